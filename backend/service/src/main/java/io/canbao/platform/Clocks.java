package io.canbao.platform;

import io.canbao.tenancy.CountyTime;
import java.time.Clock;

/** The only place that asks the machine what time it is. */
public final class Clocks {
    private Clocks() {}

    public static Clock ofTheMachine() {
        return Clock.system(CountyTime.ZONE);
    }
}

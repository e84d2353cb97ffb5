package io.canbao.platform;

import java.time.Clock;
import java.time.ZoneId;

/** The time of day where all counties are. */
public final class Clocks {
    /** Days begin and end here, wherever a server stands. */
    public static final ZoneId COUNTIES = ZoneId.of("Asia/Shanghai");

    private Clocks() {}

    static Clock ofTheMachine() {
        return Clock.system(COUNTIES);
    }
}

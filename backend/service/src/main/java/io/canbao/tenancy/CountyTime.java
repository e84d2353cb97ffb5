package io.canbao.tenancy;

import java.time.ZoneId;

/** The time of day where all counties are. */
public final class CountyTime {
    /** Days begin and end here, wherever a server stands. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CountyTime() {}
}

package io.canbao.platform;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How a server stops that is asked to.
 *
 * @param notice   how long it still answers while it says that it is not ready, 0 to 1 min: whoever shares requests out notices meanwhile
 * @param patience how long it then waits for requests that are under way, 0 to 5 min
 */
@ConfigurationProperties("canbao.shutdown")
record ShutdownSettings(
        @Bindable(defaultValue = "2s") Duration notice,
        @Bindable(defaultValue = "7s") Duration patience) {

    ShutdownSettings {
        require("notice", notice, Duration.ofMinutes(1));
        require("patience", patience, Duration.ofMinutes(5));
    }

    private static void require(String setting, Duration value, Duration most) {
        if (value.isNegative() || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "canbao.shutdown." + setting + " is not within 0s and " + most.toMinutes() + "m");
        }
    }
}

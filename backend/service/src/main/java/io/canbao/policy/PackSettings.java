package io.canbao.policy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Which packs a start may publish.
 *
 * @param builtIn those that come with the platform: {@code all}, {@code layers} (what counties stand on, without the example
 *     counties) or {@code none}
 */
@ConfigurationProperties("canbao.packs")
record PackSettings(@Bindable(defaultValue = "all") BuiltIn builtIn) {

    /** How many of the packs that come with the platform. */
    enum BuiltIn {
        ALL,
        LAYERS,
        NONE
    }

    boolean wants(GivenPack pack) {
        return pack.origin() != Origin.BUILT_IN
                || switch (builtIn) {
                    case ALL -> true;
                    case LAYERS -> !pack.policy().county();
                    case NONE -> false;
                };
    }
}

package io.canbao.policy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How published policies are kept in memory.
 *
 * @param memoryCharacters most characters of pack JSON whose compiled form is kept, at least a million; a compiled pack takes a few
 *     times as many bytes
 */
@ConfigurationProperties("canbao.policy")
record PolicySettings(@Bindable(defaultValue = "50000000") long memoryCharacters) {

    PolicySettings {
        if (memoryCharacters < 1_000_000) {
            throw new IllegalArgumentException("canbao.policy.memory-characters is less than 1000000");
        }
    }
}

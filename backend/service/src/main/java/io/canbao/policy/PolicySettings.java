package io.canbao.policy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;

/**
 * How published policies are kept in memory.
 *
 * @param memoryCharacters most characters of pack JSON whose compiled form is kept; a compiled pack takes a few times as many bytes
 */
@ConfigurationProperties("canbao.policy")
record PolicySettings(
        @Bindable(defaultValue = "50000000") @Min(1_000_000) long memoryCharacters) {}

package io.canbao.administration;

import org.jspecify.annotations.Nullable;

/**
 * A text as somebody filled it in, not looked at yet.
 *
 * @param zh in Chinese
 * @param en in English; the Chinese one stands for it where it is left out
 */
public record GivenText(@Nullable String zh, @Nullable String en) {}

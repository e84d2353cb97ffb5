package io.canbao.rules.policy;

import org.jspecify.annotations.Nullable;

/**
 * The values that a number, an amount or a day may have, both ends inside.
 *
 * @param least a constant or the day of payment; null where there is no bound
 * @param most likewise
 */
public record Bounds(@Nullable Expression least, @Nullable Expression most) {

    /** Any value. */
    public static final Bounds NONE = new Bounds(null, null);

    /**
     * Whether a value lies inside.
     *
     * @param paid day of payment as epoch day, {@link Values#ABSENT} where it is not known: it bounds nothing then
     */
    public boolean admit(long value, long paid) {
        long low = end(least, paid);
        long high = end(most, paid);
        return (!Values.known(low) || value >= low) && (!Values.known(high) || value <= high);
    }

    /** What an end comes to, {@link Values#ABSENT} for none. */
    public static long end(@Nullable Expression end, long paid) {
        return switch (end) {
            case Expression.Constant constant -> constant.value();
            case null -> Values.ABSENT;
            default -> paid;
        };
    }
}

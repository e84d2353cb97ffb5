package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * An amount, a day, a period or a count of an answer, or why there is none. Two figures are equal where both have an equal
 * value, or none for the same reason.
 *
 * @param <T> {@link Money}, {@link LocalDate}, {@link Period} or {@link Long}
 */
public sealed interface Figure<T> {

    /** There is a value. */
    record Known<T>(T value) implements Figure<T> {}

    /** A fact that it depends on is missing, or no rule gives one. */
    record Absent<T>() implements Figure<T> {}

    /** The text leaves it to somebody else. */
    record Unspecified<T>() implements Figure<T> {}

    /** The value, or null where there is none. */
    default @Nullable T orNull() {
        return this instanceof Known<T>(T value) ? value : null;
    }

    /** Whether there is a value. */
    default boolean isKnown() {
        return this instanceof Known;
    }

    /**
     * An amount as decisions carry it.
     *
     * @param fen whole fen, or one of the two values of {@link Values} that are not known
     */
    static Figure<Money> amount(long fen) {
        return Values.known(fen) ? new Known<>(Money.ofFen(fen)) : open(fen);
    }

    /**
     * A day as decisions carry it.
     *
     * @param epochDay days since 1970-01-01, or one of the two values of {@link Values} that are not known
     */
    static Figure<LocalDate> day(long epochDay) {
        return Values.known(epochDay) ? new Known<>(Values.date(epochDay)) : open(epochDay);
    }

    /**
     * A period as decisions carry it.
     *
     * @param packed months and days as {@link Values#period} packs them, or one of the two values of {@link Values} that are
     *     not known
     */
    static Figure<Period> period(long packed) {
        return Values.known(packed)
                ? new Known<>(Period.of(0, Values.months(packed), Values.days(packed)))
                : open(packed);
    }

    /** A number as decisions carry it; one of the two values of {@link Values} that are not known stands for none. */
    static Figure<Long> count(long number) {
        return Values.known(number) ? new Known<>(number) : open(number);
    }

    private static <T> Figure<T> open(long value) {
        return value == Values.UNSPECIFIED ? new Unspecified<>() : new Absent<>();
    }
}

package io.canbao.rules.interpreter;

import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What an expression comes to: a value, or one of the two ways of having none. */
sealed interface Quantity {

    /** A number, or an amount in fen. */
    record Plain(BigDecimal value) implements Quantity {

        static final Plain ZERO = of(0);

        static Plain of(long value) {
            return new Plain(BigDecimal.valueOf(value));
        }
    }

    /** A calendar day. */
    record Day(LocalDate date) implements Quantity {}

    /** A time to add to a day: months first, then days. */
    record Span(long months, long days) implements Quantity {

        static final Span NONE = new Span(0, 0);

        /** Its length where periods are compared: a month counts thirty days. */
        long inDays() {
            return 30 * months + days;
        }
    }

    /** Missing, or left to somebody else. */
    enum Open implements Quantity {
        ABSENT,
        UNSPECIFIED
    }

    default boolean known() {
        return !(this instanceof Open);
    }

    /** What comes of calculating with values of which at least one is open: a missing fact outweighs an open text. */
    static Quantity open(Quantity left, Quantity right) {
        return left == Open.ABSENT || right == Open.ABSENT ? Open.ABSENT : Open.UNSPECIFIED;
    }

    /** Reads a value in the form in which facts, constants and decisions carry it. */
    static Quantity carried(Type type, long value) {
        if (value == Values.ABSENT) {
            return Open.ABSENT;
        }
        if (value == Values.UNSPECIFIED) {
            return Open.UNSPECIFIED;
        }
        return switch (type) {
            case NUMBER, AMOUNT -> Plain.of(value);
            case DATE -> new Day(LocalDate.ofEpochDay(value));
            case PERIOD -> span(value);
            case CHOICE, BOOLEAN, SET -> throw new IllegalArgumentException("a choice is not a quantity");
        };
    }

    /** Months in the upper half, days in the lower one, both signed. */
    private static Span span(long packed) {
        int days = (int) packed;
        return new Span((packed - days) / (1L << Integer.SIZE), days);
    }
}

package io.canbao.rules.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The closed grammar of values: numbers, amounts, dates and periods. One small grammar serves every table, so that a
 * new kind of rule is a new combination and not a new feature.
 *
 * <p>Evaluating never fails: what is missing is {@link Values#ABSENT}, what a text leaves open is
 * {@link Values#UNSPECIFIED}, and both pass through every calculation.
 */
public sealed interface Expression {

    /** A value written in the pack: a number, fen, an epoch day or a packed period. */
    record Constant(Type type, long value) implements Expression {}

    /** The value of a number, amount or date fact, by its id ({@code paid}, {@code events.birth}, {@code income}). */
    record FactValue(String fact) implements Expression {}

    /** The value of a named definition of the pack. */
    record Defined(String name) implements Expression {}

    /**
     * A named amount of the decision in hand.
     *
     * @param name {@code fee}, {@code fee.<component>}, {@code fiscal}, {@code fiscal.<component>}, {@code surcharge},
     *     {@code subsidy}, {@code remaining} (fee less the subsidies so far) or {@code payable}
     * @param tier for fees: the tier to price instead of the one asked for
     * @param group for fees: the group to price instead of the person's own
     */
    record NamedAmount(
            String name, @Nullable String tier, @Nullable String group) implements Expression {}

    /** The day on which the category in hand was recognised; used inside {@link Condition.HasCategory} only. */
    record RecognisedOn() implements Expression {}

    /**
     * A day of the person's categories: the earliest on which one of those held was recognised, or ({@code ended}) the last
     * one on which one of those given was held; absent where it is missing.
     */
    record CategoryDay(Set<String> categories, boolean ended) implements Expression {}

    /** The first covered day that a wait leads to: its start plus its fixed and variable parts. Dates of {@code waiting} only. */
    record WaitEnd() implements Expression {}

    /** The months of a wait, fixed and variable together, for limits; a part in days counts 30 days a month. */
    record WaitMonths(boolean fixedOnly) implements Expression {}

    /**
     * Number of years whose history has one of the values.
     *
     * @param from first year that counts; years before it never count
     * @param until last year that counts
     * @param consecutive count backwards from {@code until} and stop at the first year that differs
     */
    record HistoryCount(Set<String> values, int from, int until, boolean consecutive) implements Expression {

        /** The first year that counts where a pack names none. */
        public static final int EARLIEST_YEAR = 1950;
    }

    /** Number of the person's categories, evidence or products among the listed ones. */
    record CountOf(String set, Set<String> values) implements Expression {}

    /** Whole units of time from one date to another; an age is the years since birth. */
    record Elapsed(Unit unit, Expression from, Expression until) implements Expression {}

    /** Sum, difference, smallest or largest of values of one type; of dates the earliest or latest. */
    record Combined(Operator operator, List<Expression> operands) implements Expression {}

    /** A number, amount or period taken a number of times. */
    record Product(Expression value, Expression times) implements Expression {}

    /** A percentage of an amount, or of a number, rounded to a multiple of {@code unitFen}. */
    record Percentage(BigDecimal percent, Expression of, RoundingMode rounding, long unitFen) implements Expression {}

    /**
     * A number or amount divided by a number, or an amount by an amount, which gives a number. The result is rounded once, to
     * a multiple of {@code unit} (fen for amounts); nothing can be divided by zero.
     */
    record Quotient(Expression dividend, Expression divisor, RoundingMode rounding, long unit) implements Expression {}

    /** A date moved by a period, later or ({@code sign} −1) earlier. */
    record Shifted(Expression date, Expression period, int sign) implements Expression {}

    /** A date moved to the start or end of its month or year, or to the start of the next. */
    record Snapped(Expression date, Snap snap) implements Expression {}

    /** The value of the first branch whose condition holds, else {@code otherwise}. */
    record Choose(List<Branch> branches, Expression otherwise) implements Expression {}

    /**
     * What the text leaves to somebody else.
     *
     * @param place where it is written: one that is written twice is two, which may be decided differently
     * @param type of the value, and of its bounds
     * @param atLeast a bound that the text gives, or {@link Values#ABSENT}
     * @param atMost likewise
     */
    record Unspecified(String place, Text by, Type type, long atLeast, long atMost) implements Expression {

        /** What a text leaves open without any bound. */
        public Unspecified(Text by) {
            this("", by, Type.AMOUNT, Values.ABSENT, Values.ABSENT);
        }

        /**
         * The bound that holds whatever is decided, or {@link Values#UNSPECIFIED}.
         *
         * @param low whether something must lie above it, or else below
         */
        public long worst(boolean low) {
            long worst = low ? atMost : atLeast;
            return Values.known(worst) ? worst : Values.UNSPECIFIED;
        }

        /**
         * Values that stand for all that may be decided: what comes to the same for each of them is certain, and the most that
         * comes of them is the most there can be. A price of which no least amount is known is taken as large beside whatever
         * reduces it.
         *
         * @param ofPrice whether it is part of a price, or else of what reduces one
         * @return none where nothing can be taken: for what is no amount and has not both bounds
         */
        public long[] probes(boolean ofPrice) {
            if (type != Type.AMOUNT && !(Values.known(atLeast) && Values.known(atMost))) {
                return new long[0];
            }
            long high = Values.known(atMost) ? atMost : Values.BOUNDLESS;
            long low = Values.known(atLeast) ? atLeast : ofPrice ? high / 2 : 0;
            return new long[] {low, high};
        }
    }

    /** One branch of {@link Choose}. */
    record Branch(Condition when, Expression then) {}

    /** How operands combine. */
    enum Operator {
        SUM,
        DIFFERENCE,
        LEAST,
        GREATEST
    }

    /** Units that time is counted in. */
    enum Unit {
        DAYS,
        MONTHS,
        YEARS
    }

    /** Where in the calendar a date is moved to. */
    enum Snap {
        MONTH_START,
        MONTH_END,
        NEXT_MONTH,
        YEAR_START,
        YEAR_END,
        NEXT_YEAR
    }
}

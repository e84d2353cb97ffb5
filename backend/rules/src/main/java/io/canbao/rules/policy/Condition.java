package io.canbao.rules.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The closed grammar of tests on facts. A test on a missing fact does not hold; its negation does.
 */
public sealed interface Condition {

    /** Holds always. */
    Condition ALWAYS = new All(List.of());

    /** All parts hold; with no parts it holds always. */
    record All(List<Condition> parts) implements Condition {}

    /** At least one part holds. */
    record AnyOf(List<Condition> parts) implements Condition {}

    /** The part does not hold. */
    record Not(Condition part) implements Condition {}

    /** A choice or boolean fact has one of the values; {@code history.<year>} is such a fact too. */
    record ChoiceIs(String fact, Set<String> values) implements Condition {}

    /** The set fact {@code evidence} or {@code products} holds at least one of the values. */
    record Holds(String set, Set<String> values) implements Condition {}

    /**
     * The person has one of the categories on a day.
     *
     * @param on
     *            the day, or null for the day of payment
     * @param recognised what must hold for it besides; {@link Expression.RecognisedOn} is its day there
     */
    record HasCategory(
            Set<String> categories,
            @Nullable Expression on,
            @Nullable Condition recognised) implements Condition {}

    /** A number, amount or date lies in a range. */
    record InRange(Expression value, Range range) implements Condition {}

    /** A date is one of some days of the calendar. */
    record FallsOn(Expression date, Days days) implements Condition {}

    /** The fact is given. */
    record Known(String fact) implements Condition {}

    /** A named condition of the pack holds. */
    record Defined(String name) implements Condition {}

    /** The entry in hand is one of these window rows. */
    record EntryIs(Set<String> windows) implements Condition {}

    /**
     * A range whose missing ends are open.
     *
     * @param lowInclusive whether the lower bound itself lies inside
     * @param highInclusive whether the upper bound itself lies inside
     */
    record Range(
            @Nullable Expression low,
            boolean lowInclusive,
            @Nullable Expression high,
            boolean highInclusive) {}
}

package io.canbao.policypack.analysis.search;

import io.canbao.policypack.finding.FactNames;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Values;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Something that cases differ in, with one value for each class that conditions can tell apart.
 *
 * <p>Values are carried as {@link Values} says; a choice has the position of its value.
 */
final class Variable {

    /** How the search treats a variable. */
    enum Kind {
        /** A fact that can be given. */
        FACT,
        /** A day that can be given, and that is never after the payment. */
        PAST_DAY,
        /** Something that is decided elsewhere: whatever the search takes it to be need not be possible. */
        FREE
    }

    final int index;
    final String name;
    final Kind kind;
    private final LongFunction<?> shown;
    private final Set<Long> fixed = new LinkedHashSet<>();
    private final Set<Offset> offsets = new LinkedHashSet<>();

    /** A day that lies somewhere from the payment. */
    @FunctionalInterface
    interface Offset {
        long from(long paid);
    }

    Variable(int index, String name, Kind kind, LongFunction<?> shown) {
        this.index = index;
        this.name = name;
        this.kind = kind;
        this.shown = shown;
    }

    void add(long value) {
        fixed.add(value);
    }

    void addAll(Collection<Long> values) {
        fixed.addAll(values);
    }

    /** A bound with its neighbours. */
    void addAround(long bound) {
        add(bound);
        add(bound - 1);
        add(bound + 1);
    }

    void add(Offset offset) {
        offsets.add(offset);
    }

    /** Whether its values can be told only once the day of payment is known. */
    boolean followsPayment() {
        return kind == Kind.PAST_DAY || !offsets.isEmpty();
    }

    Set<Long> fixed() {
        return fixed;
    }

    /** The values to try, for a day of payment; it is not looked at where the values do not follow from it. */
    List<Long> values(long paid) {
        Set<Long> values = new LinkedHashSet<>(fixed);
        for (Offset offset : offsets) {
            long day = offset.from(paid);
            values.add(day);
            values.add(day - 1);
            values.add(day + 1);
        }
        if (kind == Kind.PAST_DAY) {
            values.removeIf(day -> Values.known(day) && day > paid);
        }
        return List.copyOf(values);
    }

    /** The value in words, or nothing where it is not worth saying: unknown, long ago, or not the case. */
    Optional<Wording> show(long value) {
        boolean silent = kind == Kind.FREE || !Values.known(value) || value == Values.LONG_AGO;
        return silent
                ? Optional.empty()
                : Optional.<Object>of(shown.apply(value))
                        .filter(text -> !text.equals(""))
                        .map(text -> GeneralPhrase.GIVEN.of(FactNames.of(name), text));
    }

    @Override
    public String toString() {
        return name;
    }
}

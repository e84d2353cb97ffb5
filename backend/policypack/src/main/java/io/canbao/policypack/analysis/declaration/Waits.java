package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Counted;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowRange;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.List;
import java.util.Optional;

/**
 * Waits that are written out and cannot be meant. Bounds of the nation are looked at in answers, which tell nothing of a wait that nobody
 * of this year has, of days, and of none at all.
 */
public final class Waits {

    private static final long FEW_DAYS = 15;

    private static final int A_YEAR = 12;

    /** The nation asks for three months, and for one more for each missed year. */
    private static final long LONGEST_DAYS = 540;

    private Waits() {}

    /** Adds warnings about the pack's own rows of which nothing else was told. */
    public static void inspect(Inspection pack) {
        for (Rule.Waiting row : pack.policy().tables().waiting()) {
            if (pack.own(row) && row.fixed() instanceof Expression.Constant fixed && !pack.reported("waiting", row)) {
                row(pack, row, fixed.value());
            }
            if (pack.own(row) && row.variable() != null && !pack.reported("waiting", row)) {
                step(pack, row, row.variable());
                belowZero(pack, row, row.variable());
            }
        }
        late(pack);
    }

    /** A variable part of years or of single days beside fixed waits of months: its unit was slipped in, most likely. */
    private static void step(Inspection pack, Rule.Waiting row, Expression variable) {
        boolean months = pack.policy().tables().waiting().stream()
                .anyMatch(other -> other.fixed() instanceof Expression.Constant fixed
                        && Values.months(fixed.value()) > 0
                        && Values.months(fixed.value()) < A_YEAR);
        References.walk(variable, _ -> {}, value -> {
            if (months
                    && value instanceof Expression.Constant step
                    && step.type() == Type.PERIOD
                    && (Values.months(step.value()) >= A_YEAR || isFewDays(step.value()))
                    && !pack.reported("waiting", row)) {
                pack.warn(
                        "waiting",
                        row,
                        AnalysisPhrase.STEP_OF_WAIT.of(shown(step.value())),
                        AnalysisPhrase.MONTHS_OF_WAIT.of());
            }
        });
    }

    /**
     * A part that is taken less than no times for whoever the row begins with, or for the next ones: 1 month * (missed-years - 2) from the first missed
     * year on, and 1 month * (1 - missed-years).
     */
    private static void belowZero(Inspection pack, Rule.Waiting row, Expression variable) {
        if (variable instanceof Expression.Product(Expression _, Expression times)) {
            RowRange.of(row).stream()
                    .filter(range -> range.first() != Long.MIN_VALUE && !pack.reported("waiting", row))
                    .forEach(range -> {
                        for (long count = range.first(); count <= Math.min(range.first() + 1, range.last()); count++) {
                            long steps = Counted.at(times, range.value(), count);
                            if (Values.known(steps) && steps < 0 && !pack.reported("waiting", row)) {
                                pack.warn(
                                        "waiting",
                                        row,
                                        AnalysisPhrase.STEPS_BELOW_ZERO.of(steps, count),
                                        AnalysisPhrase.STEPS_FROM_ZERO.of());
                            }
                        }
                    });
        }
    }

    private static boolean isFewDays(long period) {
        return Values.months(period) == 0 && Values.days(period) > 0 && Values.days(period) < FEW_DAYS;
    }

    /** A late window beside waits that only missed years bring, or that are none: the row of the ordinary wait is missing or empty. */
    private static void late(Inspection pack) {
        List<Rule.Waiting> rows = pack.policy().tables().waiting();
        boolean waits = rows.isEmpty() // where nobody waits at all, nothing was forgotten in the table
                || rows.stream()
                        .anyMatch(row -> row.atLeast() != null || (row.fixed() != null && !isNothing(row.fixed())));
        Optional<Rule.Waiting> growing = rows.stream()
                .filter(row -> pack.own(row)
                        && row.variable() instanceof Expression.Constant
                        && rows.stream().noneMatch(other -> other.fixed() != null)
                        && !pack.reported("waiting", row))
                .findFirst();
        growing.ifPresent(row ->
                pack.warn("waiting", row, AnalysisPhrase.VARIABLE_ALONE.of(), AnalysisPhrase.FIXED_FOR_ALL.of()));
        if (!waits && growing.isEmpty() && pack.whole("waiting", "windows")) {
            pack.policy().tables().windows().stream()
                    .filter(window -> window instanceof Rule.Open open && isLate(open) && pack.own(window))
                    .findFirst()
                    .filter(window -> !pack.reported("windows", window))
                    .ifPresent(window -> pack.warn(
                            "windows",
                            window,
                            AnalysisPhrase.LATE_WITHOUT_WAIT.of(),
                            AnalysisPhrase.WAIT_OF_LATE.of()));
        }
    }

    /** Its cover begins with the payment, and not some months later by its own words. */
    private static boolean isLate(Rule.Open window) {
        boolean[] later = {false};
        References.walk(window.coverFrom(), _ -> {}, value -> {
            if (value instanceof Expression.Constant constant
                    && constant.type() == Type.PERIOD
                    && Values.days30(constant.value()) >= FEW_DAYS) {
                later[0] = true;
            }
        });
        return window.kinds().contains("late") && !later[0];
    }

    private static boolean isNothing(Expression wait) {
        return wait instanceof Expression.Constant constant && Values.days30(constant.value()) == 0;
    }

    private static void row(Inspection pack, Rule.Waiting row, long fixed) {
        long days = Values.months(fixed) == 0 ? Values.days(fixed) : FEW_DAYS;
        String reason = row.variable() == null && row.atLeast() == null ? row.reason() : null;
        if (Values.days30(fixed) == 0 && reason != null) {
            pack.warn("waiting", row, AnalysisPhrase.NO_WAIT.of(reason), AnalysisPhrase.A_WAIT_OR_NONE.of());
        } else if (days > 0 && days < FEW_DAYS) {
            pack.warn("waiting", row, AnalysisPhrase.SHORT_WAIT.of(days), AnalysisPhrase.MONTHS_MEANT.of(days));
        } else if (Values.days30(fixed) > LONGEST_DAYS) {
            pack.warn("waiting", row, shown(fixed), AnalysisPhrase.A_SHORTER_WAIT.of());
        } else {
            bounds(pack, row, Values.months(fixed));
        }
    }

    /** Whoever has this wait may be nobody of this year, whom no answer shows. */
    private static void bounds(Inspection pack, Rule.Waiting row, long months) {
        for (Rule.Limit limit : pack.policy().tables().limits()) {
            if (limit.value() instanceof Expression.WaitMonths wait && wait.fixedOnly() && months > 0) {
                if (limit.atLeast() instanceof Expression.Constant least && months < least.value()) {
                    pack.warn("waiting", row, AnalysisPhrase.MONTHS.of(months), bound(limit, true, least.value()));
                } else if (limit.atMost() instanceof Expression.Constant most && months > most.value()) {
                    pack.warn("waiting", row, AnalysisPhrase.MONTHS.of(months), bound(limit, false, most.value()));
                }
            }
        }
    }

    private static Wording bound(Rule.Limit limit, boolean least, long months) {
        Object title = limit.head().title() == null ? limit.id() : limit.head().title();
        Wording named = AnalysisPhrase.LIMIT_TITLE.of(limit.id(), title);
        return least ? AnalysisPhrase.AT_LEAST_LIMIT.of(months, named) : AnalysisPhrase.AT_MOST_LIMIT.of(months, named);
    }

    private static Wording shown(long period) {
        return Values.months(period) == 0
                ? AnalysisPhrase.DAYS.of(Values.days(period))
                : AnalysisPhrase.MONTHS.of(Values.months(period));
    }
}

package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowTests;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Waits that begin before the payment, though nothing that happened then begins them, or long after it. */
public final class EarlyWaits {

    private static final Expression PAID = new Expression.FactValue(Facts.PAID);

    private static final long A_MONTH = Values.period(1, 0);

    /** A fixed day may follow the last payment, and be well behind the first one. */
    private static final long HALF_A_YEAR = Values.period(6, 0);

    private final Inspection pack;
    private final Trials trials;

    private EarlyWaits(Inspection pack, Trials trials) {
        this.pack = pack;
        this.trials = trials;
    }

    /** Adds a warning to each of the pack's own rows. */
    public static void inspect(Inspection pack, Trials trials) {
        EarlyWaits waits = new EarlyWaits(pack, trials);
        for (Rule.Waiting row : pack.policy().tables().waiting()) {
            Expression start = row.start();
            if (start != null && pack.own(row) && !pack.reported("waiting", row) && !waits.restsOnEvent(start)) {
                waits.early(row, start)
                        .ifPresent(trial -> pack.warn(
                                "waiting",
                                row,
                                AnalysisPhrase.WAIT_BEFORE_PAYMENT.of(
                                        Values.date(trial.evaluation().of(start)), paid(trial)),
                                AnalysisPhrase.WAIT_FROM_PAYMENT.of()));
                if (!pack.reported("waiting", row)) {
                    waits.late(row, start);
                }
            }
        }
    }

    private static LocalDate paid(Trial trial) {
        return Values.date(trial.facts().values().getOrDefault(Facts.PAID, 0L));
    }

    private boolean restsOnEvent(Expression start) {
        boolean[] found = {false};
        new Walk(pack.policy(), new Walk.Visitor() {
                    @Override
                    public void expression(Expression value, boolean recognised) {
                        found[0] |= value instanceof Expression.CategoryDay
                                || value instanceof Expression.RecognisedOn
                                || (value instanceof Expression.FactValue fact
                                        && !fact.fact().equals(Facts.PAID));
                    }
                })
                .expression(start);
        return found[0];
    }

    /** The first payment of somebody who has the wait, on a day after it began; of an ordinary person where nobody of this year has it. */
    private Optional<Trial> early(Rule.Waiting row, Expression start) {
        Stream<Trial> having =
                pack.search().where(row.head().when()).where(pack.anyWindow()).find()
                                instanceof CaseSearch.Outcome.Found found
                        ? payments(found.example().facts())
                                .filter(trial -> trial.trace().waiting.contains(row))
                        : Stream.empty();
        return Stream.concat(having, payments(Facts.NONE).filter(trial -> entersFor(row, trial)))
                .filter(trial -> {
                    long first = trial.evaluation().of(start);
                    return Values.known(first) && Values.date(first).isBefore(paid(trial));
                })
                .findFirst();
    }

    /** A wait that begins for everybody more than a month after the payment, and well into the year. */
    private void late(Rule.Waiting row, Expression start) {
        long begun = Values.date(LocalDate.of(pack.policy().year(), 1, 1));
        List<Trial> all =
                payments(Facts.NONE).filter(trial -> entersFor(row, trial)).toList();
        boolean late = start instanceof Expression.Constant
                ? all.stream()
                        .findFirst()
                        .filter(first -> isLate(first, start, begun, HALF_A_YEAR))
                        .isPresent()
                : !all.isEmpty() && all.stream().allMatch(trial -> isLate(trial, start, begun, A_MONTH));
        if (late) {
            Trial first = all.getFirst();
            pack.warn(
                    "waiting",
                    row,
                    AnalysisPhrase.WAIT_LONG_AFTER.of(
                            Values.date(first.evaluation().of(start)), paid(first)),
                    AnalysisPhrase.WAIT_FROM_PAYMENT.of());
        }
    }

    private static boolean isLate(Trial trial, Expression start, long begun, long soon) {
        long first = trial.evaluation().of(start);
        return Values.known(first) && first > Values.shift(Math.max(begun, Values.date(paid(trial))), soon, 1);
    }

    private Stream<Trial> payments(Facts facts) {
        String tier = facts.choices().getOrDefault(Facts.TIER, trials.tiers().getFirst());
        return trials.days().stream().map(day -> trials.one(facts, day, tier)).filter(Trial::accepted);
    }

    /** Whether the day and the window of a payment are those of a row, whatever else it tests. */
    private static boolean entersFor(Rule.Waiting row, Trial trial) {
        return RowTests.of(row)
                .filter(test -> test instanceof Condition.EntryIs
                        || (test instanceof Condition.InRange range && PAID.equals(range.value())))
                .allMatch(trial.evaluation()::holds);
    }
}

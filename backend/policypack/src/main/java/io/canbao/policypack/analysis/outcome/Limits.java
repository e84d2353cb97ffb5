package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.Money;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Bounds that a layer sets for the counties below it. */
final class Limits implements Probe {

    /** Places at most ask for twice the national fee, and for the whole cost for three times as much. */
    private static final int FAR = 5;

    private final Inspection pack;

    Limits(Inspection pack) {
        this.pack = pack;
    }

    @Override
    public void look(Trial trial, Consumer<Complaint> complain) {
        for (Rule.Limit limit : pack.policy().tables().limits()) {
            if (trial.evaluation().holds(limit.head().when())) {
                long value = trial.evaluation().of(limit.value());
                if (Values.known(value) && trial.decision().feeFen() != Values.ABSENT) {
                    outside(value, limit, trial)
                            .ifPresent(bound -> complain.accept(complaint(limit, trial, value, bound)));
                }
            }
        }
    }

    private Optional<Wording> outside(long value, Rule.Limit limit, Trial trial) {
        long least = measured(limit.atLeast(), trial);
        long most = measured(limit.atMost(), trial);
        if (Values.known(least) && value < least) {
            AnalysisPhrase wanted =
                    isFarBelow(value, least, limit) ? AnalysisPhrase.FAR_BELOW_LIMIT : AnalysisPhrase.AT_LEAST_LIMIT;
            return Optional.of(wanted.of(shown(limit, least), title(limit)));
        }
        if (isFarAbove(value, least, limit)) {
            return Optional.of(AnalysisPhrase.FAR_ABOVE_LIMIT.of(shown(limit, least), title(limit)));
        }
        return Values.known(most) && value > most
                ? Optional.of(AnalysisPhrase.AT_MOST_LIMIT.of(shown(limit, most), title(limit)))
                : Optional.empty();
    }

    /** Whether a price that should not lie below a bound lies so far above it that a digit or a point must have slipped. */
    private static boolean isFarAbove(long value, long least, Rule.Limit limit) {
        return Values.known(least) && ofPrice(limit) && value / FAR > least;
    }

    /** Whether a price lies so far below a bound that it can hardly be meant; where nothing is paid, no point has slipped. */
    private static boolean isFarBelow(long value, long least, Rule.Limit limit) {
        return ofPrice(limit) && value > 0 && value < least / 2;
    }

    private static boolean ofPrice(Rule.Limit limit) {
        return !limit.blocking()
                && limit.value() instanceof Expression.NamedAmount price
                && (price.name().startsWith("fee") || price.name().startsWith("fiscal"));
    }

    private static long measured(@Nullable Expression bound, Trial trial) {
        return bound == null ? Values.ABSENT : trial.evaluation().of(bound);
    }

    private Object shown(Rule.Limit limit, long value) {
        boolean amount = pack.policy().vocabulary().typeOf(limit.value()) == Type.AMOUNT;
        if (limit.value() instanceof Expression.WaitMonths) {
            return AnalysisPhrase.MONTHS.of(value);
        }
        return amount ? AnalysisPhrase.YUAN.of(Money.ofFen(value)) : Long.toString(value);
    }

    private Complaint complaint(Rule.Limit limit, Trial trial, long value, Wording bound) {
        return new Complaint(
                origin(limit, trial),
                limit.id(),
                limit.blocking(),
                AnalysisPhrase.MEASURED.of(shown(limit, value)),
                bound);
    }

    private static Object title(Rule.Limit limit) {
        Text title = limit.head().title();
        return title == null ? limit.id() : AnalysisPhrase.LIMIT_TITLE.of(limit.id(), title);
    }

    /** The row that sets what is measured; the bound itself where several do. */
    private static Origin origin(Rule.Limit limit, Trial trial) {
        Trace trace = trial.trace();
        Origin[] origin = {new Origin("limits", limit.id())};
        References.walk(limit.value(), _ -> {}, inner -> {
            switch (inner) {
                case Expression.NamedAmount named
                when named.name().startsWith("fee") ->
                    trace.fees.stream()
                            .findFirst()
                            .ifPresent(part ->
                                    origin[0] = new Origin("fees", part.rule().id()));
                case Expression.NamedAmount named
                when named.name().startsWith("fiscal") ->
                    trace.fiscal.stream()
                            .findFirst()
                            .ifPresent(part ->
                                    origin[0] = new Origin("fiscal", part.rule().id()));
                case Expression.NamedAmount _ ->
                    trace.grants.stream()
                            .filter(grant -> grant.winner() == null)
                            .findFirst()
                            .ifPresent(grant -> origin[0] =
                                    new Origin(Rows.SUBSIDIES, grant.rule().id()));
                case Expression.WaitMonths _ ->
                    trace.waiting.stream().findFirst().ifPresent(rule -> origin[0] = new Origin("waiting", rule.id()));
                default -> {}
            }
        });
        return origin[0];
    }
}

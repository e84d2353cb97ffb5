package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rewards of which a single year's comes to the joint limit of all: either is a slip. */
public final class Raises {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final long TEN = 10;

    private final Inspection pack;
    private final Trials trials;

    private Raises(Inspection pack, Trials trials) {
        this.pack = pack;
        this.trials = trials;
    }

    /** Adds a warning for each of the pack's own rows. */
    public static void inspect(Inspection pack, Trials trials) {
        Expression limit = pack.policy().tables().incentiveLimit();
        if (limit != null && pack.whole("incentives") && !new Raises(pack, trials).doubtful(limit)) {
            new Raises(pack, trials).inspect(limit);
        }
        if (pack.whole("incentives")) {
            StartingRaises.inspect(pack);
        }
    }

    /** Whether the limit itself is a slip: a part of one written for one of a hundred, or more than there is. */
    private boolean doubtful(Expression limit) {
        if (limit instanceof Expression.Percentage part
                && (part.percent().compareTo(BigDecimal.ONE) <= 0
                        || part.percent().compareTo(WHOLE) > 0)
                && pack.document().get("incentives") instanceof Tree.Mapping incentives) {
            boolean low = part.percent().compareTo(BigDecimal.ONE) <= 0;
            pack.warn(
                    incentives.entries().getOrDefault("limit", incentives).mark(),
                    "incentives.limit",
                    AnalysisPhrase.LOW_PERCENT.of(part.percent().toPlainString()),
                    low
                            ? AnalysisPhrase.POINTS_OF_HUNDRED.of(part.percent()
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString())
                            : AnalysisPhrase.A_PART.of());
            return true;
        }
        return ofAnotherCeiling(limit);
    }

    /** Whether the limit is a part of a sum that is a ceiling of the benefits but for a digit. */
    private boolean ofAnotherCeiling(Expression limit) {
        if (!(limit instanceof Expression.Percentage part) || !(part.of() instanceof Expression.Constant sum)) {
            return false;
        }
        List<Long> ceilings = pack.policy().tables().benefits().stream()
                .flatMap(row -> Stream.ofNullable(row.ceiling()))
                .filter(Expression.Constant.class::isInstance)
                .map(ceiling -> ((Expression.Constant) ceiling).value())
                .toList();
        Optional<Long> meant = ceilings.contains(sum.value())
                ? Optional.empty()
                : ceilings.stream()
                        .filter(ceiling -> ceiling == TEN * sum.value() || TEN * ceiling == sum.value())
                        .findFirst();
        if (meant.isPresent() && pack.document().get("incentives") instanceof Tree.Mapping incentives) {
            pack.warn(
                    incentives.entries().getOrDefault("limit", incentives).mark(),
                    "incentives.limit",
                    AnalysisPhrase.LIMIT_OF.of(Money.ofFen(sum.value()), Money.ofFen(meant.get())),
                    AnalysisPhrase.LIMIT_OF_CEILING.of(Money.ofFen(meant.get())));
            return true;
        }
        return false;
    }

    private void inspect(Expression limit) {
        long most = value(limit);
        for (Rule.Incentive row : pack.policy().tables().incentives()) {
            long step = step(row.raise());
            if (pack.ofRegion(row) && Values.known(step) && Values.known(most) && step >= most) {
                pack.warn(
                        "incentives",
                        row,
                        AnalysisPhrase.STEP_ABOVE.of(Money.ofFen(step), Money.ofFen(most)),
                        AnalysisPhrase.STEP_WITHIN.of());
            }
        }
    }

    /** What one year comes to; all of it where it is not multiplied. */
    private long step(@Nullable Expression raise) {
        return switch (raise) {
            case Expression.Product product -> step(product.value());
            case Expression.Constant constant -> constant.value();
            case Expression.Defined defined -> value(defined);
            case null, default -> Values.ABSENT;
        };
    }

    private long value(Expression amount) {
        return trials.one(Facts.NONE, trials.tiers().getFirst()).evaluation().of(amount);
    }
}

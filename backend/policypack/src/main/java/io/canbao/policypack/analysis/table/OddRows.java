package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Amounts in which a digit or a point must have slipped, since those of all other rows of their stage are far away: 40.00 among 400.00, 400.00,
 * 200.00 and 200.00. Branches of one row are those of {@link Branches}.
 */
public final class OddRows {

    /** Fewer amounts do not tell what is usual. */
    private static final int USUAL = 3;

    private static final long TEN = 10;

    /** Identities get some times as much as others; so much less that it is the amount of another one without a digit, none does. */
    private static final long FAR = 5;

    private OddRows() {}

    /** Adds a warning to each of the pack's own rows of which nothing else was told. */
    public static void inspect(Inspection pack) {
        if (pack.whole(Rows.SUBSIDIES)) {
            for (SubsidyStage stage : pack.policy().tables().subsidies()) {
                stage.rules().stream()
                        .filter(row -> pack.own(row) && fen(row) > 0 && !pack.reportedOfWhole(Rows.SUBSIDIES, row))
                        .forEach(row -> row(pack, stage, row));
            }
        }
    }

    private static void row(Inspection pack, SubsidyStage stage, Rule.Subsidy row) {
        String name = pack.name(Rows.SUBSIDIES, row);
        List<Rule.Subsidy> others = stage.rules().stream()
                .filter(other ->
                        fen(other) > 0 && !pack.name(Rows.SUBSIDIES, other).equals(name))
                .toList();
        if (others.size() >= USUAL) {
            odd(fen(row), others)
                    .ifPresent(other -> pack.warn(
                            Rows.SUBSIDIES,
                            row,
                            AnalysisPhrase.ODD_BRANCH.of(
                                    AnalysisPhrase.YUAN.of(Money.ofFen(fen(row))),
                                    AnalysisPhrase.YUAN.of(Money.ofFen(fen(other))),
                                    other.id()),
                            AnalysisPhrase.LIKE_THE_ROWS.of()));
        }
    }

    /** The row whose amount is meant, or the nearest of all that are ten times as far. */
    private static Optional<Rule.Subsidy> odd(long fen, List<Rule.Subsidy> others) {
        Rule.Subsidy least = others.getFirst();
        Rule.Subsidy most = others.getFirst();
        for (Rule.Subsidy other : others) {
            least = fen(other) < fen(least) ? other : least;
            most = fen(other) > fen(most) ? other : most;
        }
        boolean low = fen(least) >= FAR * fen;
        boolean high = fen >= FAR * fen(most);
        Optional<Rule.Subsidy> meant = low || high
                ? others.stream().filter(other -> isMeant(fen, fen(other))).findFirst()
                : Optional.empty();
        Rule.Subsidy nearest = low ? least : most;
        boolean far = fen(least) >= TEN * fen || fen >= TEN * fen(most);
        return meant.or(() -> far ? Optional.of(nearest) : Optional.empty());
    }

    private static boolean isMeant(long fen, long other) {
        return Stream.of(TEN, TEN * TEN).anyMatch(slip -> fen * slip == other || other * slip == fen);
    }

    private static long fen(Rule.Subsidy row) {
        return row.amount() instanceof Expression.Constant amount ? amount.value() : 0;
    }
}

package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.inspection.Split;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one row of a matrix of subsidies that has another amount in each tier, where all the others have the same in all of them: 240 and 420. */
public final class UnequalTiers {

    /** Of fewer rows nobody can tell which is the rule. */
    private static final int LEAST_ROWS = 3;

    private final Inspection pack;

    private UnequalTiers(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning to the pack's own row. */
    public static void inspect(Inspection pack) {
        if (pack.whole(Rows.SUBSIDIES)) {
            new UnequalTiers(pack).inspect();
        }
    }

    private void inspect() {
        Map<String, List<Rule.Subsidy>> rows = new LinkedHashMap<>();
        pack.policy().tables().subsidies().stream()
                .flatMap(stage -> stage.rules().stream())
                .filter(pack::own)
                .forEach(row -> pack.rows()
                        .find(Rows.SUBSIDIES, row.id())
                        .flatMap(Split::of)
                        .filter(split -> split.fact().equals("tier"))
                        .ifPresent(split -> rows.merge(
                                split.id(),
                                List.of(row),
                                (some, more) -> Stream.concat(some.stream(), more.stream())
                                        .toList())));
        rows.values()
                .removeIf(branches -> branches.size() < 2
                        || branches.stream().anyMatch(branch -> amount(branch).isEmpty()));
        List<List<Rule.Subsidy>> unequal =
                rows.values().stream().filter(branches -> !alike(branches)).toList();
        if (unequal.size() == 1 && rows.size() > LEAST_ROWS) {
            tell(unequal.getFirst());
        }
    }

    private static boolean alike(List<Rule.Subsidy> branches) {
        return branches.stream().map(UnequalTiers::amount).distinct().count() == 1;
    }

    private static Optional<Long> amount(Rule.Subsidy branch) {
        return fen(branch.amount());
    }

    private static Optional<Long> fen(@Nullable Expression amount) {
        return amount instanceof Expression.Constant written ? Optional.of(written.value()) : Optional.empty();
    }

    private void tell(List<Rule.Subsidy> branches) {
        Rule.Subsidy row = branches.getLast();
        if (branches.stream().noneMatch(branch -> pack.reported(Rows.SUBSIDIES, branch))) {
            pack.warn(
                    Rows.SUBSIDIES,
                    row,
                    AnalysisPhrase.UNEQUAL_TIERS.of(branches.stream()
                            .flatMap(branch -> amount(branch).stream())
                            .map(fen -> AnalysisPhrase.YUAN.of(Money.ofFen(fen)))
                            .toList()),
                    AnalysisPhrase.EQUAL_TIERS.of());
        }
    }
}

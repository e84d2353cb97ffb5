package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one pair of rows for the same identities that grants two amounts, where all other pairs of the stage grant the same: 90 % now, and 80 % for who
 * had the identity before.
 */
public final class TwinRows {

    /** Of fewer pairs nobody can tell which is the rule. */
    private static final int LEAST_ALIKE = 2;

    private record Twins(Rule.Subsidy one, Rule.Subsidy other) {

        boolean alike() {
            return String.valueOf(one.amount()).equals(String.valueOf(other.amount()));
        }

        /** Whether both grant a written sum or a part: only those can be compared. */
        boolean comparable() {
            return (one.amount() instanceof Expression.Percentage && other.amount() instanceof Expression.Percentage)
                    || (one.amount() instanceof Expression.Constant && other.amount() instanceof Expression.Constant);
        }
    }

    private TwinRows() {}

    /** Adds a warning to the pack's own row. */
    public static void inspect(Inspection pack) {
        if (pack.whole(Rows.SUBSIDIES)) {
            pack.policy().tables().subsidies().forEach(stage -> stage(pack, stage));
        }
    }

    private static void stage(Inspection pack, SubsidyStage stage) {
        Map<Set<String>, List<Rule.Subsidy>> rows = new LinkedHashMap<>();
        stage.rules().stream()
                .filter(pack::own)
                .forEach(row -> rows.computeIfAbsent(identities(row), _ -> new ArrayList<>())
                        .add(row));
        rows.remove(Set.of());
        List<Twins> twins = rows.values().stream()
                .filter(same -> same.size() == 2)
                .map(same -> new Twins(same.getFirst(), same.getLast()))
                .filter(Twins::comparable)
                .toList();
        List<Twins> unlike = twins.stream().filter(pair -> !pair.alike()).toList();
        if (unlike.size() == 1 && twins.size() - unlike.size() >= LEAST_ALIKE) {
            tell(pack, unlike.getFirst());
        }
    }

    private static void tell(Inspection pack, Twins twins) {
        Expression amount = twins.other.amount();
        Expression before = twins.one.amount();
        if (amount != null
                && before != null
                && !pack.reported(Rows.SUBSIDIES, twins.one)
                && !pack.reported(Rows.SUBSIDIES, twins.other)) {
            pack.warn(
                    Rows.SUBSIDIES,
                    twins.other,
                    AnalysisPhrase.UNLIKE_TWIN.of(shown(amount), twins.one.id(), shown(before)),
                    AnalysisPhrase.LIKE_ITS_TWIN.of());
        }
    }

    private static Set<String> identities(Rule.Subsidy row) {
        Set<String> identities = new HashSet<>();
        References.walk(
                row.head().when(),
                test -> {
                    if (test instanceof Condition.HasCategory has) {
                        identities.addAll(has.categories());
                    }
                },
                _ -> {});
        return identities;
    }

    private static Wording shown(Expression amount) {
        return switch (amount) {
            case Expression.Percentage part ->
                AnalysisPhrase.PERCENT.of(part.percent().toPlainString());
            case Expression.Constant constant -> AnalysisPhrase.YUAN.of(Money.ofFen(constant.value()));
            default -> AnalysisPhrase.THE_ROWS.of();
        };
    }
}

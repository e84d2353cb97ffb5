package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowTests;
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
import java.util.Optional;
import java.util.Set;

/**
 * The one pair of rows for the same identities that grants two amounts, where all other pairs of the stage grant the same: 90 % now, and 80 % for who
 * had the identity before. A row for many identities of an earlier day has a pair in each of the rows for one of them.
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
        unlike(twins).ifPresent(pair -> tell(pack, pair.one, pair.other));
        for (Rule.Subsidy list : stage.rules()) {
            if (pack.own(list) && isOfAnotherDay(list)) {
                unlike(twinsOf(list, rows)).ifPresent(pair -> tell(pack, pair.other, pair.one));
            }
        }
    }

    /** The one pair that grants two amounts, where all others grant the same. */
    private static Optional<Twins> unlike(List<Twins> twins) {
        List<Twins> unlike = twins.stream().filter(pair -> !pair.alike()).toList();
        return unlike.size() == 1 && twins.size() - unlike.size() >= LEAST_ALIKE
                ? Optional.of(unlike.getFirst())
                : Optional.empty();
    }

    /** A row for many identities that somebody had before, beside the row that is for each of them now. */
    private static List<Twins> twinsOf(Rule.Subsidy list, Map<Set<String>, List<Rule.Subsidy>> rows) {
        return identities(list).stream()
                .map(identity -> rows.getOrDefault(Set.of(identity), List.of()).stream()
                        .filter(row -> !isOfAnotherDay(row))
                        .toList())
                .filter(same -> same.size() == 1)
                .map(same -> new Twins(same.getFirst(), list))
                .filter(Twins::comparable)
                .toList();
    }

    /** Whether a row looks at the identities of another day than the payment. */
    private static boolean isOfAnotherDay(Rule.Subsidy row) {
        return RowTests.of(row).anyMatch(test -> test instanceof Condition.HasCategory has && has.on() != null);
    }

    private static void tell(Inspection pack, Rule.Subsidy twin, Rule.Subsidy row) {
        Expression amount = row.amount();
        Expression before = twin.amount();
        if (amount != null
                && before != null
                && !pack.reported(Rows.SUBSIDIES, twin)
                && !pack.reported(Rows.SUBSIDIES, row)) {
            pack.warn(
                    Rows.SUBSIDIES,
                    row,
                    AnalysisPhrase.UNLIKE_TWIN.of(shown(amount), twin.id(), shown(before)),
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

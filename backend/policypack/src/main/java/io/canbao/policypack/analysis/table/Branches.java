package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Split;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Branches of one row whose amounts or percentages are so unlike that a digit or a point must have slipped in one of them. */
public final class Branches {

    /** Tiers and hospital levels differ by half, or by as much again; deductibles by more, which are left out. */
    private static final int FAR = 5;

    private final Inspection pack;

    /** A value that a branch writes out, as findings show it. */
    private record Written(Rule branch, BigDecimal value, Wording shown) {}

    private Branches(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning to each of the pack's own split rows, about the branch that is the odd one. */
    public static void inspect(Inspection pack) {
        Branches branches = new Branches(pack);
        Table.of(pack.policy()).stream()
                .filter(table -> pack.whole(table.section()))
                .forEach(branches::table);
    }

    private void table(Table table) {
        Map<List<String>, List<Written>> values = new LinkedHashMap<>();
        for (Rule rule : table.rules()) {
            Optional<Split> split = pack.own(rule)
                    ? pack.rows().find(table.section(), rule.id()).flatMap(Split::of)
                    : Optional.empty();
            split.ifPresent(row -> written(rule)
                    .forEach(
                            (output, value) -> values.computeIfAbsent(List.of(row.id(), output), _ -> new ArrayList<>())
                                    .add(value)));
        }
        values.values().forEach(branches -> compare(table.section(), branches));
    }

    private static Map<String, Written> written(Rule rule) {
        Map<String, Written> values = new LinkedHashMap<>();
        switch (rule) {
            case Rule.Amounts row -> row.amounts().forEach((component, amount) -> add(values, component, rule, amount));
            case Rule.Subsidy row -> add(values, "amount", rule, row.amount());
            case Rule.Benefit row -> {
                row.bands().stream().limit(1).forEach(band -> add(values, "rate", rule, band.rate()));
                add(values, "ceiling", rule, row.ceiling());
            }
            case Rule.Eligibility _,
                    Rule.Window _,
                    Rule.Waiting _,
                    Rule.Incentive _,
                    Rule.Refund _,
                    Rule.BenefitTier _,
                    Rule.Note _,
                    Rule.Limit _ -> {}
        }
        return values;
    }

    private static void add(Map<String, Written> values, String output, Rule rule, @Nullable Expression value) {
        switch (value) {
            case Expression.Constant amount
            when output.equals("rate") && amount.value() > 0 -> {
                BigDecimal points = BigDecimal.valueOf(amount.value(), 2).stripTrailingZeros();
                values.put(output, new Written(rule, points, AnalysisPhrase.PERCENT.of(points.toPlainString())));
            }
            case Expression.Constant amount
            when amount.value() > 0 ->
                values.put(
                        output,
                        new Written(
                                rule,
                                BigDecimal.valueOf(amount.value()),
                                AnalysisPhrase.YUAN.of(Money.ofFen(amount.value()))));
            case Expression.Percentage part
            when part.percent().signum() > 0 ->
                values.put(
                        output + " percent",
                        new Written(
                                rule,
                                part.percent(),
                                AnalysisPhrase.PERCENT.of(part.percent().toPlainString())));
            case null, default -> {}
        }
    }

    /** The odd one is that which is farther from the one in the middle; of two the one that is not told of yet. */
    private void compare(String section, List<Written> branches) {
        List<Written> sorted =
                branches.stream().sorted(Comparator.comparing(Written::value)).toList();
        Written least = sorted.getFirst();
        Written most = sorted.getLast();
        boolean far = least.value().multiply(BigDecimal.valueOf(FAR)).compareTo(most.value()) <= 0;
        if (far && !pack.reported(section, least.branch()) && !pack.reported(section, most.branch())) {
            BigDecimal middle = sorted.get(sorted.size() / 2).value();
            boolean low = middle.multiply(middle).compareTo(least.value().multiply(most.value())) >= 0;
            Written odd = low ? least : most;
            Written other = low ? most : least;
            pack.warn(
                    section,
                    odd.branch(),
                    AnalysisPhrase.ODD_BRANCH.of(
                            odd.shown(), other.shown(), other.branch().id()),
                    AnalysisPhrase.LIKE_THE_OTHERS.of());
        }
    }
}

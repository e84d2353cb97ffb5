package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowTests;
import io.canbao.policypack.analysis.inspection.Split;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Branches that are numbered and whose values go the other way: a first tier that costs more than the second, a hospital of the first level
 * that reimburses less than one of the second. So are rows of benefits that differ in the level of the hospital only.
 */
public final class BranchOrder {

    private static final Pattern LEVEL = Pattern.compile("level(\\d)");
    private static final Pattern NUMBERED = Pattern.compile("(?<word>tier|level)(?<number>\\d)");

    /** A value of one branch; a deductible rises with the level and a rate falls, and prices and benefits rise with the tier. */
    private record Step(Rule branch, int number, long value, boolean rises, Wording shown) {}

    private BranchOrder() {}

    /** Adds a warning to each of the pack's own split rows, at the first branch out of order. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                series(pack, table).values().forEach(steps -> order(pack, table.section(), steps, false));
                levels(pack, table).values().forEach(steps -> order(pack, table.section(), steps, true));
            }
        }
    }

    /** Rows of their own for each level, by all else that they test and set. */
    private static Map<List<Object>, List<Step>> levels(Inspection pack, Table table) {
        Map<List<Object>, List<Step>> levels = new LinkedHashMap<>();
        for (Rule rule : table.rules()) {
            if (rule instanceof Rule.Benefit benefit && pack.own(rule)) {
                Set<Condition> tests = RowTests.of(benefit).collect(Collectors.toCollection(HashSet::new));
                for (Condition test : Set.copyOf(tests)) {
                    if (test instanceof Condition.ChoiceIs level
                            && level.values().size() == 1) {
                        Matcher named = LEVEL.matcher(level.values().iterator().next());
                        tests.remove(test);
                        if (named.matches()) {
                            level(
                                    levels,
                                    List.of(benefit.part(), Set.copyOf(tests)),
                                    benefit,
                                    Integer.parseInt(named.group(1)));
                        }
                        tests.add(test);
                    }
                }
            }
        }
        levels.values().forEach(steps -> steps.sort(Comparator.comparingInt(Step::number)));
        return levels;
    }

    private static void level(
            Map<List<Object>, List<Step>> levels, List<Object> family, Rule.Benefit benefit, int number) {
        if (benefit.deductible() instanceof Expression.Constant deductible) {
            levels.computeIfAbsent(List.of(family, "deductible"), _ -> new ArrayList<>())
                    .add(new Step(
                            benefit,
                            number,
                            deductible.value(),
                            true,
                            AnalysisPhrase.YUAN.of(Money.ofFen(deductible.value()))));
        }
        rate(benefit)
                .ifPresent(rate -> levels.computeIfAbsent(List.of(family, "rate"), _ -> new ArrayList<>())
                        .add(new Step(benefit, number, rate, false, percent(rate))));
    }

    /** Whether a tier of the fees costs more than the next one: what else is odd about prices follows from it. */
    public static boolean turnsFeesRound(Inspection pack) {
        return Table.of(pack.policy()).stream()
                .filter(table -> table.section().equals("fees"))
                .flatMap(table -> series(pack, table).values().stream())
                .anyMatch(steps -> firstWrong(steps).isPresent());
    }

    private static Map<List<String>, List<Step>> series(Inspection pack, Table table) {
        Map<List<String>, List<Step>> series = new LinkedHashMap<>();
        table.rules().stream()
                .filter(pack::own)
                .forEach(rule -> pack.rows()
                        .find(table.section(), rule.id())
                        .flatMap(Split::of)
                        .ifPresent(split -> collect(split.id(), rule, series)));
        series.values().forEach(steps -> steps.sort(Comparator.comparingInt(Step::number)));
        return series;
    }

    private static void collect(String row, Rule rule, Map<List<String>, List<Step>> series) {
        Matcher branch = NUMBERED.matcher(rule.id().substring(Math.min(rule.id().length(), row.length() + 1)));
        if (!branch.matches()) {
            return;
        }
        boolean tiers = branch.group("word").equals("tier");
        int number = Integer.parseInt(branch.group("number"));
        switch (rule) {
            case Rule.Amounts amounts
            when tiers ->
                amounts.amounts()
                        .forEach((component, amount) -> add(series, row, component, rule, number, amount, true));
            case Rule.Benefit benefit -> {
                add(series, row, "deductible", rule, number, tiers ? null : benefit.deductible(), true);
                add(series, row, "ceiling", rule, number, tiers ? benefit.ceiling() : null, true);
                rate(benefit)
                        .ifPresent(rate -> series.computeIfAbsent(List.of(row, "rate"), _ -> new ArrayList<>())
                                .add(new Step(rule, number, rate, tiers, percent(rate))));
            }
            case Rule.Amounts _,
                    Rule.Subsidy _,
                    Rule.Eligibility _,
                    Rule.Window _,
                    Rule.Waiting _,
                    Rule.Incentive _,
                    Rule.Refund _,
                    Rule.BenefitTier _,
                    Rule.Note _,
                    Rule.Limit _ -> {}
        }
    }

    private static Optional<Long> rate(Rule.Benefit benefit) {
        return benefit.bands().size() == 1 && benefit.bands().getFirst().rate() instanceof Expression.Constant rate
                ? Optional.of(rate.value())
                : Optional.empty();
    }

    private static Wording percent(long hundredths) {
        return AnalysisPhrase.PERCENT.of(
                BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString());
    }

    private static void add(
            Map<List<String>, List<Step>> series,
            String row,
            String output,
            Rule rule,
            int number,
            @Nullable Expression value,
            boolean rises) {
        if (value instanceof Expression.Constant constant) {
            Wording shown = AnalysisPhrase.YUAN.of(Money.ofFen(constant.value()));
            series.computeIfAbsent(List.of(row, output), _ -> new ArrayList<>())
                    .add(new Step(rule, number, constant.value(), rises, shown));
        }
    }

    /** Of rows of their own either may be the one with the slip. */
    private static void order(Inspection pack, String section, List<Step> steps, boolean apart) {
        if (steps.stream().noneMatch(step -> pack.reported(section, step.branch()))) {
            firstWrong(steps).ifPresent(index -> {
                Step before = steps.get(index - 1);
                Step here = steps.get(index);
                pack.warn(
                        apart
                                ? pack.between(section, before.branch(), here.branch())
                                : pack.place(section, before.branch().id()),
                        section + '[' + before.branch().id() + ']',
                        AnalysisPhrase.OTHER_ORDER.of(
                                before.shown(), here.shown(), here.branch().id()),
                        here.rises() ? AnalysisPhrase.NO_MORE_THAN_NEXT.of() : AnalysisPhrase.NO_LESS_THAN_NEXT.of());
            });
        }
    }

    /** The first step that goes the other way than it should from the one before it. */
    private static Optional<Integer> firstWrong(List<Step> steps) {
        return IntStream.range(1, steps.size())
                .filter(index -> {
                    long before = steps.get(index - 1).value();
                    long here = steps.get(index).value();
                    return steps.get(index).rises() ? here < before : here > before;
                })
                .boxed()
                .findFirst();
    }
}

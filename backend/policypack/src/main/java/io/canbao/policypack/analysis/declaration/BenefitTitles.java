package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Benefits whose title names another level of hospitals, another kind of care or another number of points than the row: 二级医院住院 over level 1. */
public final class BenefitTitles {

    private static final String SECTION = "benefits";
    private static final String LEVEL = "hospitalLevel";
    private static final String SETTING = "setting";
    private static final String FIGURES = "一二三";
    private static final Pattern LEVELS = Pattern.compile("([一二三])级(?=(?:及以[上下]|以[上下])?(?:定点)?(?:医院|医疗机构|$))");
    private static final Pattern POINTS = Pattern.compile("(?<![\\d.])(\\d{1,2}(?:\\.\\d)?)\\s*个百分点");
    private static final String INPATIENT = "inpatient";
    private static final String OUTPATIENT = "outpatient";

    private BenefitTitles() {}

    /** Adds a warning to each of the pack's own rows of which nothing else was told, once for all its branches. */
    public static void inspect(Inspection pack) {
        if (pack.whole(SECTION)) {
            Table.of(pack.policy()).stream()
                    .filter(table -> table.section().equals(SECTION))
                    .forEach(table -> TitleFigures.rows(pack, table).forEach((name, branches) -> {
                        Text title = branches.getFirst().head().title();
                        if (title != null && !pack.reportedOfWhole(SECTION, branches.getFirst())) {
                            otherwise(title.zh(), branches)
                                    .ifPresent(has -> pack.warn(
                                            pack.wholeRow(SECTION, branches.getFirst()),
                                            SECTION + '[' + name + ']',
                                            AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), has),
                                            AnalysisPhrase.AS_ITS_TITLE.of()));
                        }
                    }));
        }
    }

    /** What the row has instead of what its title says. */
    private static Optional<String> otherwise(String title, List<Rule> branches) {
        return level(title, tested(branches, LEVEL))
                .or(() -> setting(title, tested(branches, SETTING)))
                .or(() -> points(title, branches));
    }

    private static Optional<String> level(String title, Set<String> tested) {
        Set<String> said = LEVELS.matcher(title)
                .results()
                .map(level -> "level" + (FIGURES.indexOf(level.group(1)) + 1))
                .collect(Collectors.toSet());
        return !said.isEmpty() && !tested.isEmpty() && tested.stream().noneMatch(said::contains)
                ? Optional.of(LEVEL + ": " + String.join(", ", tested))
                : Optional.empty();
    }

    private static Optional<String> setting(String title, Set<String> tested) {
        boolean inside = title.contains("住院");
        boolean outside = title.contains("门诊");
        return inside != outside && tested.equals(Set.of(inside ? OUTPATIENT : INPATIENT))
                ? Optional.of(SETTING + ": " + String.join(", ", tested))
                : Optional.empty();
    }

    private static Optional<String> points(String title, List<Rule> branches) {
        Set<BigDecimal> said = RowFigures.written(POINTS, title);
        Set<BigDecimal> has = new TreeSet<>();
        for (Rule branch : branches) {
            if (branch instanceof Rule.Benefit benefit
                    && benefit.rateAddition() instanceof Expression.Constant hundredths) {
                has.add(BigDecimal.valueOf(hundredths.value(), 2).abs());
            }
        }
        boolean other = !said.isEmpty()
                && !has.isEmpty()
                && has.stream().noneMatch(points -> said.stream().anyMatch(one -> one.compareTo(points) == 0));
        return other
                ? Optional.of("addition: "
                        + has.iterator().next().stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private static Set<String> tested(List<Rule> branches, String fact) {
        Set<String> tested = new TreeSet<>();
        branches.forEach(row -> References.walk(
                row.head().when(),
                test -> {
                    if (test instanceof Condition.ChoiceIs is && is.fact().equals(fact)) {
                        tested.addAll(is.values());
                    }
                },
                _ -> {}));
        return tested;
    }
}

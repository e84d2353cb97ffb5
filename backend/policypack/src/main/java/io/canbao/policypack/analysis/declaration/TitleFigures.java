package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.declaration.RowFigures.Kind;
import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Titles that name days, months, ages or sums that their row does not have, though it has others of the kind: 出生90天内 over 9 days. */
public final class TitleFigures {

    private static final Pattern FROM_AN_AGE =
            Pattern.compile("(?<![未不])满\\s*(\\d{1,3})\\s*(?:周岁|岁)|(\\d{1,3})\\s*(?:周岁|岁)\\s*(?:及以上|\\(含\\)以上|以上)");
    private static final Pattern UP_TO_AN_AGE =
            Pattern.compile("(?:不满|未满)\\s*(\\d{1,3})\\s*(?:周岁|岁)|(\\d{1,3})\\s*(?:周岁|岁)\\s*(?:及以下|以下|以内)");

    private static final List<Kind> PERIODS = List.of(Kind.DAYS, Kind.MONTHS, Kind.YEARS);
    private static final long DAYS_OF_A_MONTH = 30;
    private static final long DAYS_OF_A_YEAR = 365;

    private TitleFigures() {}

    /** Adds a warning to each of the pack's own rows, once for all its branches. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                rows(pack, table).values().forEach(branches -> compare(pack, table.section(), branches));
            }
        }
    }

    /** The branches of each of the pack's own rows, by the name of the row. */
    static Map<String, List<Rule>> rows(Inspection pack, Table table) {
        Map<String, List<Rule>> rows = new LinkedHashMap<>();
        table.rules().stream()
                .filter(pack::own)
                .forEach(rule -> rows.computeIfAbsent(pack.name(table.section(), rule), _ -> new ArrayList<>())
                        .add(rule));
        return rows;
    }

    private static void compare(Inspection pack, String section, List<Rule> branches) {
        Rule first = branches.getFirst();
        Text title = first.head().title();
        if (title == null || pack.reportedOfWhole(section, first)) {
            return;
        }
        RowFigures row = new RowFigures(pack.policy(), branches);
        for (Kind kind : Kind.values()) {
            Set<BigDecimal> said = kind.in(title.zh());
            Set<BigDecimal> has = row.of(kind);
            if (!said.isEmpty() && !has.isEmpty() && said.stream().noneMatch(has::contains)) {
                warn(pack, section, first, title, shown(kind, row));
                return;
            }
        }
        if (otherPeriod(title, row)) {
            warn(
                    pack,
                    section,
                    first,
                    title,
                    PERIODS.stream()
                            .filter(kind -> !row.of(kind).isEmpty())
                            .findFirst()
                            .map(kind -> shown(kind, row))
                            .orElseThrow());
            return;
        }
        if (turnedRound(FROM_AN_AGE, title, row.until(), row.from())) {
            warn(pack, section, first, title, "max: " + row.until().iterator().next());
        } else if (turnedRound(UP_TO_AN_AGE, title, row.from(), row.until())) {
            warn(pack, section, first, title, "min: " + row.from().iterator().next());
        }
    }

    /** 90天 over 9 months: of all units of time the row has only such as the title does not name, and none that comes near. 90天 over 90 months is told by its unit. */
    private static boolean otherPeriod(Text title, RowFigures row) {
        List<BigDecimal> said = days(kind -> kind.in(title.zh()));
        List<BigDecimal> has = days(row::of);
        return !said.isEmpty()
                && !has.isEmpty()
                && PERIODS.stream()
                        .allMatch(kind ->
                                kind.in(title.zh()).isEmpty() || row.of(kind).isEmpty())
                && numbers(kind -> kind.in(title.zh()))
                        .noneMatch(numbers(row::of).collect(Collectors.toSet())::contains)
                && said.stream().noneMatch(row::counts)
                && said.stream().noneMatch(one -> has.stream().anyMatch(other -> isNear(one, other)));
    }

    private static Stream<BigDecimal> numbers(Function<Kind, Set<BigDecimal>> figures) {
        return PERIODS.stream().flatMap(kind -> figures.apply(kind).stream());
    }

    /** In days, a month of thirty. */
    private static List<BigDecimal> days(Function<Kind, Set<BigDecimal>> figures) {
        return PERIODS.stream()
                .flatMap(kind -> figures.apply(kind).stream()
                        .map(figure -> figure.multiply(
                                switch (kind) {
                                    case YEARS -> BigDecimal.valueOf(DAYS_OF_A_YEAR);
                                    case MONTHS -> BigDecimal.valueOf(DAYS_OF_A_MONTH);
                                    default -> BigDecimal.ONE;
                                })))
                .toList();
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().multiply(BigDecimal.TEN).compareTo(one.max(other)) <= 0;
    }

    private static boolean turnedRound(Pattern side, Text title, Set<Long> there, Set<Long> missing) {
        return missing.isEmpty()
                && RowFigures.written(side, title.zh()).stream().anyMatch(age -> there.contains(age.longValue()));
    }

    private static void warn(Inspection pack, String section, Rule rule, Text title, Object has) {
        pack.warn(
                pack.wholeRow(section, rule),
                section + '[' + pack.name(section, rule) + ']',
                AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), has),
                AnalysisPhrase.AS_ITS_TITLE.of());
    }

    /** Of ages those that stand in the row, and not what they come to. */
    private static Object shown(Kind kind, RowFigures row) {
        if (kind == Kind.AGE) {
            Set<Long> ages = new TreeSet<>(row.from());
            ages.addAll(row.until());
            return kind.shown(ages);
        }
        return kind.shown(row.of(kind));
    }
}

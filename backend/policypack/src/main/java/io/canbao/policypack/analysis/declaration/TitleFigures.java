package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Titles that name days, months, ages or sums that their row does not have, though it has others of the kind: 出生90天内 over 9 days. */
public final class TitleFigures {

    /** What a title counts, and how it says so. */
    private enum Kind {
        DAYS("(?<![月\\d])(\\d{1,3})\\s*(?:天|日(?:内|以内|之内))", AnalysisPhrase.DAYS),
        MONTHS("(\\d{1,3})\\s*个月", AnalysisPhrase.MONTHS),
        AGE("(\\d{1,3})\\s*(?:周岁|岁)", AnalysisPhrase.AGES),
        AMOUNT("(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,2})?)\\s*元", AnalysisPhrase.YUAN),
        PERCENT("(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,4})?)\\s*[%％]", AnalysisPhrase.PERCENT);

        private final Pattern written;
        private final AnalysisPhrase unit;

        Kind(String written, AnalysisPhrase unit) {
            this.written = Pattern.compile(written);
            this.unit = unit;
        }
    }

    private static final Pattern FROM_AN_AGE =
            Pattern.compile("(?<![未不])满\\s*(\\d{1,3})\\s*(?:周岁|岁)|(\\d{1,3})\\s*(?:周岁|岁)\\s*(?:及以上|\\(含\\)以上|以上)");
    private static final Pattern UP_TO_AN_AGE =
            Pattern.compile("(?:不满|未满)\\s*(\\d{1,3})\\s*(?:周岁|岁)|(\\d{1,3})\\s*(?:周岁|岁)\\s*(?:及以下|以下|以内)");

    private final Map<Kind, Set<BigDecimal>> figures = new EnumMap<>(Kind.class);

    /** Ages from which on, and up to which, the row is for somebody. */
    private final Set<Long> from = new TreeSet<>();

    private final Set<Long> until = new TreeSet<>();

    private TitleFigures() {}

    /** Adds a warning to each of the pack's own rows, once for all its branches. */
    public static void inspect(Inspection pack) {
        for (Table table : Table.of(pack.policy())) {
            if (pack.whole(table.section())) {
                Map<String, List<Rule>> rows = new LinkedHashMap<>();
                table.rules().stream()
                        .filter(rule -> pack.own(rule) && rule.head().title() != null)
                        .forEach(rule -> rows.computeIfAbsent(pack.name(table.section(), rule), _ -> new ArrayList<>())
                                .add(rule));
                rows.values().forEach(branches -> compare(pack, table.section(), branches));
            }
        }
    }

    private static void compare(Inspection pack, String section, List<Rule> branches) {
        TitleFigures row = new TitleFigures();
        branches.forEach(row::collect);
        Rule first = branches.getFirst();
        Text title = first.head().title();
        if (title == null || pack.reportedUnder(section + '[' + pack.name(section, first))) {
            return;
        }
        for (Kind kind : Kind.values()) {
            Set<BigDecimal> said = written(kind.written, title.zh());
            Set<BigDecimal> has = row.figures.getOrDefault(kind, new TreeSet<>());
            if (!said.isEmpty() && !has.isEmpty() && said.stream().noneMatch(has::contains)) {
                warn(pack, section, first, title, row.shown(kind, has));
                return;
            }
        }
        if (row.turnedRound(FROM_AN_AGE, title, row.until, row.from)) {
            warn(pack, section, first, title, "max: " + row.until.iterator().next());
        } else if (row.turnedRound(UP_TO_AN_AGE, title, row.from, row.until)) {
            warn(pack, section, first, title, "min: " + row.from.iterator().next());
        }
    }

    private boolean turnedRound(Pattern side, Text title, Set<Long> there, Set<Long> missing) {
        return missing.isEmpty() && written(side, title.zh()).stream().anyMatch(age -> there.contains(age.longValue()));
    }

    private static void warn(Inspection pack, String section, Rule rule, Text title, Object has) {
        pack.warn(
                pack.wholeRow(section, rule),
                section + '[' + pack.name(section, rule) + ']',
                AnalysisPhrase.TITLE_SAYS.of(title, has),
                AnalysisPhrase.AS_ITS_TITLE.of());
    }

    private Object shown(Kind kind, Set<BigDecimal> figures) {
        if (kind == Kind.AGE) {
            Set<Long> ages = new TreeSet<>(from);
            ages.addAll(until);
            return kind.unit.of(List.copyOf(ages));
        }
        return kind.unit.of(figures.stream().map(BigDecimal::toPlainString).toList());
    }

    private static Set<BigDecimal> written(Pattern pattern, String title) {
        Set<BigDecimal> figures = new TreeSet<>();
        Matcher matcher = pattern.matcher(title);
        while (matcher.find()) {
            String figure = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            figures.add(new BigDecimal(figure));
        }
        return figures;
    }

    private void collect(Rule rule) {
        References.walk(rule.head().when(), this::ages, this::value);
        References.expressionsOf(rule).forEach(value -> References.walk(value, this::ages, this::value));
    }

    private void ages(Condition test) {
        if (test instanceof Condition.InRange(Expression.Elapsed age, Condition.Range range)
                && age.unit() == Expression.Unit.YEARS) {
            age(range.low(), from, range.lowInclusive() ? -1 : 0);
            age(range.high(), until, range.highInclusive() ? 1 : 0);
        }
    }

    /** Who is not yet 18 is at most 17, and who is over 60 is at least 61. */
    private void age(@Nullable Expression bound, Set<Long> side, long beside) {
        if (bound instanceof Expression.Constant years) {
            side.add(years.value());
            add(Kind.AGE, BigDecimal.valueOf(years.value()));
            add(Kind.AGE, BigDecimal.valueOf(years.value() + beside));
        }
    }

    private void value(Expression value) {
        switch (value) {
            case Expression.Percentage part -> add(Kind.PERCENT, part.percent());
            case Expression.Constant constant
            when constant.type() == Type.AMOUNT -> add(Kind.AMOUNT, BigDecimal.valueOf(constant.value(), 2));
            case Expression.Constant constant
            when constant.type() == Type.PERIOD -> {
                if (Values.months(constant.value()) != 0) {
                    add(Kind.MONTHS, BigDecimal.valueOf(Values.months(constant.value())));
                } else {
                    add(Kind.DAYS, BigDecimal.valueOf(Values.days(constant.value())));
                }
            }
            default -> {}
        }
    }

    private void add(Kind kind, BigDecimal figure) {
        figures.computeIfAbsent(kind, _ -> new TreeSet<>()).add(figure);
    }
}

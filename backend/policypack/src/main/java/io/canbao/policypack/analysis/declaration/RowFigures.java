package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Membership;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days, months, years, ages, sums and percentages of a row with all its branches, and those that a text names. */
final class RowFigures {

    /** The day that {@code payment + 1 day} counts on with is no time that a title names. */
    private static final int A_DAY = 1;

    private static final BigDecimal A_HALF = BigDecimal.valueOf(50);

    /** What is counted, and how a text says so. */
    enum Kind {
        DAYS("(?<![月\\d])(\\d{1,3})\\s*(?:天|日(?:内|以内|之内))", AnalysisPhrase.DAYS),
        MONTHS("(\\d{1,3})\\s*个月", AnalysisPhrase.MONTHS),
        YEARS("(?<!\\d)(\\d{1,2})\\s*(?:周年|年(?:内|以内|之内|后|以后|以上))", AnalysisPhrase.WHOLE_YEARS),
        AGE("(\\d{1,3})\\s*(?:周岁|岁)", AnalysisPhrase.AGES),
        AMOUNT("(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,2})?)\\s*元", AnalysisPhrase.YUAN),
        PERCENT("(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,4})?)\\s*[%％]", AnalysisPhrase.PERCENT);

        private final Pattern written;
        private final AnalysisPhrase unit;

        Kind(String written, AnalysisPhrase unit) {
            this.written = Pattern.compile(written);
            this.unit = unit;
        }

        /** The figures of this kind in a text; a half is 50 %. */
        Set<BigDecimal> in(String text) {
            Set<BigDecimal> figures = written(written, text);
            if (this == PERCENT && text.contains("一半")) {
                figures.add(A_HALF);
            }
            return figures;
        }

        /** Figures with their unit. */
        Object shown(Set<? extends Number> figures) {
            return unit.of(figures.stream()
                    .map(figure -> figure instanceof BigDecimal decimal ? decimal.toPlainString() : figure.toString())
                    .toList());
        }
    }

    private final Map<Kind, Set<BigDecimal>> figures = new EnumMap<>(Kind.class);

    /** Numbers without a unit, by which days are counted as well: {@code days(A, B)} of at most 90. */
    private final Set<BigDecimal> numbers = new TreeSet<>();

    /** Ages from which on, and up to which, the row is for somebody. */
    private final Set<Long> from = new TreeSet<>();

    private final Set<Long> until = new TreeSet<>();

    RowFigures(Policy policy, List<Rule> branches) {
        branches.forEach(this::collect);
        branches.forEach(rule -> collectDefined(policy, rule));
    }

    /** The figures that a pattern names by its first or second group. */
    static Set<BigDecimal> written(Pattern pattern, String text) {
        Set<BigDecimal> figures = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String figure = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            figures.add(new BigDecimal(figure));
        }
        return figures;
    }

    /** In order; empty where the row has none of the kind. */
    Set<BigDecimal> of(Kind kind) {
        return figures.getOrDefault(kind, Set.of());
    }

    /** Whether the row has a number without a unit. */
    boolean counts(BigDecimal number) {
        return numbers.contains(number);
    }

    /** The ages that the row begins with. */
    Set<Long> from() {
        return from;
    }

    /** The ages that it ends with. */
    Set<Long> until() {
        return until;
    }

    private void collect(Rule rule) {
        References.walk(rule.head().when(), this::ages, this::value);
        References.expressionsOf(rule).forEach(value -> References.walk(value, this::ages, this::value));
    }

    /** How long something may have been, in the tests that the row names, and how old the groups are that it names. */
    private void collectDefined(Policy policy, Rule rule) {
        new Walk(policy, new Walk.Visitor() {
                    @Override
                    public void condition(Condition test, boolean recognised) {
                        if (test instanceof Condition.ChoiceIs is && is.fact().equals(Facts.GROUP)) {
                            is.values().forEach(group -> ofGroup(policy, group));
                        }
                    }

                    @Override
                    public void expression(Expression value, boolean recognised) {
                        if (recognised
                                && value instanceof Expression.Constant constant
                                && constant.type() == Type.PERIOD) {
                            period(constant.value());
                        }
                    }
                })
                .condition(rule.head().when());
    }

    /** The ages of whom a group follows from. */
    private void ofGroup(Policy policy, String group) {
        Membership membership = policy.vocabulary().memberships().get(group);
        if (membership != null && membership.follows()) {
            References.walk(membership.condition(), this::ages, _ -> {});
        }
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
            case Expression.Constant constant when constant.type() == Type.PERIOD -> period(constant.value());
            case Expression.Constant constant
            when constant.type() == Type.NUMBER -> numbers.add(BigDecimal.valueOf(constant.value()));
            default -> {}
        }
    }

    private void period(long period) {
        long months = Values.months(period);
        if (months == 0) {
            if (Values.days(period) != A_DAY) {
                add(Kind.DAYS, BigDecimal.valueOf(Values.days(period)));
            }
        } else {
            add(Kind.MONTHS, BigDecimal.valueOf(months));
            if (months % 12 == 0) {
                add(Kind.YEARS, BigDecimal.valueOf(months / 12));
            }
        }
    }

    private void add(Kind kind, BigDecimal figure) {
        figures.computeIfAbsent(kind, _ -> new TreeSet<>()).add(figure);
    }
}

package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds that nobody reaches: an age that nobody has, a birth or a year of the history after the insurance year, a single day of payment; and those
 * that everybody keeps, an age or a number of years of at least 0.
 */
public final class ImpossibleBounds {

    private static final long OLDEST = 120;

    private static final String HISTORY = Facts.HISTORY + '.';

    private final Inspection pack;

    /** Rows that were told, by section and without the value of the branch. */
    private final Set<String> reported = new HashSet<>();

    private ImpossibleBounds(Inspection pack) {
        this.pack = pack;
    }

    /**
     * Adds warnings about the pack's own rows and definitions.
     *
     * @return whether there was any: other claims about those rows would follow from it
     */
    public static boolean inspect(Inspection pack) {
        ImpossibleBounds bounds = new ImpossibleBounds(pack);
        for (Table table : Table.of(pack.policy())) {
            table.rules().stream().filter(pack::own).forEach(rule -> bounds.row(table.section(), rule));
        }
        pack.policy().vocabulary().definitions().forEach(bounds::definition);
        return !bounds.reported.isEmpty();
    }

    private void row(String section, Rule rule) {
        Mark mark = pack.wholeRow(section, rule);
        String path = section + '[' + pack.name(section, rule) + ']';
        if (rule instanceof Rule.Amounts) {
            References.walk(rule.head().when(), test -> oneDay(test, mark, path), _ -> {});
        }
        References.walk(rule.head().when(), test -> test(test, mark, path), value -> value(value, mark, path));
        References.expressionsOf(rule)
                .forEach(amount ->
                        References.walk(amount, test -> test(test, mark, path), value -> value(value, mark, path)));
    }

    private void definition(String name, Definition definition) {
        Mark mark = pack.rows().definition(name);
        if (mark.file().equals(pack.mark().file())) {
            String path = "define." + name;
            switch (definition) {
                case Definition.Value value ->
                    References.walk(
                            value.expression(), test -> test(test, mark, path), inner -> value(inner, mark, path));
                case Definition.Test test ->
                    References.walk(
                            test.condition(), inner -> test(inner, mark, path), value -> value(value, mark, path));
            }
        }
    }

    private void test(Condition test, Mark mark, String path) {
        if (test instanceof Condition.ChoiceIs is && is.fact().startsWith(HISTORY)) {
            year(Integer.parseInt(is.fact().substring(HISTORY.length())), mark, path);
        } else if (test instanceof Condition.InRange in
                && in.value() instanceof Expression.Elapsed age
                && age.unit() == Expression.Unit.YEARS
                && age.from().equals(new Expression.FactValue(Facts.BIRTH_DATE))) {
            age(in.range().low(), mark, path);
            age(in.range().high(), mark, path);
            fromNothing(in.range(), mark, path);
        } else if (test instanceof Condition.InRange in
                && in.value() instanceof Expression.FactValue fact
                && fact.fact().equals(Facts.BIRTH_DATE)) {
            birth(in.range().low(), mark, path);
            birth(in.range().high(), mark, path);
        } else if (test instanceof Condition.InRange in && isCounted(in.value())) {
            fromNothing(in.range(), mark, path);
        }
    }

    /** Whether a value is a number of years or things, itself or by a definition. */
    private boolean isCounted(Expression value) {
        return switch (value) {
            case Expression.HistoryCount _, Expression.CountOf _ -> true;
            case Expression.Defined defined ->
                pack.policy().vocabulary().definitions().get(defined.name()) instanceof Definition.Value counted
                        && (counted.expression() instanceof Expression.HistoryCount
                                || counted.expression() instanceof Expression.CountOf);
            default -> false;
        };
    }

    /** What is counted is never less than nothing. */
    private void fromNothing(Condition.Range range, Mark mark, String path) {
        if (range.high() == null
                && range.lowInclusive()
                && range.low() instanceof Expression.Constant least
                && least.value() <= 0) {
            tell(mark, path, AnalysisPhrase.EVERYBODY_KEEPS.of(least.value()), AnalysisPhrase.A_MOST.of(least.value()));
        }
    }

    /** No price holds for a single day. */
    private void oneDay(Condition test, Mark mark, String path) {
        if (test instanceof Condition.InRange in
                && in.value().equals(new Expression.FactValue(Facts.PAID))
                && in.range().low() instanceof Expression.Constant day
                && day.equals(in.range().high())) {
            tell(mark, path, AnalysisPhrase.ONE_DAY.of(Values.date(day.value())), AnalysisPhrase.DAYS_FROM.of());
        }
    }

    private void value(Expression value, Mark mark, String path) {
        if (value instanceof Expression.HistoryCount count && count.from() > Expression.HistoryCount.EARLIEST_YEAR) {
            year(count.from(), mark, path);
        }
    }

    private void age(@Nullable Expression bound, Mark mark, String path) {
        if (bound instanceof Expression.Constant age && age.value() > OLDEST) {
            tell(mark, path, AnalysisPhrase.AN_AGE.of(age.value()), AnalysisPhrase.AN_AGE_OF_PEOPLE.of(OLDEST));
        }
    }

    private void birth(@Nullable Expression bound, Mark mark, String path) {
        LocalDate end = LocalDate.of(pack.policy().year(), 12, 31);
        if (bound instanceof Expression.Constant day && day.value() > Values.date(end)) {
            tell(
                    mark,
                    path,
                    AnalysisPhrase.A_BIRTH.of(Values.date(day.value())),
                    AnalysisPhrase.BEFORE_THE_END.of(end));
        }
    }

    private void year(int year, Mark mark, String path) {
        if (year > pack.policy().year()) {
            tell(
                    mark,
                    path,
                    AnalysisPhrase.A_YEAR_TO_COME.of(Integer.toString(year)),
                    AnalysisPhrase.A_YEAR_UNTIL.of(
                            Integer.toString(pack.policy().year())));
        }
    }

    private void tell(Mark mark, String path, Wording found, Wording wanted) {
        if (reported.add(path)) {
            pack.warn(mark, path, found, wanted);
        }
    }
}

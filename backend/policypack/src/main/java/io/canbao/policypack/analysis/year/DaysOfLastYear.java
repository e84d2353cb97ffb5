package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Table;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows whose fixed days are still those of last year's pack. */
public final class DaysOfLastYear {

    /** A pack has hundreds of days at most; whoever reads a finding needs a few. */
    private static final int SHOWN = 8;

    private final Inspection pack;
    private final Policy lastYear;

    private DaysOfLastYear(Inspection pack, Policy lastYear) {
        this.pack = pack;
        this.lastYear = lastYear;
    }

    /** Adds one warning for all rows. */
    public static void inspect(Inspection pack, Policy lastYear) {
        new DaysOfLastYear(pack, lastYear).inspect();
    }

    private void inspect() {
        Map<String, Rule> before = lastYear.tables().rules().stream()
                .collect(Collectors.toMap(Rule::id, Function.identity(), (first, _) -> first));
        List<String> same = new ArrayList<>();
        for (Table table : Table.of(pack.policy())) {
            for (Rule rule : table.rules()) {
                Rule last = before.get(rule.id());
                SortedSet<LocalDate> days = days(pack.policy(), rule);
                boolean written = pack.rows()
                        .mark(table.section(), rule.id())
                        .file()
                        .equals(pack.mark().file());
                if (written && last != null && !days.isEmpty() && days.equals(days(lastYear, last))) {
                    same.add(table.section() + '[' + rule.id() + "] "
                            + days.stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
                }
            }
        }
        if (!same.isEmpty()) {
            pack.warn(
                    pack.rows().mark("year"),
                    "year",
                    AnalysisPhrase.DAYS_OF_LAST_YEAR.of(
                            same.stream().limit(SHOWN).toList()),
                    AnalysisPhrase.DAYS_OF_THIS_YEAR.of());
        }
    }

    /** The fixed days of a row near the insurance year; those long ago are cohorts and the like. */
    private SortedSet<LocalDate> days(Policy policy, Rule rule) {
        SortedSet<LocalDate> days = new TreeSet<>();
        Walk walk = new Walk(policy, new Walk.Visitor() {
            @Override
            public void expression(Expression expression, boolean recognised) {
                if (expression instanceof Expression.Constant constant && constant.type() == Type.DATE) {
                    days.add(Values.date(constant.value()));
                }
            }
        });
        walk.condition(rule.head().when());
        References.expressionsOf(rule).forEach(walk::expression);
        days.removeIf(day -> day.isBefore(LocalDate.of(lastYear.year() - 1, 1, 1)));
        return days;
    }
}

package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that spare some people the wait and stand behind those that make everybody wait: who is meant waits all the same. A row without a word about
 * the people themselves only says at the end that nobody else waits.
 */
public final class SparedWaits {

    private SparedWaits() {}

    /** Adds a warning to each of the pack's own rows that spares nobody the wait of a row before it, nor that of one behind it. */
    public static void inspect(Inspection pack) {
        if (!pack.whole("waiting", "windows")) {
            return;
        }
        List<Rule.Waiting> rows = pack.policy().tables().waiting();
        for (int place = 1; place < rows.size(); place++) {
            Rule.Waiting row = rows.get(place);
            boolean spares = pack.own(row)
                    && isNothing(row.fixed())
                    && (row.variable() == null || isNothing(row.variable()))
                    && row.atLeast() == null
                    && !pack.reported("waiting", row)
                    && isAboutPeople(pack, row);
            if (spares && rows.subList(place + 1, rows.size()).stream().noneMatch(other -> meets(pack, row, other))) {
                rows.subList(0, place).stream()
                        .filter(other -> !isAboutPeople(pack, other) && meets(pack, row, other))
                        .findFirst()
                        .ifPresent(other -> pack.warn(
                                "waiting",
                                row,
                                AnalysisPhrase.SPARES_NOBODY.of(other.id()),
                                AnalysisPhrase.PLACE_BEFORE_IT.of(other.id())));
            }
        }
    }

    /** Whether somebody whom a row is for waits by another one. */
    private static boolean meets(Inspection pack, Rule.Waiting row, Rule.Waiting other) {
        return other.fixed() != null
                && !isNothing(other.fixed())
                && pack.search()
                                .where(row.head().when())
                                .where(other.head().when())
                                .find()
                        instanceof CaseSearch.Outcome.Found;
    }

    private static boolean isNothing(@Nullable Expression wait) {
        return wait instanceof Expression.Constant constant && Values.days30(constant.value()) == 0;
    }

    /** Whether a row looks at identities, ages, groups or events, and not only at windows, days and years of cover. */
    private static boolean isAboutPeople(Inspection pack, Rule.Waiting row) {
        boolean[] about = {false};
        new Walk(pack.policy(), new Walk.Visitor() {
                    @Override
                    public void condition(Condition test, boolean recognised) {
                        about[0] |= test instanceof Condition.HasCategory
                                || (test instanceof Condition.ChoiceIs is
                                        && is.fact().equals(Facts.GROUP));
                    }

                    @Override
                    public void expression(Expression value, boolean recognised) {
                        about[0] |= value instanceof Expression.FactValue fact
                                && (fact.fact().equals(Facts.BIRTH_DATE)
                                        || fact.fact().startsWith(Facts.EVENTS + '.'));
                    }
                })
                .condition(row.head().when());
        return about[0];
    }
}

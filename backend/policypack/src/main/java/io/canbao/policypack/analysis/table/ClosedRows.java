package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.RowTests;
import io.canbao.policypack.analysis.inspection.Walk;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.rules.engine.comparison.ComparisonsCollector;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Closed rows that are meant to shut some people or days out, and do not where an open row applies to the same people: a closed row only
 * says what becomes of payments that no open row takes. An open row for an event or another fact of its own is a special entry,
 * which is meant to stay open.
 */
public final class ClosedRows {

    private final Inspection pack;

    private ClosedRows(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning for each of the pack's own closed rows, with the first open row that it does not shut. */
    public static void inspect(Inspection pack) {
        if (pack.whole("windows")) {
            ClosedRows rows = new ClosedRows(pack);
            for (Rule.Window window : pack.policy().tables().windows()) {
                if (window instanceof Rule.Closed closed && pack.own(closed)) {
                    rows.row(closed);
                }
            }
        }
    }

    /**
     * Adds a warning for closed days on which everybody may pay, where nothing else is wrong with the windows; a row without a test only says what becomes of
     * all other days.
     */
    public static void inspectDays(Inspection pack) {
        if (pack.whole("windows") && !pack.reportedAbout("windows")) {
            ClosedRows rows = new ClosedRows(pack);
            for (Rule.Window window : pack.policy().tables().windows()) {
                if (window instanceof Rule.Closed closed
                        && pack.own(closed)
                        && RowTests.of(closed).findAny().isPresent()
                        && rows.facts(closed.head().when()).isEmpty()
                        && !Reachability.silent(pack, closed)) {
                    rows.open(closed, Set.of());
                }
            }
        }
    }

    private void row(Rule.Closed closed) {
        Set<String> about = facts(closed.head().when());
        if (!about.isEmpty() && !Reachability.silent(pack, closed)) {
            open(closed, about);
        }
    }

    /** Tells the first row that stays open. */
    private void open(Rule.Closed closed, Set<String> about) {
        for (Rule.Window window : pack.policy().tables().windows()) {
            if (window instanceof Rule.Open open
                    && about.containsAll(facts(ComparisonsCollector.demandsOf(open)))
                    && search(closed, open) instanceof CaseSearch.Outcome.Found found) {
                pack.warn(
                        "windows",
                        closed,
                        AnalysisPhrase.NOT_CLOSING.of(open.id(), found.example().words()),
                        AnalysisPhrase.TEST_TOO.of());
                return;
            }
        }
    }

    private CaseSearch.Outcome search(Rule.Closed closed, Rule.Open open) {
        return pack.search()
                .where(closed.head().when())
                .where(ComparisonsCollector.demandsOf(open))
                .find();
    }

    /** What a condition tests besides the day of payment. */
    private Set<String> facts(Condition condition) {
        Set<String> facts = new LinkedHashSet<>();
        new Walk(pack.policy(), new Walk.Visitor() {
                    @Override
                    public void condition(Condition inner, boolean recognised) {
                        switch (inner) {
                            case Condition.ChoiceIs is -> facts.add(is.fact());
                            case Condition.Known known -> facts.add(known.fact());
                            case Condition.Holds holds -> facts.add(holds.set());
                            case Condition.HasCategory _ -> facts.add(Facts.CATEGORIES);
                            case Condition.All _,
                                    Condition.AnyOf _,
                                    Condition.Not _,
                                    Condition.InRange _,
                                    Condition.FallsOn _,
                                    Condition.Defined _,
                                    Condition.EntryIs _ -> {}
                        }
                    }

                    @Override
                    public void expression(Expression inner, boolean recognised) {
                        if (inner instanceof Expression.FactValue value) {
                            facts.add(value.fact());
                        }
                    }
                })
                .condition(condition);
        facts.remove(Facts.PAID);
        return facts;
    }

    /** Whether a row is for payments in windows which were found to be closed by a slip. */
    static boolean enters(Inspection pack, Rule row) {
        return RowTests.of(row)
                .anyMatch(test -> test instanceof Condition.EntryIs entry
                        && pack.policy().tables().windows().stream()
                                .filter(window -> entry.windows().contains(window.id()))
                                .allMatch(window -> window instanceof Rule.Closed && pack.reported("windows", window)));
    }
}

package io.canbao.policypack.analysis.outcome;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.trial.FactSets;
import io.canbao.policypack.analysis.trial.Trial;
import io.canbao.policypack.analysis.trial.Trials;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.facts.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Windows through which nobody is ever covered: their cover ends before it begins. That a payment on the last days of a year
 * would be covered from the next month is no such thing.
 */
final class EmptyCovers implements Probe {

    private static final int DAYS_BACK = 31;

    private final Map<Integer, List<Facts>> empty = new LinkedHashMap<>();
    private final Set<Integer> covering = new HashSet<>();

    @Override
    public void look(Trial trial, Consumer<Complaint> complain) {
        if (ends(trial)) {
            empty.computeIfAbsent(trial.decision().entry(), _ -> new ArrayList<>())
                    .add(trial.facts());
        } else if (!trial.decision().waitOutlivesCover()) { // who only waits too long is covered no more than they are
            covering.add(trial.decision().entry());
        }
    }

    private static boolean ends(Trial trial) {
        return trial.decision().waitOutlivesCover() && !trial.decision().waiting();
    }

    void tell(Inspection pack, Trials trials) {
        empty.keySet().removeAll(covering);
        empty.forEach((window, examples) -> {
            if (examples.stream().noneMatch(facts -> coversSomeDaysBefore(window, facts, trials))) {
                pack.fault(
                        "windows",
                        pack.policy().tables().windows().get(window),
                        AnalysisPhrase.COVER_ENDS_FIRST.of(),
                        hasLastDay(pack, window) ? AnalysisPhrase.LAST_DAY.of() : AnalysisPhrase.FIRST_DAY.of());
            }
        });
    }

    /** Whether the row itself says when the cover ends, and does not leave it to the year's end. */
    private static boolean hasLastDay(Inspection pack, int window) {
        String id = pack.policy().tables().windows().get(window).id();
        return pack.rows()
                .find("windows", id)
                .filter(row -> row.get("then") instanceof Tree.Mapping then
                        && then.get("cover") instanceof Tree.Mapping cover
                        && cover.get("to") != null)
                .isPresent();
    }

    /** Whether the window covers who pays some days earlier, or to whom all of it happened some days earlier. */
    private static boolean coversSomeDaysBefore(int window, Facts facts, Trials trials) {
        LocalDate paid = facts.paid();
        boolean[] covers = new boolean[1];
        for (int days = 1; days <= DAYS_BACK && paid != null; days++) {
            for (Facts earlier : List.of(facts.with(Facts.PAID, paid.minusDays(days)), FactSets.earlier(facts, days))) {
                trials.each(
                        earlier,
                        trial -> covers[0] |=
                                trial.accepted() && trial.decision().entry() == window && !ends(trial));
            }
        }
        return covers[0];
    }
}

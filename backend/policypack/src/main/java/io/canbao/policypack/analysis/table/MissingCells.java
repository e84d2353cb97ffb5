package io.canbao.policypack.analysis.table;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.analysis.inspection.PartialEvaluation;
import io.canbao.policypack.analysis.inspection.Rows;
import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.analysis.search.Truth;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cells that a pack leaves empty. A group that has no fee in a tier is a fault: it would be accepted at no price. An
 * identity with a subsidy in one tier and silence in another is a warning: the answer is what the text gives, but the
 * author should say it.
 */
public final class MissingCells {

    private final Inspection pack;

    private MissingCells(Inspection pack) {
        this.pack = pack;
    }

    /** Adds faults of fees to a county's pack, and warnings about the pack's own subsidies. */
    public static void inspect(Inspection pack) {
        MissingCells holes = new MissingCells(pack);
        if (pack.county()
                && pack.whole("fees", "windows")
                && !pack.policy().tables().fees().isEmpty()) {
            holes.fees();
        }
        if (pack.whole(Rows.SUBSIDIES)) {
            holes.subsidies();
        }
    }

    private void fees() {
        boolean told = pack.faultyRows(
                "fees"); // a branch that a split row lacks leaves every group without a price in its tier
        Set<String> groups = pack.policy().vocabulary().groups().keySet();
        for (String tier : pack.policy().vocabulary().tiers().keySet()) {
            List<String> unpriced =
                    groups.stream().filter(group -> !priced(tier, group)).toList();
            if (unpriced.size() < groups.size()) {
                unpriced.forEach(group -> pack.fault(
                        "fees",
                        AnalysisPhrase.NO_ROW_FOR_CELL.of(pack.named(group), pack.named(tier)),
                        AnalysisPhrase.FEE_OR_FREE.of()));
            } else if (!told) {
                pack.fault("fees", AnalysisPhrase.NO_FEE_IN.of(pack.named(tier)), AnalysisPhrase.FEE_OR_FREE.of());
            }
        }
    }

    private boolean priced(String tier, String group) {
        Condition cell = new Condition.All(List.of(
                new Condition.ChoiceIs(Facts.TIER, Set.of(tier)), new Condition.ChoiceIs(Facts.GROUP, Set.of(group))));
        PartialEvaluation known = new PartialEvaluation(pack.policy(), tier, group);
        return pack.policy().tables().fees().stream()
                .filter(row -> known.mayHold(row.head().when()))
                .anyMatch(row -> known.of(row.head().when()) == Truth.HOLDS
                        || !(pack.search().where(cell).where(row.head().when()).find()
                                instanceof CaseSearch.Outcome.None));
    }

    private void subsidies() {
        Map<String, Map<String, Rule.Subsidy>> cells = new LinkedHashMap<>();
        List<Rule.Subsidy> rows = pack.policy().tables().subsidies().stream()
                .map(SubsidyStage::rules)
                .flatMap(List::stream)
                .toList();
        for (Rule.Subsidy row : rows) {
            for (String tier : pack.policy().vocabulary().tiers().keySet()) {
                if (new PartialEvaluation(pack.policy(), tier, null)
                        .mayHold(row.head().when())) {
                    categories(row)
                            .forEach(category -> cells.computeIfAbsent(category, _ -> new LinkedHashMap<>())
                                    .putIfAbsent(tier, row));
                }
            }
        }
        cells.forEach((category, byTier) -> pack.policy().vocabulary().tiers().keySet().stream()
                .filter(tier -> !byTier.containsKey(tier))
                .forEach(tier -> hole(category, tier, byTier.values().iterator().next())));
    }

    private void hole(String category, String tier, Rule.Subsidy other) {
        if (pack.own(other)) {
            pack.warn(
                    Rows.SUBSIDIES,
                    other,
                    AnalysisPhrase.NO_SUBSIDY_IN.of(pack.named(category), pack.named(tier)),
                    AnalysisPhrase.SUBSIDY_OR_NONE.of());
        }
    }

    /** The identities that a row asks for, and not those that it excludes. */
    private Set<String> categories(Rule rule) {
        Set<String> categories = new LinkedHashSet<>();
        require(rule.head().when(), categories);
        return categories;
    }

    private void require(Condition condition, Set<String> categories) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> require(part, categories));
            case Condition.AnyOf any -> any.parts().forEach(part -> require(part, categories));
            case Condition.HasCategory has -> categories.addAll(has.categories());
            case Condition.Not _,
                    Condition.ChoiceIs _,
                    Condition.Holds _,
                    Condition.InRange _,
                    Condition.FallsOn _,
                    Condition.Known _,
                    Condition.Defined _,
                    Condition.EntryIs _ -> {}
        }
    }
}

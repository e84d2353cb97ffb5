package io.canbao.policypack.analysis;

import io.canbao.policypack.analysis.search.CaseSearch;
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
final class Holes {

    private final Inspection pack;

    private Holes(Inspection pack) {
        this.pack = pack;
    }

    static void inspect(Inspection pack) {
        Holes holes = new Holes(pack);
        if (pack.county()
                && pack.whole("fees", "windows")
                && !pack.policy().fees().isEmpty()) {
            holes.fees();
        }
        if (pack.whole(Rows.SUBSIDIES)) {
            holes.subsidies();
        }
    }

    private void fees() {
        for (String tier : pack.policy().tiers().keySet()) {
            for (String group : pack.policy().groups().keySet()) {
                if (!priced(tier, group)) {
                    pack.fault("fees", AnalysisPhrase.NO_ROW_FOR_CELL.of(group, tier), AnalysisPhrase.FEE_OR_FREE.of());
                }
            }
        }
    }

    private boolean priced(String tier, String group) {
        Condition cell = new Condition.All(List.of(
                new Condition.ChoiceIs(Facts.TIER, Set.of(tier)), new Condition.ChoiceIs(Facts.GROUP, Set.of(group))));
        Guess guess = new Guess(pack.policy(), tier, group);
        return pack.policy().fees().stream()
                .filter(row -> guess.of(row.head().when()) != Guess.Answer.NO)
                .anyMatch(row -> guess.of(row.head().when()) == Guess.Answer.YES
                        || !(pack.search().where(cell).where(row.head().when()).find()
                                instanceof CaseSearch.Outcome.None));
    }

    private void subsidies() {
        Map<String, Map<String, Rule.Subsidy>> cells = new LinkedHashMap<>();
        List<Rule.Subsidy> rows = pack.policy().subsidies().stream()
                .map(SubsidyStage::rules)
                .flatMap(List::stream)
                .toList();
        for (Rule.Subsidy row : rows) {
            for (String tier : pack.policy().tiers().keySet()) {
                if (new Guess(pack.policy(), tier, null).of(row.head().when()) != Guess.Answer.NO) {
                    categories(row)
                            .forEach(category -> cells.computeIfAbsent(category, _ -> new LinkedHashMap<>())
                                    .putIfAbsent(tier, row));
                }
            }
        }
        cells.forEach((category, byTier) -> pack.policy().tiers().keySet().stream()
                .filter(tier -> !byTier.containsKey(tier))
                .forEach(tier -> hole(category, tier, byTier.values().iterator().next())));
    }

    private void hole(String category, String tier, Rule.Subsidy other) {
        if (pack.own(other)) {
            pack.warn(
                    Rows.SUBSIDIES,
                    other,
                    AnalysisPhrase.NO_SUBSIDY_IN.of(category, tier),
                    AnalysisPhrase.SUBSIDY_OR_NONE.of());
        }
    }

    /** The identities that a row asks for, and not those that it excludes. */
    private Set<String> categories(Rule rule) {
        Set<String> categories = new LinkedHashSet<>();
        asked(rule.head().when(), categories);
        return categories;
    }

    private void asked(Condition condition, Set<String> categories) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> asked(part, categories));
            case Condition.AnyOf any -> any.parts().forEach(part -> asked(part, categories));
            case Condition.HasCategory has -> categories.addAll(has.categories());
            case Condition.Not _,
                    Condition.ChoiceIs _,
                    Condition.Holds _,
                    Condition.InRange _,
                    Condition.Known _,
                    Condition.Defined _,
                    Condition.EntryIs _ -> {}
        }
    }
}

package io.canbao.policypack.reader;

import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the stages of subsidies, each with the rows that compete or add up in it. */
final class StageReader {

    private final Place pack;
    private final ConditionReader conditions;
    private final SubsidyReader subsidies;

    StageReader(Place pack, ConditionReader conditions, SubsidyReader subsidies) {
        this.pack = pack;
        this.conditions = conditions;
        this.subsidies = subsidies;
    }

    /** The stages in order, with those of their rows that have no fault. */
    List<SubsidyStage> stages() {
        Map<String, Integer> lines = new HashMap<>();
        List<SubsidyStage> stages = new ArrayList<>();
        for (Place place : pack.at("subsidies").items()) {
            place.allow(Shape.STAGE);
            SubsidyStage.Hit hit = switch (place.has("hit")
                    ? place.at("hit").oneOf(Set.of("best", "first", "sum")).orElse("best")
                    : "best") {
                case "first" -> SubsidyStage.Hit.FIRST;
                case "sum" -> SubsidyStage.Hit.SUM;
                default -> SubsidyStage.Hit.BEST;
            };
            Condition when = place.has("when") ? conditions.read(place.at("when")) : Condition.ALWAYS;
            List<Rule.Subsidy> rules = new ArrayList<>();
            for (Place row : TableReader.bounded(place.at("rows").items(), place.at("rows"))) {
                if (TableReader.isRow(row)) {
                    TableReader.once(row, lines);
                    subsidies.subsidy(recognised(row, place), when).ifPresent(rules::add);
                }
            }
            stages.add(new SubsidyStage(place.need("stage").text().orElse("?"), hit, rules));
        }
        return stages;
    }

    /** A stage's bound on recognition holds for every category test of its rows that has none of its own. */
    private static Place recognised(Place row, Place stage) {
        Tree bound = stage.at("recognised").tree();
        if (bound == null
                || !(row.tree() instanceof Tree.Mapping mapping)
                || !(mapping.get("when") instanceof Tree.Mapping when)) {
            return row;
        }
        Tree categories = when.get("categories");
        Tree.Mapping test;
        if (categories == null) {
            return row;
        } else if (categories instanceof Tree.Mapping own) {
            test = own.get("recognised") == null ? own.with("recognised", bound) : own;
        } else {
            test = new Tree.Mapping(Map.of("any", categories), categories.mark()).with("recognised", bound);
        }
        return new Place(mapping.with("when", when.with("categories", test)), row.path(), row.mark(), row.findings());
    }
}

package io.canbao.policypack.reader;

import io.canbao.rules.assessment.Measures;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that the conditions and formulas of a scheme may use: the facts of a unit. */
final class UnitScope {

    private static final String UNIT = "unit";

    /** What a pack's own counts, populations and attributes may not be called. */
    static final Set<String> BUILT_IN = builtIn();

    private UnitScope() {}

    private static Set<String> builtIn() {
        Set<String> names = new LinkedHashSet<>(Measures.BUILT_IN.keySet());
        names.addAll(List.of(
                UNIT,
                "day",
                "reported",
                "rank",
                "last",
                "tied",
                "ranked",
                "reached",
                "rate",
                "points",
                "grade",
                "indicators",
                "milestones",
                "reports",
                "all",
                "before"));
        return names;
    }

    /** What is counted: all that formulas of counts, rates and rankings may use. */
    static Scope of(Policy policy, Measures measures) {
        Scope scope = new Scope(policy.year(), true);
        numbers(scope, Measures.BUILT_IN.keySet());
        numbers(scope, measures.counts().keySet());
        numbers(scope, List.of("reported"));
        measures.populations().keySet().forEach(id -> numbers(scope, List.of(id + ".members", id + ".enrolled")));
        measures.attributes()
                .forEach((id, attribute) -> scope.facts.put(
                        id, new FactDefinition(id, Type.CHOICE, null, null, attribute.choices(), null)));
        scope.facts.put("day", new FactDefinition("day", Type.DATE, null, null, Map.of(), null));
        FactDefinition unit = policy.vocabulary().facts().get(UNIT);
        if (unit != null) {
            scope.facts.put(UNIT, unit);
            unit.choices().keySet().forEach(id -> {
                Term term = policy.vocabulary().terms().get(id);
                if (term != null) {
                    scope.units.put(id, term);
                }
            });
        }
        return scope;
    }

    /** What rows may use besides: what follows from the counts by the parts of their scheme. */
    static Scope of(Policy policy, Measures measures, SchemeNames names) {
        Scope scope = of(policy, measures);
        List<String> counted = scope.facts.values().stream()
                .filter(fact -> fact.type() == Type.NUMBER)
                .map(FactDefinition::id)
                .toList();
        numbers(scope, List.of("rank", "last", "tied", "ranked", "rate", "points"));
        numbers(scope, List.of("indicators.met", "indicators.missed", "milestones.met", "milestones.missed"));
        flags(scope, List.of("reached"));
        for (String indicator : names.indicators()) {
            flags(scope, List.of("indicators." + indicator));
            numbers(scope, List.of("indicators." + indicator + ".shortfall"));
        }
        counted.forEach(fact -> numbers(scope, List.of("all." + fact, "before." + fact)));
        numbers(scope, List.of("before.rank", "before.last", "before.rate"));
        flags(scope, List.of("before.reached"));
        for (String milestone : names.milestones()) {
            String id = "milestones." + milestone;
            flags(scope, List.of(id));
            numbers(scope, List.of(id + ".rank", id + ".last", id + ".rate"));
            counted.forEach(fact -> numbers(scope, List.of(id + '.' + fact)));
        }
        names.reports().forEach(id -> numbers(scope, List.of("reports." + id + ".late", "reports." + id + ".missing")));
        Map<String, Text> grades = new LinkedHashMap<>();
        names.grades().forEach(grade -> grades.put(grade, Text.of(grade)));
        scope.facts.put("grade", new FactDefinition("grade", Type.CHOICE, null, null, grades, null));
        return scope;
    }

    private static void numbers(Scope scope, Iterable<String> ids) {
        ids.forEach(id -> scope.facts.put(id, new FactDefinition(id, Type.NUMBER, null, null, Map.of(), null)));
    }

    private static void flags(Scope scope, Iterable<String> ids) {
        ids.forEach(id -> scope.facts.put(id, new FactDefinition(id, Type.BOOLEAN, null, null, Map.of(), null)));
    }
}

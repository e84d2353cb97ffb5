package io.canbao.rules.engine;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the rows of a policy that several facts decide together. */
final class JointRows {

    private static final Set<String> SETS = Set.of(Facts.EVIDENCE, Facts.PRODUCTS);

    private final Policy policy;
    private final Compiler compiler;
    private final Alternatives alternatives;

    JointRows(Compiler compiler, Alternatives alternatives) {
        this.policy = compiler.policy();
        this.compiler = compiler;
        this.alternatives = alternatives;
    }

    List<Joint> list() {
        return policy.decidingRules().stream()
                .map(BoundsCollector::condition)
                .distinct()
                .map(this::joint)
                .filter(joint -> joint.parts().stream()
                                .mapToInt(part -> part.facts().size())
                                .sum()
                        > 1)
                .toList();
    }

    private Joint joint(Condition condition) {
        List<Condition> tested =
                parts(condition).filter(part -> !asksForEntry(part)).toList();
        Map<String, Bounds> bounds =
                BoundsCollector.of(policy, compiler.numbering(), condition).byFact();
        List<Joint.Part> parts = new ArrayList<>();
        Set<String> years = new LinkedHashSet<>();
        bounds.forEach((fact, found) -> {
            if (Numbering.historyYear(fact) >= 0) {
                years.add(fact);
            } else if (!fact.startsWith(Facts.CATEGORIES) && !SETS.contains(fact)) {
                add(parts, Set.of(fact), alternatives.of(fact, found, bounds));
            }
        });
        add(parts, years, alternatives.ofYears(years));
        leaves(condition, leaf -> {
            switch (leaf) {
                case Condition.HasCategory has -> parts.add(identities(has, bounds));
                case Condition.Holds holds ->
                    add(
                            parts,
                            Set.of(holds.set()),
                            holds.values().stream()
                                    .map(id -> alternatives.bit(holds.set(), id))
                                    .toList());
                default -> {}
            }
        });
        return new Joint(compiler.test(new Condition.All(tested)), parts);
    }

    /** Any of the identities makes the row speak, each of them is worth telling. */
    private Joint.Part identities(Condition.HasCategory has, Map<String, Bounds> bounds) {
        String first = has.categories().iterator().next();
        return new Joint.Part(
                Set.of(Facts.CATEGORIES),
                alternatives.categories(first, bounds).toList(),
                has.categories().stream()
                        .flatMap(id -> alternatives.categories(id, bounds))
                        .toList());
    }

    private static void add(List<Joint.Part> parts, Set<String> facts, List<Alternatives.Alternative> values) {
        if (!values.isEmpty()) {
            parts.add(new Joint.Part(facts, values, values));
        }
    }

    private boolean asksForEntry(Condition condition) {
        boolean[] asks = new boolean[1];
        leaves(condition, leaf -> asks[0] |= leaf instanceof Condition.EntryIs);
        return asks[0];
    }

    /** Shows every condition inside a condition, those of definitions too. */
    private void leaves(Condition condition, Consumer<Condition> leaves) {
        References.walk(condition, policy.definitions(), leaves, _ -> {});
    }

    /** Conditions that must all hold. */
    private static Stream<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().flatMap(JointRows::parts)
                : Stream.of(condition);
    }
}

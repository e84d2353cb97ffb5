package io.canbao.rules.engine.missing;

import io.canbao.rules.engine.comparison.Comparisons;
import io.canbao.rules.engine.comparison.ComparisonsCollector;
import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.subject.SymbolTable;
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
final class Combinations {

    private static final Set<String> SETS = Set.of(Facts.EVIDENCE, Facts.PRODUCTS);

    private final Policy policy;
    private final Compiler compiler;
    private final CandidateValues candidates;

    Combinations(Compiler compiler, CandidateValues candidates) {
        this.policy = compiler.policy();
        this.compiler = compiler;
        this.candidates = candidates;
    }

    List<Combination> list() {
        return policy.tables().decidingRules().stream()
                .map(ComparisonsCollector::demandsOf)
                .distinct()
                .map(this::combination)
                .filter(combination -> combination.parts().stream()
                                .mapToInt(part -> part.facts().size())
                                .sum()
                        > 1)
                .toList();
    }

    private Combination combination(Condition condition) {
        List<Condition> tested =
                parts(condition).filter(part -> !asksForEntry(part)).toList();
        Map<String, Comparisons> bounds =
                ComparisonsCollector.of(policy, compiler.symbols(), condition).byFact();
        List<Combination.Part> parts = new ArrayList<>();
        Set<String> years = new LinkedHashSet<>();
        bounds.forEach((fact, found) -> {
            if (SymbolTable.historyYear(fact) >= 0) {
                years.add(fact);
            } else if (!fact.startsWith(Facts.CATEGORIES) && !SETS.contains(fact)) {
                add(parts, Set.of(fact), candidates.of(fact, found, bounds));
            }
        });
        add(parts, years, candidates.ofYears(years));
        leaves(condition, leaf -> {
            switch (leaf) {
                case Condition.HasCategory has -> parts.add(identities(has, bounds));
                case Condition.Holds holds ->
                    add(
                            parts,
                            Set.of(holds.set()),
                            holds.values().stream()
                                    .map(id -> candidates.bit(holds.set(), id))
                                    .toList());
                default -> {}
            }
        });
        return new Combination(compiler.test(new Condition.All(tested)), parts);
    }

    /** Any of the identities makes the row apply, each of them is worth giving. */
    private Combination.Part identities(Condition.HasCategory has, Map<String, Comparisons> bounds) {
        String first = has.categories().iterator().next();
        return new Combination.Part(
                Set.of(Facts.CATEGORIES),
                candidates.categories(first, bounds).toList(),
                has.categories().stream()
                        .flatMap(id -> candidates.categories(id, bounds))
                        .toList());
    }

    private static void add(List<Combination.Part> parts, Set<String> facts, List<CandidateValues.Candidate> values) {
        if (!values.isEmpty()) {
            parts.add(new Combination.Part(facts, values, values));
        }
    }

    private boolean asksForEntry(Condition condition) {
        boolean[] asks = new boolean[1];
        leaves(condition, leaf -> asks[0] |= leaf instanceof Condition.EntryIs);
        return asks[0];
    }

    /** Shows every condition inside a condition, those of definitions too. */
    private void leaves(Condition condition, Consumer<Condition> leaves) {
        References.walk(condition, policy.vocabulary().definitions(), leaves, _ -> {});
    }

    /** Conditions that must all hold. */
    private static Stream<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().flatMap(Combinations::parts)
                : Stream.of(condition);
    }
}

package io.canbao.rules.engine.missing;

import io.canbao.rules.engine.comparison.Comparisons;
import io.canbao.rules.engine.comparison.ComparisonsCollector;
import io.canbao.rules.engine.expression.Compiler;
import io.canbao.rules.engine.subject.SymbolTable;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Asking;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        Stream<Combination> rows = policy.tables().decidingRules().stream()
                .map(ComparisonsCollector::demandsOf)
                .distinct()
                .map(condition -> new Combination(rest(condition), parts(condition), true));
        Stream<Combination> questions = policy.vocabulary().facts().values().stream()
                .filter(fact -> !fact.asking().equals(Asking.ALWAYS))
                .flatMap(fact -> question(fact).stream());
        Stream<Combination> counts = policy.tables().decidingRules().stream()
                .map(rule -> ComparisonsCollector.ofSettings(policy, compiler.symbols(), rule))
                .map(settings -> years(settings.byFact().keySet()))
                .filter(years -> years.size() > 1)
                .distinct()
                .map(years -> new Combination(null, yearsAsOne(years), true));
        return Stream.of(rows, questions, counts)
                .flatMap(Function.identity())
                .filter(combination -> combination.parts().stream()
                                .mapToInt(part -> part.facts().size())
                                .sum()
                        > 1)
                .toList();
    }

    /** A question that makes sense only once others are answered matters together with them. */
    private Optional<Combination> question(FactDefinition fact) {
        List<CandidateValues.Candidate> values = candidates.byFact().get(fact.id());
        if (values == null) {
            return Optional.empty();
        }
        List<Combination.Part> parts = new ArrayList<>(parts(fact.asking().when()));
        add(parts, Set.of(fact.id()), values);
        return Optional.of(new Combination(rest(fact.asking().when()), parts, false));
    }

    /** What is left of a condition without the window in hand. */
    private Test rest(Condition condition) {
        return compiler.test(new Condition.All(
                conjuncts(condition).filter(part -> !asksForEntry(part)).toList()));
    }

    private static Set<String> years(Set<String> facts) {
        return facts.stream()
                .filter(fact -> SymbolTable.historyYear(fact) >= 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Combination.Part> yearsAsOne(Set<String> years) {
        List<Combination.Part> parts = new ArrayList<>();
        add(parts, years, candidates.ofYears(years));
        return parts;
    }

    private List<Combination.Part> parts(Condition condition) {
        Map<String, Comparisons> bounds =
                ComparisonsCollector.of(policy, compiler.symbols(), condition).byFact();
        offers(condition, bounds);
        Set<String> years = years(bounds.keySet());
        List<Combination.Part> parts = new ArrayList<>(yearsAsOne(years));
        Set<String> recognitions = new LinkedHashSet<>();
        bounds.forEach((fact, found) -> {
            if (fact.endsWith(ComparisonsCollector.RECOGNISED_ON)) {
                recognitions.add(fact);
            } else if (!years.contains(fact) && !fact.startsWith(Facts.CATEGORIES) && !SETS.contains(fact)) {
                add(parts, Set.of(fact), candidates.of(fact, found, bounds));
            }
        });
        add(parts, recognitions, candidates.ofRecognitions(recognitions, bounds));
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
        return parts;
    }

    /** Whom an identity is offered to counts for the other facts of its row: an age at which it cannot be anybody's is not the only one to try. */
    private void offers(Condition condition, Map<String, Comparisons> bounds) {
        leaves(condition, leaf -> {
            if (leaf instanceof Condition.HasCategory has) {
                has.categories().stream()
                        .flatMap(id -> Stream.ofNullable(
                                policy.vocabulary().categories().get(id)))
                        .map(identity -> ComparisonsCollector.of(policy, compiler.symbols(), identity.askedWhen()))
                        .forEach(offer -> offer.byFact().forEach((fact, more) -> {
                            if (bounds.containsKey(fact)) {
                                bounds.get(fact).addAll(more);
                            }
                        }));
            }
        });
    }

    /** Any of the identities makes the row apply, each of them is worth giving. */
    private Combination.Part identities(Condition.HasCategory has, Map<String, Comparisons> bounds) {
        String first = has.categories().iterator().next();
        return new Combination.Part(
                Set.of(Facts.CATEGORIES),
                candidates.categoriesOrNone(first, bounds).toList(),
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
    private static Stream<Condition> conjuncts(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().flatMap(Combinations::conjuncts)
                : Stream.of(condition);
    }
}

package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Nearest;
import io.canbao.rules.policy.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What words imply: others of their kind, and not themselves in the end. */
final class ImpliedWords {

    private ImpliedWords() {}

    /** Adds a fault for each word that nobody knows, and a warning for each circle, at the first of its words. */
    static void check(Place kind, Map<String, Term> terms) {
        Set<String> told = new HashSet<>();
        terms.values().forEach(term -> {
            term.implies().stream()
                    .filter(id -> !terms.containsKey(id))
                    .forEach(id -> kind.at(term.id())
                            .at("implies")
                            .fault(
                                    PackPhrase.UNKNOWN_IMPLIED.of(id),
                                    Nearest.wanted(id, terms.keySet(), Map.of(), PackPhrase.IMPLIED_WORD.of())));
            back(term, terms).filter(_ -> told.add(term.id())).ifPresent(id -> {
                told.addAll(Term.closure(terms, term.id()));
                kind.at(term.id())
                        .at("implies")
                        .warn(
                                PackPhrase.IMPLIES_ITSELF.of(List.of(term.id(), id, term.id())),
                                PackPhrase.IMPLIED_ONE_WAY.of());
            });
        });
    }

    /** The implied word that leads back to a word. */
    private static Optional<String> back(Term term, Map<String, Term> terms) {
        return term.implies().stream()
                .filter(id -> Term.closure(terms, id).contains(term.id()))
                .findFirst();
    }
}

package io.canbao.registry;

import io.canbao.policy.PolicyInForce;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The words that may stand on a county's roll, by their ids and in the order of the policy that has them.
 *
 * @param year       of that policy; empty where the county has none yet, and no word
 * @param groups     whom a price is for
 * @param categories identities
 * @param statuses   what a year of somebody was
 * @param tiers      levels of contribution, which a quote names
 * @param channels   by which money comes
 */
public record RollWords(
        OptionalInt year,
        Map<String, Text> groups,
        Map<String, Text> categories,
        Map<String, Text> statuses,
        Map<String, Text> tiers,
        Map<String, Text> channels) {
    private static final RollWords NONE =
            new RollWords(OptionalInt.empty(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    static RollWords of(Optional<PolicyInForce> policy) {
        return policy.map(found ->
                        of(found.version().year(), found.policy().policy().vocabulary()))
                .orElse(NONE);
    }

    private static RollWords of(int year, Vocabulary vocabulary) {
        return new RollWords(
                OptionalInt.of(year),
                names(vocabulary.groups()),
                names(vocabulary.categories()),
                choices(vocabulary, Facts.HISTORY),
                names(vocabulary.tiers()),
                choices(vocabulary, Facts.CHANNEL));
    }

    private static Map<String, Text> choices(Vocabulary vocabulary, String fact) {
        FactDefinition definition = vocabulary.facts().get(fact);
        return definition == null ? Map.of() : definition.choices();
    }

    private static Map<String, Text> names(Map<String, Term> terms) {
        Map<String, Text> names = new LinkedHashMap<>();
        terms.forEach((id, term) -> names.put(id, term.name()));
        return names;
    }

    /** The word of that id or Chinese name. */
    static Optional<String> find(Map<String, Text> words, String written) {
        return words.containsKey(written)
                ? Optional.of(written)
                : words.entrySet().stream()
                        .filter(word -> word.getValue().zh().equals(written))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}

package io.canbao.rules.engine.subject;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers that stand for a policy's ids in a decision: slots of facts, ordinals of choices, bits of sets. */
public final class SymbolTable {

    /** Years of a history that are kept. */
    public static final int HISTORY_YEARS = 64;

    /** Years after the insurance year that a history may tell of, where two years are collected at once. */
    private static final int YEARS_AHEAD = 2;

    private final Policy policy;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Map<String, Integer>> ordinals = new HashMap<>();
    private final Map<String, Integer> categories;
    private final long[] implied;
    private final Map<String, Integer> evidence;
    private final Map<String, Integer> products;

    /** Numbers the facts, choices, categories, evidence and products of a policy in the order of its vocabulary. */
    public SymbolTable(Policy policy) {
        this.policy = policy;
        for (FactDefinition fact : policy.vocabulary().facts().values()) {
            slots.put(fact.id(), slots.size());
            ordinals.put(fact.id(), number(fact.choices().keySet()));
        }
        categories = number(policy.vocabulary().categories().keySet());
        evidence = number(policy.vocabulary().evidence().keySet());
        products = number(policy.vocabulary().products().keySet());
        implied = policy.vocabulary().categories().keySet().stream()
                .mapToLong(id -> closure(id) & ~(1L << category(id)))
                .toArray();
    }

    /** How many values a choice has; none for other facts. */
    public int choiceCount(String fact) {
        return ordinals.getOrDefault(fact, Map.of()).size();
    }

    /** The bits of categories. */
    public long categories(Set<String> ids) {
        return ids.stream().mapToLong(id -> 1L << category(id)).reduce(0, (left, right) -> left | right);
    }

    private static Map<String, Integer> number(Set<String> ids) {
        Map<String, Integer> numbered = new HashMap<>();
        ids.forEach(id -> numbered.put(id, numbered.size()));
        return numbered;
    }

    /** How many scalar facts there are. */
    public int slotCount() {
        return slots.size();
    }

    /**
     * The slot of a scalar fact.
     *
     * @throws IllegalArgumentException if the policy has no such fact
     */
    public int slot(String fact) {
        return require(slots.get(fact), "fact", fact);
    }

    /**
     * The position of a value among the values of a choice.
     *
     * @throws IllegalArgumentException if the choice has no such value
     */
    public int ordinal(String fact, String value) {
        return require(ordinals.getOrDefault(fact, Map.of()).get(value), fact, value);
    }

    /**
     * The position of a category.
     *
     * @throws IllegalArgumentException if the policy has no such category
     */
    public int category(String id) {
        return require(categories.get(id), "category", id);
    }

    /**
     * The bit of an id of the set {@code evidence} or {@code products}.
     *
     * @throws IllegalArgumentException if the set has no such id
     */
    public long bit(String set, String id) {
        Map<String, Integer> bits = set.equals(Facts.EVIDENCE) ? evidence : products;
        return 1L << require(bits.get(id), set, id);
    }

    /** The bits of several ids of such a set. */
    public long bits(String set, Set<String> ids) {
        return ids.stream().mapToLong(id -> bit(set, id)).reduce(0, (left, right) -> left | right);
    }

    /** The bits of a category and of everything it implies. */
    public long closure(String category) {
        return categories(Term.closure(policy.vocabulary().categories(), category));
    }

    /** Those of some categories that none of the others implies: who holds them has so many identities. */
    public long own(long categories) {
        long implied = 0;
        for (long open = categories; open != 0; open &= open - 1) {
            implied |= this.implied[Long.numberOfTrailingZeros(open)];
        }
        return categories & ~implied;
    }

    private static <T> T require(@Nullable T found, String kind, String id) {
        if (found == null) {
            throw new IllegalArgumentException("unknown " + kind + " '" + id + "'");
        }
        return found;
    }

    /** The first year of a history that is kept. */
    public int firstHistoryYear() {
        return policy.year() + YEARS_AHEAD + 1 - HISTORY_YEARS;
    }

    /** Index of a year in a history, or −1 where it is outside the years that are kept. */
    public int historyIndex(int year) {
        int index = year - firstHistoryYear();
        return index >= 0 && index < HISTORY_YEARS ? index : -1;
    }

    /** The year of a fact {@code history.<year>}, or −1 for other facts. */
    public static int historyYear(String fact) {
        String prefix = Facts.HISTORY + '.';
        return fact.startsWith(prefix) ? Integer.parseInt(fact.substring(prefix.length())) : -1;
    }

    /** What stands for a value in a history; 0 stands for a year that is missing. */
    public int historyCode(String value) {
        return ordinal(Facts.HISTORY, value) + 1;
    }

    /** The bits of several values of a history, each at its code. */
    public long historyMask(Set<String> values) {
        return values.stream().mapToLong(value -> 1L << historyCode(value)).reduce(0, (a, b) -> a | b);
    }
}

package io.canbao.rules.policy;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word of the vocabulary: a tier, group, category, event, channel, evidence, funder, authority, unit or
 * component.
 *
 * @param authority id of the authority that certifies a category; null for other words and where no text says
 * @param implies categories, groups or units that everybody in this one has or belongs to too
 * @param askedWhen what must hold for it to be among the answers that somebody is offered; told, it counts all the same;
 *     of a way to have been insured, in the insurance year itself
 */
public record Term(String id, Text name, @Nullable String authority, Set<String> implies, Condition askedWhen) {

    /** A word that is offered to everybody. */
    public Term(String id, Text name, @Nullable String authority, Set<String> implies) {
        this(id, name, authority, implies, Condition.ALWAYS);
    }

    /** A word that no authority certifies and that implies no other. */
    public static Term of(String id, Text name) {
        return new Term(id, name, null, Set.of());
    }

    /** The same word, offered only where this holds. */
    public Term askedWhen(Condition condition) {
        return new Term(id, name, authority, implies, condition);
    }

    /**
     * A word and all that it implies, directly or through others, itself first. A word that is not among the terms implies
     * nothing.
     *
     * @param terms of one kind, by id
     */
    public static Set<String> closure(Map<String, Term> terms, String id) {
        Set<String> reached = new LinkedHashSet<>();
        reach(terms, id, reached);
        return reached;
    }

    private static void reach(Map<String, Term> terms, String id, Set<String> reached) {
        Term term = terms.get(id);
        if (reached.add(id) && term != null) {
            term.implies().forEach(implied -> reach(terms, implied, reached));
        }
    }
}

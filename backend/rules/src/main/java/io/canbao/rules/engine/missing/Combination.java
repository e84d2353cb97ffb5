package io.canbao.rules.engine.missing;

import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Test;
import io.canbao.rules.facts.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A row that several facts decide together, so that no single one of them changes anything while the others are
 * missing: two identities, an age and an identity, several missed years; or the days of recognition of two identities, each
 * of which keeps the row.
 *
 * @param test the row's condition, as far as it does not depend on the window in hand; null where the facts count for what the
 *     row sets
 * @param ceasing whether it may matter as well that it holds no longer
 */
record Combination(@Nullable Test test, List<Part> parts, boolean ceasing) {

    private static final Set<String> SETS = Set.of(Facts.CATEGORIES, Facts.EVIDENCE, Facts.PRODUCTS);

    /** More combinations are not tried. */
    private static final int MOST = 4096;

    /**
     * Facts of the row that are tried as one.
     *
     * @param tried enough values to make the row apply
     * @param values all values of the facts that the row can tell apart
     */
    record Part(Set<String> facts, List<CandidateValues.Candidate> tried, List<CandidateValues.Candidate> values) {

        private int missing(Set<String> missing) {
            int count = 0;
            for (String fact : facts) {
                count += missing.contains(fact) ? 1 : 0;
            }
            return count;
        }

        private boolean isSet() {
            return SETS.containsAll(facts);
        }

        /** Whether the facts are told on one occasion, so that it takes no second one to ask for all of them. */
        private boolean isGivenTogether() {
            return isSet() || facts.stream().allMatch(fact -> fact.startsWith(Facts.EVENTS + '.'));
        }

        private boolean isOffered(BiPredicate<String, String> offered, Subject subject) {
            for (String fact : facts) {
                if (isSet() ? offersAll(fact, offered, subject) : offered.test(fact, "")) {
                    return true;
                }
            }
            return false;
        }

        private boolean offersAll(String fact, BiPredicate<String, String> offered, Subject subject) {
            for (CandidateValues.Candidate value : values) {
                if (!offered.test(fact, value.label().apply(subject))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The parts with facts that are missing; empty unless there are several such facts. Nothing is gained by asking for
     * them where one of them is asked for already: its answer decides whether to ask for the others. Members of a set are
     * given at once, and so are events, so that each must be offered.
     *
     * @param offered whether a fact is asked for already and the value offered
     */
    List<Part> missing(Set<String> missing, BiPredicate<String, String> offered, Subject subject) {
        List<Part> open = new ArrayList<>();
        int facts = 0;
        boolean someOffered = false;
        boolean allOffered = true;
        for (Part part : parts) {
            int count = part.missing(missing);
            if (count == 0) {
                continue;
            }
            open.add(part);
            facts += count;
            boolean given = part.isOffered(offered, subject);
            if (given && !part.isGivenTogether()) {
                return List.of();
            }
            someOffered |= given;
            allOffered &= given || !part.isGivenTogether();
        }
        return facts < 2 || (someOffered && allOffered) ? List.of() : open;
    }

    /**
     * Values of the open parts with which the row applies, or ceases to, and the answer changes, by position in
     * {@link Part#tried}.
     *
     * @param changed a working copy of the subject
     * @param changes whether the changed subject is answered otherwise
     */
    int @Nullable [] witness(List<Part> open, Subject subject, Subject changed, Predicate<Subject> changes) {
        int[] choice = new int[open.size()];
        boolean applied = test != null && test.holds(subject);
        if (applied && !ceasing) {
            return null;
        }
        for (int attempt = 0; attempt < MOST; attempt++) {
            changed.copy(subject);
            boolean sensible = true;
            for (int part = 0; part < choice.length; part++) {
                sensible &= open.get(part).tried().get(choice[part]).setting().applyTo(changed);
            }
            if (sensible && (test == null || test.holds(changed) != applied) && changes.test(changed)) {
                return choice;
            }
            if (!next(choice, open)) {
                return null;
            }
        }
        return null;
    }

    private static boolean next(int[] choice, List<Part> open) {
        for (int part = 0; part < choice.length; part++) {
            choice[part]++;
            if (choice[part] < open.get(part).tried().size()) {
                return true;
            }
            choice[part] = 0;
        }
        return false;
    }
}

package io.canbao.rules.policy;

import java.util.List;

/**
 * How the members of a household enroll.
 *
 * @param together whether none of them is enrolled while another one, who is not covered elsewhere, is left out
 * @param clauses  that say so, the first one shown
 */
public record Households(boolean together, List<Clause> clauses) {
    /** Each for themselves. */
    public static final Households SEPARATE = new Households(false, List.of());

    public Households {
        clauses = List.copyOf(clauses);
    }
}

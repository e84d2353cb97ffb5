package io.canbao.policypack.analysis.search;

import java.util.List;

/**
 * A case that meets the conditions of a search.
 *
 * @param facts
 *            what is said about it, in words
 * @param exact
 *            whether it can occur for certain; not, if something that other tables decide was left free
 */
public record Case(List<String> facts, boolean exact) {

    public Case {
        facts = List.copyOf(facts);
    }

    @Override
    public String toString() {
        return facts.isEmpty() ? "anybody" : String.join(", ", facts);
    }
}

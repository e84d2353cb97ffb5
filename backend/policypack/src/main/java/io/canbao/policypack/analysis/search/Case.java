package io.canbao.policypack.analysis.search;

import io.canbao.rules.facts.Facts;
import java.util.List;

/**
 * A case that meets the conditions of a search.
 *
 * @param facts
 *            what is said about it, in words
 * @param exact
 *            whether it can occur for certain; not, if something that other tables decide was left free
 * @param told
 *            the facts themselves, as somebody tells them
 */
public record Case(List<String> facts, boolean exact, Facts told) {

    public Case {
        facts = List.copyOf(facts);
    }

    @Override
    public String toString() {
        return facts.isEmpty() ? "anybody" : String.join(", ", facts);
    }
}

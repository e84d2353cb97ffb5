package io.canbao.policypack.analysis.search;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.facts.Facts;
import java.util.List;

/**
 * A case that meets the conditions of a search.
 *
 * @param parts
 *            what is said about it, in words
 * @param exact
 *            whether it can occur for certain; not, if something that other tables decide was left free
 * @param facts
 *            the facts themselves
 */
public record Case(List<Wording> parts, boolean exact, Facts facts) {

    public Case {
        parts = List.copyOf(parts);
    }

    /** Who it is. */
    public Wording words() {
        return parts.stream().reduce(GeneralPhrase.ALSO::of).orElseGet(GeneralPhrase.ANYBODY::of);
    }

    @Override
    public String toString() {
        return words().toString();
    }
}

package io.canbao.policypack.analysis.search;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
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
public record Case(List<Wording> facts, boolean exact, Facts told) {

    public Case {
        facts = List.copyOf(facts);
    }

    /** Who it is. */
    public Wording words() {
        return facts.stream().reduce(GeneralPhrase.ALSO::of).orElseGet(GeneralPhrase.ANYBODY::of);
    }

    @Override
    public String toString() {
        return words().toString();
    }
}

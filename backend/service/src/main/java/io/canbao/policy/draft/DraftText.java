package io.canbao.policy.draft;

import io.canbao.policypack.rollover.CasesText;
import java.util.Optional;

/**
 * What somebody wrote.
 *
 * @param source the pack as it was put, comments and all; anything, also what is no pack
 * @param cases  of the pack, as they were put
 */
public record DraftText(String source, Optional<String> cases) {

    /** How many cases there are. */
    int countOfCases() {
        return cases.map(CasesText::count).orElse(0);
    }

    /** The same cases with another pack. */
    public DraftText withSource(String next) {
        return new DraftText(next, cases);
    }

    /** The same pack with other cases. */
    public DraftText withCases(String next) {
        return new DraftText(source, Optional.of(next));
    }
}

package io.canbao.policypack.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that is wrong with a body, as far as it helps whoever wrote it: some tens of faults are mended in one go, and thousands are no form that somebody filled in. */
final class BodyFaults {

    static final int MOST = 50;

    private final List<BodyFault> faults = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    /**
     * Keeps a fault.
     *
     * @throws InvalidFacts
     *             if there were as many as are told already: the rest of the body is not looked at
     */
    void add(BodyFault fault) {
        if (faults.size() == MOST) {
            throw InvalidFacts.amongOthers(faults);
        }
        faults.add(fault);
    }

    /** Whether it is the first fault that names these words. */
    boolean names(String words) {
        return named.add(words);
    }

    /** @throws InvalidFacts if anything was wrong */
    void requireNone() {
        if (!faults.isEmpty()) {
            throw new InvalidFacts(faults, false);
        }
    }
}

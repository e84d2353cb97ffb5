package io.canbao.policypack.answer;

import java.util.List;

/** A question that cannot be answered because its body is wrong; it says everything that is wrong at once. */
public final class InvalidFacts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<BodyFault> faults;
    private final boolean notJson;

    /**
     * A refusal of a body.
     *
     * @param faults everything that is wrong, at least one
     * @param notJson whether the body is no JSON at all
     */
    public InvalidFacts(List<BodyFault> faults, boolean notJson) {
        super(faults.size() + " faults", null, false, false);
        this.faults = List.copyOf(faults);
        this.notJson = notJson;
    }

    /** Everything that is wrong, in the order of the body. */
    public List<BodyFault> faults() {
        return faults;
    }

    /** Whether the body is no JSON at all. */
    public boolean notJson() {
        return notJson;
    }
}

package io.canbao.policypack.answer;

import java.util.List;

/** A question that cannot be answered because its body is wrong; it says everything that is wrong at once, within reason. */
public final class InvalidFacts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<BodyFault> faults;
    private final boolean notJson;
    private final boolean more;

    /**
     * A refusal of a body.
     *
     * @param faults everything that is wrong, at least one
     * @param notJson whether the body is no JSON at all
     */
    public InvalidFacts(List<BodyFault> faults, boolean notJson) {
        this(faults, notJson, false);
    }

    private InvalidFacts(List<BodyFault> faults, boolean notJson, boolean more) {
        super(faults.size() + " faults", null, false, false);
        this.faults = List.copyOf(faults);
        this.notJson = notJson;
        this.more = more;
    }

    /** A refusal of a body with more faults than are told. */
    static InvalidFacts amongOthers(List<BodyFault> told) {
        return new InvalidFacts(told, false, true);
    }

    /** Everything that is wrong, in the order of the body; the first fifty where it is more. */
    public List<BodyFault> faults() {
        return faults;
    }

    /** Whether more is wrong than {@link #faults} tells. */
    public boolean more() {
        return more;
    }

    /** Whether the body is no JSON at all. */
    public boolean notJson() {
        return notJson;
    }
}

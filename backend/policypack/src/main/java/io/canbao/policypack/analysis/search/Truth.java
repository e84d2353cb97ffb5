package io.canbao.policypack.analysis.search;

/** Whether a condition holds as far as a case is known. */
public enum Truth {
    /** It holds, whatever else is the case. */
    HOLDS,
    /** It fails, whatever else is the case. */
    FAILS,
    /** What is not known yet decides. */
    OPEN;

    /** The truth of the opposite. */
    public Truth negated() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case OPEN -> OPEN;
        };
    }

    /** The truth of both together. */
    public Truth and(Truth other) {
        if (this == FAILS || other == FAILS) {
            return FAILS;
        }
        return this == HOLDS && other == HOLDS ? HOLDS : OPEN;
    }
}

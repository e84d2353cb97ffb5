package io.canbao.rules.assessment;

/** Whether something holds, or why that cannot be determined. What is certain whatever is missing stays certain. */
enum Truth {
    YES,
    NO,
    NO_RATE,
    UNKNOWN,
    UNSPECIFIED;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    static Truth of(Gap gap) {
        return switch (gap) {
            case NO_RATE -> NO_RATE;
            case UNKNOWN -> UNKNOWN;
            case UNSPECIFIED -> UNSPECIFIED;
        };
    }

    boolean open() {
        return this != YES && this != NO;
    }

    /** Why it cannot be determined. */
    Gap gap() {
        return switch (this) {
            case NO_RATE -> Gap.NO_RATE;
            case UNKNOWN -> Gap.UNKNOWN;
            case UNSPECIFIED -> Gap.UNSPECIFIED;
            case YES, NO -> throw new IllegalStateException("nothing is missing");
        };
    }

    Truth and(Truth other) {
        return this == NO || other == NO ? NO : this == YES ? other : this;
    }

    Truth or(Truth other) {
        return this == YES || other == YES ? YES : this == NO ? other : this;
    }

    Truth not() {
        return this == YES ? NO : this == NO ? YES : this;
    }
}

package io.canbao.rules.assessment;

/** Whether something holds, or why that cannot be told. What is certain whatever is missing stays certain. */
enum Truth {
    YES,
    NO,
    NO_RATE,
    UNTOLD,
    UNSPECIFIED;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    static Truth of(Gap gap) {
        return switch (gap) {
            case NO_RATE -> NO_RATE;
            case UNTOLD -> UNTOLD;
            case UNSPECIFIED -> UNSPECIFIED;
        };
    }

    boolean open() {
        return this != YES && this != NO;
    }

    /** Why it cannot be told. */
    Gap gap() {
        return switch (this) {
            case NO_RATE -> Gap.NO_RATE;
            case UNTOLD -> Gap.UNTOLD;
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

package io.canbao.rules.assessment;

/** What a fact of a unit, or a calculation with such facts, comes to. */
sealed interface Value {

    /** What does not exist: the place of a unit without a rate. A test on it does not hold. */
    Value ABSENT = new Absent();

    /** A number, an amount in fen or an epoch day. */
    record Exact(Fraction number) implements Value {}

    /** One of a list of words; {@code true} and {@code false} for what holds or not. */
    record Word(String word) implements Value {}

    /** What cannot be determined. Whether a test on it holds cannot be determined either. */
    record Open(Gap gap) implements Value {}

    /** See {@link #ABSENT}. */
    record Absent() implements Value {}

    static Value of(long number) {
        return new Exact(Fraction.of(number));
    }

    static Value of(Truth truth) {
        return switch (truth) {
            case YES -> new Word("true");
            case NO -> new Word("false");
            case NO_RATE, UNKNOWN, UNSPECIFIED -> new Open(truth.gap());
        };
    }
}

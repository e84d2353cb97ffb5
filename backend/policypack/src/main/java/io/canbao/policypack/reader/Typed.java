package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Wording;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;

/** An expression with the type of its value. */
record Typed(Expression expression, Type type) {

    /** How a value of a type is written, for whoever wrote another one. */
    static Wording wanted(Type type) {
        return switch (type) {
            case AMOUNT -> PackPhrase.WANT_AMOUNT.of();
            case DATE -> PackPhrase.WANT_DATE.of();
            case PERIOD -> PackPhrase.WANT_PERIOD.of();
            case NUMBER -> PackPhrase.WANT_NUMBER.of();
            case CHOICE -> PackPhrase.WANT_CHOICE.of();
            case BOOLEAN -> PackPhrase.WANT_BOOLEAN.of();
            case SET -> PackPhrase.WANT_SET.of();
        };
    }

    static Wording word(Type type) {
        return switch (type) {
            case NUMBER -> PackPhrase.TYPE_NUMBER.of();
            case AMOUNT -> PackPhrase.TYPE_AMOUNT.of();
            case DATE -> PackPhrase.TYPE_DATE.of();
            case PERIOD -> PackPhrase.TYPE_PERIOD.of();
            case CHOICE -> PackPhrase.TYPE_CHOICE.of();
            case BOOLEAN -> PackPhrase.TYPE_BOOLEAN.of();
            case SET -> PackPhrase.TYPE_SET.of();
        };
    }

    Wording word() {
        return word(type);
    }

    boolean is(Type other) {
        return type == other;
    }
}

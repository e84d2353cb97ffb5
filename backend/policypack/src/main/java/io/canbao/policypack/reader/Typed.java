package io.canbao.policypack.reader;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;

/** An expression with the type of its value. */
record Typed(Expression expression, Type type) {

    /** How a value of a type is written, for whoever wrote another one. */
    static String wanted(Type type) {
        return switch (type) {
            case AMOUNT -> "an amount with two decimals, \"400.00\"";
            case DATE -> "a date, 2025-01-01";
            case PERIOD -> "a period, 3 months or 90 days";
            case NUMBER, CHOICE, BOOLEAN, SET -> word(type);
        };
    }

    static String word(Type type) {
        return switch (type) {
            case NUMBER -> "a number";
            case AMOUNT -> "an amount";
            case DATE -> "a date";
            case PERIOD -> "a period";
            case CHOICE -> "a choice";
            case BOOLEAN -> "true or false";
            case SET -> "a set";
        };
    }

    String word() {
        return word(type);
    }

    boolean is(Type other) {
        return type == other;
    }
}

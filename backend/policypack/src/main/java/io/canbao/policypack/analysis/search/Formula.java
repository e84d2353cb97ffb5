package io.canbao.policypack.analysis.search;

import java.util.List;

/** A condition over variables, which may hold, fail, or be open while some of its variables have no value yet. */
sealed interface Formula {

    /** All parts hold. */
    record And(List<Formula> parts) implements Formula {}

    /** At least one part holds. */
    record Or(List<Formula> parts) implements Formula {}

    /** The part does not hold. */
    record Not(Formula part) implements Formula {}

    /** Something about a few variables, decided as soon as all of them have values. */
    record Atom(List<Variable> variables, Check check) implements Formula {}

    /** What an atom says of its variables' values. */
    @FunctionalInterface
    interface Check {
        boolean holds(Assignment values);
    }

    static Formula all(List<Formula> parts) {
        return parts.size() == 1 ? parts.getFirst() : new And(parts);
    }

    static Formula any(List<Formula> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Or(parts);
    }

    /** Something is the case: its variable has the value 1. */
    static Formula yes(Variable variable) {
        return new Atom(List.of(variable), values -> values.of(variable) == 1);
    }

    /** Whether the formula holds under the values given so far. */
    default Truth under(Assignment values) {
        return switch (this) {
            case And and -> joined(and.parts(), values, Truth.FAILS, Truth.HOLDS);
            case Or or -> joined(or.parts(), values, Truth.HOLDS, Truth.FAILS);
            case Not not -> not.part().under(values).negated();
            case Atom atom -> {
                for (Variable variable : atom.variables()) {
                    if (!values.has(variable)) {
                        yield Truth.OPEN;
                    }
                }
                yield atom.check().holds(values) ? Truth.HOLDS : Truth.FAILS;
            }
        };
    }

    private static Truth joined(List<Formula> parts, Assignment values, Truth deciding, Truth otherwise) {
        Truth result = otherwise;
        for (Formula part : parts) {
            Truth truth = part.under(values);
            if (truth == deciding) {
                return deciding;
            }
            result = truth == Truth.OPEN ? Truth.OPEN : result;
        }
        return result;
    }

    /** A variable that must have a value before the formula can be decided; the formula must be open. */
    default Variable open(Assignment values) {
        return switch (this) {
            case And and -> firstOpen(and.parts(), values);
            case Or or -> firstOpen(or.parts(), values);
            case Not not -> not.part().open(values);
            case Atom atom ->
                atom.variables().stream()
                        .filter(variable -> !values.has(variable))
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static Variable firstOpen(List<Formula> parts, Assignment values) {
        return parts.stream()
                .filter(part -> part.under(values) == Truth.OPEN)
                .findFirst()
                .orElseThrow()
                .open(values);
    }
}

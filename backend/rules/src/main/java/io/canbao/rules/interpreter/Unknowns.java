package io.canbao.rules.interpreter;

import io.canbao.rules.policy.Expression;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The values that a text leaves open: what they are taken to be, and which of them were read.
 *
 * @param taken those that are taken to be something
 * @param read grows while rows are read
 * @param payable what is paid where that is certain in spite of them, otherwise absent
 */
record Unknowns(Map<Expression.Unspecified, Quantity> taken, Set<Expression.Unspecified> read, Quantity payable) {

    static Unknowns taking(Map<Expression.Unspecified, Quantity> taken) {
        return new Unknowns(taken, new LinkedHashSet<>(), Quantity.Open.ABSENT);
    }

    Unknowns paying(Quantity certain) {
        return new Unknowns(taken, read, certain);
    }

    Quantity value(Expression.Unspecified open) {
        read.add(open);
        return taken.getOrDefault(open, Quantity.Open.UNSPECIFIED);
    }
}

package io.canbao.rules.engine.expression;

import io.canbao.rules.policy.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that a policy's text leaves to somebody else, numbered. Shared by threads: more may be compiled while others decide. */
public final class Unknowns {

    private final Map<Expression.Unspecified, Integer> indexes = new HashMap<>();
    private final List<Expression.Unspecified> all = new ArrayList<>();

    Unknowns() {}

    /** The number of a value, a new one where it has none yet. */
    synchronized int index(Expression.Unspecified unknown) {
        return indexes.computeIfAbsent(unknown, added -> {
            all.add(added);
            return all.size() - 1;
        });
    }

    /** How many there are. */
    public synchronized int size() {
        return all.size();
    }

    /** The value of a number. */
    public synchronized Expression.Unspecified get(int index) {
        return all.get(index);
    }
}

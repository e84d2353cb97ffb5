package io.canbao.rules.assessment;

/** Adds and multiplies what may not be told: one part that cannot makes the whole untold. */
final class Sums {

    private Sums() {}

    static Value add(Value left, Value right) {
        return left instanceof Value.Exact(Fraction first) && right instanceof Value.Exact(Fraction second)
                ? new Value.Exact(first.plus(second))
                : open(left, right);
    }

    static Value times(Value left, Value right) {
        return left instanceof Value.Exact(Fraction first) && right instanceof Value.Exact(Fraction second)
                ? new Value.Exact(first.times(second))
                : open(left, right);
    }

    private static Value open(Value left, Value right) {
        return left instanceof Value.Exact ? right : left;
    }
}

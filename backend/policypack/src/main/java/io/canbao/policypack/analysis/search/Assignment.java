package io.canbao.policypack.analysis.search;

/** Values that some variables have. */
final class Assignment {

    private final long[] values;
    private final boolean[] set;

    Assignment(int size) {
        this.values = new long[size];
        this.set = new boolean[size];
    }

    boolean has(Variable variable) {
        return set[variable.index];
    }

    long of(Variable variable) {
        return values[variable.index];
    }

    void set(Variable variable, long value) {
        values[variable.index] = value;
        set[variable.index] = true;
    }

    void clear(Variable variable) {
        set[variable.index] = false;
    }
}

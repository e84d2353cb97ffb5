package io.canbao.tenancy;

/**
 * Something of a county that is of this platform alone, so that no archive takes it along, and that goes when the county goes: whatever capability keeps
 * some offers a bean of this type. What is taken along is a {@link CountyRecords}.
 */
public interface LeftBehind {
    /** What it is, as the trail of a removal names it. */
    String name();

    /**
     * Takes what there is of a county that leaves away, in the caller's transaction, after all that is taken along is gone.
     *
     * @return how many records were taken away
     */
    long remove(CountyCode county);
}

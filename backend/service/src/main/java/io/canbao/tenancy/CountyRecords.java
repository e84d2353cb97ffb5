package io.canbao.tenancy;

import java.util.function.Consumer;

/**
 * A kind of record that a county has: whatever capability keeps some offers a bean of this type. By it a county is written to an archive, read from
 * one elsewhere, and taken off the platform; who does that knows nothing of the records themselves.
 *
 * @param <L> a record as it stands in the archive: texts, numbers and lists that JSON reads and writes, without the county's code, and without what is
 *     secret. It refuses, with an IllegalArgumentException or a NullPointerException, what it cannot be.
 */
public interface CountyRecords<L extends Record> {
    /** What they are, as the archive names their file: {@code units}. */
    String name();

    /** Their place among the others: records come after those that they hang on. */
    int place();

    /** The type of a record in the archive. */
    Class<L> line();

    /** Hands over all records of a county, those before which others hang on; in the same order whenever they are the same. */
    void each(CountyCode county, Consumer<L> reader);

    /**
     * Adds a record from an archive, in the caller's transaction.
     *
     * @throws RuntimeException if it cannot be one of that county
     */
    void add(CountyCode county, L line);

    /** Whether nothing is missing of what was added, as far as the county's other records tell. */
    default boolean isWhole(CountyCode county) {
        return true;
    }

    /**
     * Takes the records of a county that leaves away, in the caller's transaction. What is only ever added to stays.
     *
     * @return how many were taken away
     */
    long remove(CountyCode county, Asker by);
}

package io.canbao.policy;

import java.util.List;

/** All releases ever recorded. Rows are only ever appended, so their number tells whether there is anything new. */
public interface Releases {

    /** How many there are, of all regions. Grows with every publication, schedule and withdrawal. */
    long count();

    /** All of them, in the order of their numbers within region and year. */
    List<Release> list();

    /** Those of one region and year, in the order of their numbers. */
    List<Release> list(String region, int year);

    /**
     * Waits until nobody else is about to append anything, until the end of the caller's transaction: whoever decides by what is in force, planned or approved
     * sees what the one before did, and is seen by the next. Appending does so, too.
     */
    void takeTurn();

    /**
     * Appends a release.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if that number exists
     */
    void append(Release release);

    /** Appends two that are one step for whoever is told: a version is taken off the list and put down for another moment. Told is the second. */
    void append(Release taken, Release put);
}

package io.canbao.registry.lists;

import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;
import java.util.List;

/** What lists of identities brought, as it is stored. */
public interface BroughtLists {
    /** Adds what a part of a file brought to what its earlier parts did. */
    void add(CountyCode county, Brought brought);

    /** All that was taken in from a day on, the last one first. */
    List<Brought> since(CountyCode county, LocalDate day);

    /** Takes all of a county that leaves away; how many there were. */
    long removeAll(CountyCode county);

    /**
     * The people of one identity that a file named.
     *
     * @param source   the import, as files of residents name it
     * @param category a word of the policy
     * @param added    people who were not known to hold it
     * @param changed  people whose last day is another one
     * @param same     people of whom it says what is known already
     */
    record Brought(String source, String category, LocalDate on, int added, int changed, int same) {}
}

package io.canbao.registry.duplicates;

import io.canbao.registry.ResidentId;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The pairs of counties, as they are stored. */
public interface Duplicates {
    /** Flags some files with all others of the same name and birth date; a pair that is known stays as it is. */
    void flag(CountyCode county, Collection<ResidentId> residents, Instant now);

    /** A part of the pairs that nobody has decided about and that are alike still. */
    Page<Pair> open(CountyCode county, Pageable part);

    /** The same of one file. */
    List<Pair> open(CountyCode county, ResidentId resident);

    /** Keeps that they are two people; whether nobody had decided. */
    boolean dismiss(CountyCode county, ResidentId one, ResidentId other);

    /** The next pairs of a county, whatever became of them, in the order of their ids. */
    List<Pair> after(CountyCode county, ResidentId first, ResidentId second, int most);

    /** Keeps a pair from an archive. */
    void add(CountyCode county, Pair pair);

    /** Takes all pairs of a county away; how many there were. */
    long removeAll(CountyCode county);
}

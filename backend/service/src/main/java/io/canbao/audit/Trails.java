package io.canbao.audit;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.List;
import java.util.Optional;

/** The entries and seals of all counties. Both are only ever added to. */
public interface Trails {

    /** Keeps an entry and puts it into the queue of those that have no seal. */
    void add(AuditEntry entry);

    /** Places in the queue, the oldest first. */
    List<Unsealed> unsealed(int most);

    Optional<AuditEntry> find(CountyCode county, String id);

    /** The last seal of a county. */
    Optional<Seal> head(CountyCode county);

    /**
     * Keeps a seal and takes its entry out of the queue.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if the number or the entry has one: somebody else was sealing
     */
    void seal(Unsealed place, Seal seal);

    /** Takes an entry that is not there out of the queue. */
    void skip(Unsealed place);

    /** Seals of a county with a number above {@code after}, in their order. */
    List<Seal> seals(CountyCode county, long after, int most);

    /** Ids of the entries of a county that neither have a seal nor wait for one. */
    List<String> forgotten(CountyCode county);

    /** The entries of a county that a search finds. Their order is by properties of the stored rows. */
    Page<Line> search(Search search, Pageable part);

    /** An entry that waits for its seal. */
    record Unsealed(long place, CountyCode county, String entry) {}

    /** An entry, and whether its seal is there. */
    record Line(AuditEntry entry, boolean sealed) {}
}

package io.canbao.tenancy;

import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.List;
import java.util.Optional;

/** The tenants of the platform. */
public interface Counties {
    Optional<County> find(CountyCode code);

    /** A part of those that are looked for, those that were removed included, in an order of the stored rows. */
    Page<County> list(Filter filter, Pageable part);

    /** Those of which nothing was ever in force. */
    List<CountyCode> unpublished();

    /**
     * Takes a county in.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if there is one of that code
     */
    void add(County county);

    /**
     * Keeps a change.
     *
     * @param changed its revision is one more than that of what it was made from
     * @return whether nobody changed it meanwhile; otherwise nothing was kept
     */
    boolean change(County changed);

    /**
     * Which counties are looked for.
     *
     * @param text   a part of the name or of the code, whichever its case; empty for any
     * @param within the region that they lie in, at whatever depth
     */
    record Filter(String text, Optional<CountyStatus> status, Optional<CountyCode> within) {}
}

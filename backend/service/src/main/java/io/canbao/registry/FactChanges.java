package io.canbao.registry;

import io.canbao.tenancy.CountyCode;
import java.util.Collection;

/** Told of whom the roll learned something that a policy may ask for, in the same transaction. Whoever keeps an answer about them implements it. */
public interface FactChanges {
    /**
     * Identities, earlier years, birth dates or sexes of these files are others than before.
     *
     * @param source form, or the import or merged file that brought it
     */
    void learned(CountyCode county, Collection<ResidentId> residents, String source);
}

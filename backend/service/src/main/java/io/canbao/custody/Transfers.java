package io.canbao.custody;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.List;
import java.util.Optional;

/** Cash on its way and arrived, as it is stored. */
public interface Transfers {
    /** Lets whoever else wants to give away somebody's cash wait until the caller's transaction is done. */
    void lock(CountyCode county, String giver);

    void add(Transfer transfer);

    Optional<Transfer> find(CountyCode county, String id);

    /** The transfer of a slip. */
    Optional<Transfer> ofSlip(CountyCode county, String slip);

    /** All that is on its way, in the order in which it was given. */
    List<Transfer> pending(CountyCode county);

    /** Keeps that it arrived; whether it had not before. */
    boolean confirm(Transfer transfer);

    /** A part of the transfers, in an order of the stored rows. */
    Page<Transfer> list(CountyCode county, Pageable part);

    /** The next transfers of a county, in the order of their ids. */
    List<Transfer> after(CountyCode county, String id, int most);

    /** How many days cash may be held in a county; empty where it has not said. */
    Optional<Integer> limitDays(CountyCode county);

    /** Keeps for how many days cash may be held. */
    void putLimitDays(CountyCode county, int days);

    /** Takes the limit of a county away; whether it had said one, as a count. */
    long removeLimit(CountyCode county);

    /** Takes all transfers of a county away; how many there were. */
    long removeAll(CountyCode county);
}

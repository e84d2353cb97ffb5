package io.canbao.payment;

import io.canbao.enrollment.EnrollmentId;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.List;
import java.util.Optional;

/** What is to be paid back, as it is stored. */
public interface Refunds {
    void add(Refund refund);

    Optional<Refund> find(CountyCode county, String id);

    /** Keeps that it was paid; whether it was not before. */
    boolean keepPaid(Refund refund);

    /** The next refunds of a county, in the order of their ids. */
    List<Refund> after(CountyCode county, String id, int most);

    /** Takes all refunds of a county away; how many there were. */
    long removeAll(CountyCode county);

    /**
     * A part of it, in an order of the stored rows.
     *
     * @param paid whether it was paid; all where empty
     */
    Page<Refund> list(CountyCode county, Optional<EnrollmentId> enrollment, Optional<Boolean> paid, Pageable part);
}

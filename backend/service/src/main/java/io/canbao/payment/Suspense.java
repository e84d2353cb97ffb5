package io.canbao.payment;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.List;
import java.util.Optional;

/** What stands in suspense, as it is stored. */
public interface Suspense {
    void add(Suspended suspended);

    Optional<Suspended> find(CountyCode county, String id);

    /** What a payment left in suspense. */
    List<Suspended> ofPayment(CountyCode county, String payment);

    /** What a refund pays back; empty where that is of an enrollment. */
    Optional<Suspended> ofRefund(CountyCode county, String refund);

    /** Keeps that it is ordered to be paid back; whether it was not before. */
    boolean order(Suspended suspended, String refund);

    /** Keeps that a payment was made of it; whether it waited for that. */
    boolean settle(Suspended suspended, String payment);

    /**
     * A part of it, in an order of the stored rows.
     *
     * @param waiting only that of which nothing has become yet
     */
    Page<Suspended> list(CountyCode county, boolean waiting, Pageable part);
}

package io.canbao.payment.store;

import io.canbao.payment.Suspended;
import io.canbao.payment.Suspense;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Suspense in the database. */
@Singleton
class StoredSuspense implements Suspense {
    private final SuspenseRows rows;

    StoredSuspense(SuspenseRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Suspended suspended) {
        rows.save(SuspenseRow.of(suspended));
    }

    @Override
    public Optional<Suspended> find(CountyCode county, String id) {
        return rows.findByKeyCountyCodeAndKeySuspenseId(county, id).map(SuspenseRow::suspended);
    }

    @Override
    public List<Suspended> ofPayment(CountyCode county, String payment) {
        return rows.findByKeyCountyCodeAndPaymentId(county, payment).stream()
                .map(SuspenseRow::suspended)
                .toList();
    }

    @Override
    public boolean order(Suspended suspended, String refund) {
        return rows.order(suspended.county(), suspended.id(), refund) == 1;
    }

    @Override
    public Page<Suspended> list(CountyCode county, Pageable part) {
        return rows.findByKeyCountyCode(county, part).map(SuspenseRow::suspended);
    }
}

package io.canbao.payment.store;

import io.canbao.enrollment.EnrollmentId;
import io.canbao.payment.Refund;
import io.canbao.payment.Refunds;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Refunds in the database. */
@Singleton
class StoredRefunds implements Refunds {
    private final RefundRows rows;

    StoredRefunds(RefundRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Refund refund) {
        rows.save(RefundRow.of(refund));
    }

    @Override
    public Optional<Refund> find(CountyCode county, String id) {
        return rows.findByKeyCountyCodeAndKeyRefundId(county, id).map(RefundRow::refund);
    }

    @Override
    public boolean keepPaid(Refund refund) {
        Refund.PaidOut out = refund.paid().orElseThrow();
        return rows.keepPaid(
                        refund.county(),
                        refund.id(),
                        out.from().toString(),
                        LocalDateTime.ofInstant(out.at(), ZoneOffset.UTC),
                        out.by())
                == 1;
    }

    @Override
    public List<Refund> after(CountyCode county, String id, int most) {
        return rows.findAfter(county, id, most).stream().map(RefundRow::refund).toList();
    }

    @Override
    public long removeAll(CountyCode county) {
        return rows.removeAll(county);
    }

    @Override
    public Page<Refund> list(
            CountyCode county, Optional<EnrollmentId> enrollment, Optional<Boolean> paid, Pageable part) {
        return rows.list(
                        county,
                        enrollment.map(EnrollmentId::value).orElse(""),
                        paid.map(wanted -> wanted ? 1 : 0).orElse(-1),
                        part)
                .map(RefundRow::refund);
    }
}

package io.canbao.enrollment.store;

import io.canbao.enrollment.Stay;
import io.canbao.enrollment.Stays;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.List;

/** Stays, read from the enrollments. */
@Singleton
class StoredStays implements Stays {
    private final EnrollmentRows rows;

    StoredStays(EnrollmentRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Stay> of(CountyCode county, int year) {
        return rows.stays(county, year).stream().map(StayRow::stay).toList();
    }

    @Override
    public List<Sum> sums(CountyCode county) {
        return rows.staySums(county).stream().map(StaySumRow::sum).toList();
    }
}

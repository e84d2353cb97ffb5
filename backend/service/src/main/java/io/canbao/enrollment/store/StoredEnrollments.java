package io.canbao.enrollment.store;

import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.enrollment.Enrollments;
import io.canbao.registry.ResidentId;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitsOfQuery;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Enrollments in the database. */
@Singleton
class StoredEnrollments implements Enrollments {
    private final EnrollmentRows rows;
    private final ClaimRows claims;

    StoredEnrollments(EnrollmentRows rows, ClaimRows claims) {
        this.rows = rows;
        this.claims = claims;
    }

    @Override
    public Optional<Enrollment> find(CountyCode county, EnrollmentId id) {
        return rows.findByKeyCountyCodeAndKeyEnrollmentId(county, id.value()).map(EnrollmentRow::enrollment);
    }

    @Override
    public Optional<Enrollment> lock(CountyCode county, EnrollmentId id) {
        return rows.lock(county, id.value()).map(EnrollmentRow::enrollment);
    }

    @Override
    public Page<Enrollment> list(CountyCode county, Filter filter, Pageable part) {
        UnitsOfQuery units = UnitsOfQuery.of(filter.units());
        return rows.list(
                        county,
                        filter.year().orElse(0),
                        filter.state().map(Enrollment.State::name).orElse(""),
                        filter.resident().map(ResidentId::value).orElse(""),
                        units.any(),
                        units.codes(),
                        part)
                .map(EnrollmentRow::enrollment);
    }

    @Override
    public List<Enrollment.Confirmed> confirmed(CountyCode county, Collection<ResidentId> residents, int from) {
        List<String> ids = residents.stream().map(ResidentId::value).toList();
        return ids.isEmpty()
                ? List.of()
                : rows.confirmed(county, ids, from).stream()
                        .map(row -> (Enrollment.Confirmed) row.enrollment())
                        .toList();
    }

    @Override
    public List<Enrollment> after(CountyCode county, String id, int most) {
        return rows.findAfter(county, id, most).stream()
                .map(EnrollmentRow::enrollment)
                .toList();
    }

    @Override
    public void add(Enrollment enrollment) {
        rows.save(EnrollmentRow.of(enrollment));
    }

    @Override
    public void change(Enrollment enrollment) {
        EnrollmentRow row = EnrollmentRow.of(enrollment);
        int changed = rows.change(
                row.key().countyCode(),
                row.key().enrollmentId(),
                row.residentId(),
                row.unitCode(),
                row.state(),
                row.tier(),
                row.policyVersion(),
                row.policyDigest(),
                row.paidTier(),
                row.pricedOn(),
                row.facts(),
                row.decided(),
                row.payableFen(),
                row.subsidyFen(),
                row.paidFen(),
                row.refundedFen(),
                row.coveredFrom(),
                row.coveredTo(),
                row.endReason(),
                row.endedOn(),
                row.revision());
        if (changed != 1) {
            throw new IllegalStateException("an enrollment was changed that was not locked");
        }
    }

    @Override
    public long removeAll(CountyCode county) {
        claims.removeAll(county.value());
        return rows.removeAll(county);
    }
}

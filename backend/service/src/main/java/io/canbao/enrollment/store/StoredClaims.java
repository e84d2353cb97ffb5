package io.canbao.enrollment.store;

import io.canbao.enrollment.Claims;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Claims in the database. */
@Singleton
class StoredClaims implements Claims {
    private final ClaimRows rows;

    StoredClaims(ClaimRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Claim> find(String idHash, int year) {
        return rows.findByKey(new ClaimKey(idHash, year))
                .map(row -> new Claim(new CountyCode(row.holderCode()), new EnrollmentId(row.enrollmentId())));
    }

    @Override
    public void add(String idHash, int year, Claim claim) {
        rows.save(new ClaimRow(
                new ClaimKey(idHash, year),
                claim.county().value(),
                claim.enrollment().value()));
    }

    @Override
    public void remove(Claim claim) {
        rows.remove(claim.county().value(), claim.enrollment().value());
    }
}

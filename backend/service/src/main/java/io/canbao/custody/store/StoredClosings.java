package io.canbao.custody.store;

import io.canbao.custody.ClaimFunder.Claim;
import io.canbao.custody.CloseDay.Closing;
import io.canbao.custody.Closings;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Closed days and claims in the database. */
@Singleton
class StoredClosings implements Closings {
    private final ClosingRows days;
    private final ClaimRows claims;

    StoredClosings(ClosingRows days, ClaimRows claims) {
        this.days = days;
        this.claims = claims;
    }

    @Override
    public Optional<Closing> find(CountyCode county, LocalDate day) {
        return days.findByKeyCountyCodeAndKeyClosedDay(county, day).map(ClosingRow::closing);
    }

    @Override
    public List<Closing> days(CountyCode county) {
        return days.findByKeyCountyCodeOrderByKeyClosedDay(county).stream()
                .map(ClosingRow::closing)
                .toList();
    }

    @Override
    public void add(Closing closing) {
        days.save(ClosingRow.of(closing));
    }

    @Override
    public List<Claim> claims(CountyCode county, String funder, int year) {
        return claims.findByKeyCountyCodeAndKeyFunderAndKeyInsuranceYearOrderByKeyClaimNo(county, funder, year).stream()
                .map(ClaimRow::claim)
                .toList();
    }

    @Override
    public List<Claim> claims(CountyCode county) {
        return claims.findByKeyCountyCodeOrderByKeyFunderAndKeyInsuranceYearAndKeyClaimNo(county).stream()
                .map(ClaimRow::claim)
                .toList();
    }

    @Override
    public void add(Claim claim) {
        claims.save(ClaimRow.of(claim));
    }

    @Override
    public Page<Claim> list(CountyCode county, Pageable part) {
        return claims.findByKeyCountyCode(county, part).map(ClaimRow::claim);
    }

    @Override
    public long removeDays(CountyCode county) {
        return days.removeAll(county);
    }

    @Override
    public long removeClaims(CountyCode county) {
        return claims.removeAll(county);
    }
}

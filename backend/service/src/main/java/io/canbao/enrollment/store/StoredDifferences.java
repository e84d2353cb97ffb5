package io.canbao.enrollment.store;

import io.canbao.enrollment.Difference;
import io.canbao.enrollment.Differences;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.registry.ResidentId;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitsOfQuery;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Differences in the database. */
@Singleton
final class StoredDifferences implements Differences {
    private final DifferenceRows rows;

    StoredDifferences(DifferenceRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Difference> find(CountyCode county, EnrollmentId enrollment) {
        return rows.findByKeyCountyCodeAndKeyEnrollmentId(county, enrollment.value())
                .map(DifferenceRow::difference);
    }

    @Override
    public Page<Difference> list(CountyCode county, Filter filter, Pageable part) {
        UnitsOfQuery units = UnitsOfQuery.of(filter.units());
        return rows.list(
                        county,
                        filter.kind().map(Difference.Kind::name).orElse(""),
                        filter.state().map(Difference.State::name).orElse(""),
                        filter.of().source().orElse(""),
                        filter.of().enrollment().map(EnrollmentId::value).orElse(""),
                        filter.of().resident().map(ResidentId::value).orElse(""),
                        units.any(),
                        units.codes(),
                        part)
                .map(DifferenceRow::difference);
    }

    @Override
    public List<Difference> after(CountyCode county, String enrollment, int most) {
        return rows.findAfter(county, enrollment, most).stream()
                .map(DifferenceRow::difference)
                .toList();
    }

    @Override
    public void put(CountyCode county, Difference difference) {
        rows.remove(county, difference.enrollment().value());
        rows.save(DifferenceRow.of(county, difference));
    }

    @Override
    public void forget(CountyCode county, EnrollmentId enrollment) {
        rows.forget(county, enrollment.value());
    }

    @Override
    public boolean decide(CountyCode county, EnrollmentId enrollment, Difference.State state, String by) {
        return rows.decide(county, enrollment.value(), state, by) == 1;
    }

    @Override
    public boolean reopen(CountyCode county, EnrollmentId enrollment) {
        return rows.reopen(county, enrollment.value()) == 1;
    }

    @Override
    public long removeAll(CountyCode county) {
        return rows.removeAll(county);
    }
}

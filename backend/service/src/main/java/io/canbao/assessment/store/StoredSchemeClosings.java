package io.canbao.assessment.store;

import io.canbao.assessment.Closing;
import io.canbao.assessment.Closing.Adjustment;
import io.canbao.assessment.SchemeClosings;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** SchemeClosings and adjustments in the database. */
@Singleton
class StoredSchemeClosings implements SchemeClosings {
    private final SchemeClosingRows rows;
    private final AdjustmentRows beside;

    StoredSchemeClosings(SchemeClosingRows rows, AdjustmentRows beside) {
        this.rows = rows;
        this.beside = beside;
    }

    @Override
    public Optional<Closing> find(CountyCode county, String id) {
        return rows.findByKeyCountyCodeAndKeyClosingId(county, id).map(SchemeClosingRow::closing);
    }

    @Override
    public Optional<Closing> find(CountyCode county, String scheme, int year, LocalDate on) {
        return rows.findByKeyCountyCodeAndSchemeAndInsuranceYearAndClosedDay(county, scheme, year, on)
                .map(SchemeClosingRow::closing);
    }

    @Override
    public List<Closing> of(CountyCode county, String scheme, int year) {
        return rows.findByKeyCountyCodeAndSchemeAndInsuranceYearOrderByClosedDay(county, scheme, year).stream()
                .map(SchemeClosingRow::closing)
                .toList();
    }

    @Override
    public List<Closing> all(CountyCode county) {
        return rows.findByKeyCountyCodeOrderByKeyClosingId(county).stream()
                .map(SchemeClosingRow::closing)
                .toList();
    }

    @Override
    public void add(Closing closing) {
        rows.save(SchemeClosingRow.of(closing));
    }

    @Override
    public List<Adjustment> adjustments(CountyCode county, String closing) {
        return beside.findByKeyCountyCodeAndKeyClosingIdOrderByKeyAdjustmentNo(county, closing).stream()
                .map(AdjustmentRow::adjustment)
                .toList();
    }

    @Override
    public void add(CountyCode county, Adjustment adjustment) {
        beside.save(AdjustmentRow.of(county, adjustment));
    }

    @Override
    public long removeAll(CountyCode county) {
        beside.removeAll(county);
        return rows.removeAll(county);
    }
}

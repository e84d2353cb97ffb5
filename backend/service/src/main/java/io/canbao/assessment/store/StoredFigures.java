package io.canbao.assessment.store;

import io.canbao.assessment.UnitFigures;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.List;

/** Figures in the database. */
@Singleton
class StoredFigures implements UnitFigures {
    private final FigureRows rows;

    StoredFigures(FigureRows rows) {
        this.rows = rows;
    }

    @Override
    public List<UnitFigure> of(CountyCode county, int year) {
        return rows.findByKeyCountyCodeAndKeyInsuranceYearOrderByKeyUnitCodeAndKeyFigure(county, year).stream()
                .map(FigureRow::figure)
                .toList();
    }

    @Override
    public List<UnitFigure> all(CountyCode county) {
        return rows.findByKeyCountyCodeOrderByKeyInsuranceYearAndKeyUnitCodeAndKeyFigure(county).stream()
                .map(FigureRow::figure)
                .toList();
    }

    @Override
    public void put(CountyCode county, UnitFigure figure) {
        rows.put(county, figure.year(), figure.unit().value(), figure.figure(), figure.count());
    }

    @Override
    public long removeAll(CountyCode county) {
        return rows.removeAll(county);
    }
}

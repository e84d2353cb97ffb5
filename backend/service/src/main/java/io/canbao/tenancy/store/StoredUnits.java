package io.canbao.tenancy.store;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The units in the table {@code unit}. */
@Singleton
final class StoredUnits implements Units {
    private final UnitRows rows;

    StoredUnits(UnitRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Unit> of(CountyCode county) {
        return rows.findByKeyCountyCodeOrderByKeyUnitCode(county).stream()
                .map(UnitRow::unit)
                .toList();
    }

    @Override
    public Page<Unit> list(CountyScope by, Pageable part) {
        CountyCode county = by.county();
        if (!by.boundToUnits()) {
            return rows.findByKeyCountyCode(county, part).map(UnitRow::unit);
        }
        List<String> own = by.units().stream().map(UnitCode::value).toList();
        return own.isEmpty()
                ? Page.empty()
                : rows.findByKeyCountyCodeAndKeyUnitCodeInList(county, own, part)
                        .map(UnitRow::unit);
    }

    @Override
    public Optional<Unit> find(CountyCode county, UnitCode code) {
        return rows.findByKeyCountyCodeAndKeyUnitCode(county, code.value()).map(UnitRow::unit);
    }

    @Override
    public void add(CountyCode county, Unit unit) {
        rows.save(UnitRow.of(county, unit));
    }
}

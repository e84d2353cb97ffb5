package io.canbao.tenancy.store;

import static java.util.stream.Collectors.toMap;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.UnitKind;
import io.canbao.tenancy.Units;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units in the tables {@code unit} and {@code unit_parent}. */
@Singleton
class StoredUnits implements Units {
    private final UnitRows rows;
    private final UnitParentRows parents;

    StoredUnits(UnitRows rows, UnitParentRows parents) {
        this.rows = rows;
        this.parents = parents;
    }

    @Override
    public List<Unit> of(CountyCode county) {
        Map<UnitCode, UnitCode> above = byUnit(parents.findByKeyCountyCode(county));
        return rows.findByKeyCountyCodeOrderByKeyUnitCode(county).stream()
                .map(row -> unit(row, above))
                .toList();
    }

    @Override
    public Page<Unit> list(CountyScope by, Filter filter, Pageable part) {
        CountyCode county = by.county();
        Optional<Set<UnitCode>> among = among(by, filter);
        List<String> codes =
                among.stream().flatMap(Set::stream).map(UnitCode::value).toList();
        if (among.isPresent() && codes.isEmpty()) {
            return Page.empty();
        }
        String kind = filter.kind().map(UnitKind::code).orElse("");
        Page<UnitRow> found = rows.list(
                county, filter.text(), kind, among.isEmpty() ? 1 : 0, among.isEmpty() ? List.of("") : codes, part);
        Map<UnitCode, UnitCode> above = above(county, found.getContent());
        return found.map(row -> unit(row, above));
    }

    @Override
    public Optional<Unit> find(CountyCode county, UnitCode code) {
        return rows.findByKeyCountyCodeAndKeyUnitCode(county, code.value())
                .map(row -> unit(row, above(county, List.of(row))));
    }

    @Override
    @Transactional
    public void add(CountyCode county, Unit unit) {
        UnitRow row = UnitRow.of(county, unit);
        rows.save(row);
        unit.parent().ifPresent(parent -> parents.save(new UnitParentRow(row.key(), parent.value())));
    }

    @Override
    @Transactional
    public boolean change(CountyCode county, Unit unit) {
        UnitRow row = UnitRow.of(county, unit);
        if (rows.change(county, row.key().unitCode(), row.kind(), row.nameZh(), row.nameEn(), row.revision()) == 0) {
            return false;
        }
        parents.remove(county, row.key().unitCode());
        unit.parent().ifPresent(parent -> parents.save(new UnitParentRow(row.key(), parent.value())));
        return true;
    }

    /** Among which units somebody looks; empty for all. */
    private Optional<Set<UnitCode>> among(CountyScope by, Filter filter) {
        Optional<Set<UnitCode>> asked = filter.within().map(unit -> within(by.county(), Set.of(unit)));
        if (!by.boundToUnits()) {
            return asked;
        }
        Set<UnitCode> own = new HashSet<>(by.units());
        asked.ifPresent(own::retainAll);
        return Optional.of(own);
    }

    private Map<UnitCode, UnitCode> above(CountyCode county, List<UnitRow> units) {
        List<String> codes = units.stream().map(row -> row.code().value()).toList();
        return codes.isEmpty() ? Map.of() : byUnit(parents.findByKeyCountyCodeAndKeyUnitCodeInList(county, codes));
    }

    private static Map<UnitCode, UnitCode> byUnit(List<UnitParentRow> places) {
        return places.stream().collect(toMap(place -> new UnitCode(place.key().unitCode()), UnitParentRow::parent));
    }

    private static Unit unit(UnitRow row, Map<UnitCode, UnitCode> above) {
        return row.in(Optional.ofNullable(above.get(row.code())));
    }

    @Override
    @Transactional
    public int removeAll(CountyCode county) {
        parents.removeAll(county);
        return rows.removeAll(county);
    }
}

package io.canbao.tenancy.store;

import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.UnitKind;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;

/** A unit of a county without its place. */
@MappedEntity("unit")
record UnitRow(@EmbeddedId UnitKey key, String kind, String nameZh, String nameEn, int revision) {

    static UnitRow of(CountyCode county, Unit unit) {
        return new UnitRow(
                new UnitKey(county, unit.code().value()),
                unit.kind().code(),
                unit.name().zh(),
                unit.name().en(),
                unit.revision());
    }

    UnitCode code() {
        return new UnitCode(key.unitCode());
    }

    Unit in(Optional<UnitCode> parent) {
        return new Unit(code(), parent, UnitKind.find(kind).orElseThrow(), new Text(nameZh, nameEn), revision);
    }
}

package io.canbao.tenancy.store;

import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.UnitKind;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit of a county. */
@MappedEntity("unit")
record UnitRow(
        @EmbeddedId UnitKey key, @Nullable String parentCode, String kind, String nameZh, String nameEn, int revision) {

    static UnitRow of(CountyCode county, Unit unit) {
        return new UnitRow(
                new UnitKey(county, unit.code().value()),
                unit.parent().map(UnitCode::value).orElse(null),
                unit.kind().code(),
                unit.name().zh(),
                unit.name().en(),
                unit.revision());
    }

    Unit unit() {
        return new Unit(
                new UnitCode(key.unitCode()),
                Optional.ofNullable(parentCode).map(UnitCode::new),
                UnitKind.find(kind).orElseThrow(),
                new Text(nameZh, nameEn),
                revision);
    }
}

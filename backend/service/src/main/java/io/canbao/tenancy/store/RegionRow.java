package io.canbao.tenancy.store;

import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of the tree. */
@SharedTable("the administrative tree is public and belongs to no county")
@MappedEntity("region")
record RegionRow(@Id String regionCode, @Nullable String parentCode, String level, String nameZh, String nameEn) {

    static RegionRow of(Region region) {
        return new RegionRow(
                region.code().value(),
                region.parent().map(CountyCode::value).orElse(null),
                region.level().code(),
                region.name().zh(),
                region.name().en());
    }

    Region region() {
        return new Region(
                CountyCode.parse(regionCode),
                Optional.ofNullable(parentCode).map(CountyCode::parse),
                RegionLevel.find(level).orElseThrow(),
                new Text(nameZh, nameEn));
    }
}

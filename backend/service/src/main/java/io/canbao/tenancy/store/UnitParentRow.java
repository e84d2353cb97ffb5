package io.canbao.tenancy.store;

import io.canbao.tenancy.UnitCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** In which unit another one lies; none for those directly below the county. */
@MappedEntity("unit_parent")
record UnitParentRow(@EmbeddedId UnitKey key, String parentCode) {
    UnitCode parent() {
        return new UnitCode(parentCode);
    }
}

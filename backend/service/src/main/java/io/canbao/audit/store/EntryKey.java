package io.canbao.audit.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of an entry; the county leads. */
@Embeddable
record EntryKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("entry_id") String entryId) {}

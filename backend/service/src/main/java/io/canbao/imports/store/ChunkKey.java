package io.canbao.imports.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record ChunkKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("import_id") String importId,
        @MappedProperty("chunk_no") int chunkNo) {}

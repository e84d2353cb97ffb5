package io.canbao.http.sample;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** A county's number of a note. */
@Embeddable
record NoteId(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("number") int number) {}

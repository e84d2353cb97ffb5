package io.canbao.enrollment.store;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** A person's year. */
@Embeddable
record ClaimKey(
        @MappedProperty("id_hash") String idHash,
        @MappedProperty("insurance_year") int insuranceYear) {}

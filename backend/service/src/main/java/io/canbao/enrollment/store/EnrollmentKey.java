package io.canbao.enrollment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. An address names an enrollment without its year. */
@Embeddable
record EnrollmentKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("enrollment_id") String enrollmentId) {}

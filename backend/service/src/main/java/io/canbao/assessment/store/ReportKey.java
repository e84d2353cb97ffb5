package io.canbao.assessment.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key; the county leads. */
@Embeddable
record ReportKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("report_id") String reportId) {}

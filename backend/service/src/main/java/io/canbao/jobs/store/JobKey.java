package io.canbao.jobs.store;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;

/** The primary key of a job. */
@Embeddable
record JobKey(
        @MappedProperty("county_code") CountyCode countyCode,
        @MappedProperty("job_id") String jobId) {}

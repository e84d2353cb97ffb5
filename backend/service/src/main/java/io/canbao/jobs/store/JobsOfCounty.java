package io.canbao.jobs.store;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.LeftBehind;
import jakarta.inject.Singleton;

/** The long jobs of a county: what was asked for here is done here. */
@Singleton
final class JobsOfCounty implements LeftBehind {
    private final JobRows rows;

    JobsOfCounty(JobRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public long remove(CountyCode county) {
        return rows.removeAll(county);
    }
}

package io.canbao.jobs.store;

import io.canbao.jobs.Job;
import io.canbao.jobs.Jobs;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Jobs in the table {@code job}. */
@Singleton
final class StoredJobs implements Jobs {
    private final JobRows rows;

    StoredJobs(JobRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Job> find(CountyCode county, String id) {
        return rows.findByKeyCountyCodeAndKeyJobId(county, id).map(JobRow::job);
    }

    @Override
    public void add(Job job) {
        rows.save(JobRow.of(job));
    }

    @Override
    public boolean advance(Job job, long done, long total) {
        return rows.advance(job.county(), job.id(), done, total) == 1;
    }

    @Override
    public boolean end(Job job, Job.State state, Optional<String> result) {
        return rows.end(job.county(), job.id(), JobRow.state(state), result.orElse(null)) == 1;
    }
}

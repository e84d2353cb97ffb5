package io.canbao.jobs;

import io.canbao.tenancy.CountyCode;
import java.util.Optional;

/** All long work that was ever asked for. */
public interface Jobs {
    Optional<Job> find(CountyCode county, String id);

    void add(Job job);

    /**
     * Keeps how far a job is.
     *
     * @return whether it is still wanted; otherwise nothing was kept
     */
    boolean advance(Job job, long done, long total);

    /**
     * Keeps the end of a job, or that it is cancelled.
     *
     * @return whether it had not ended before; otherwise nothing was kept
     */
    boolean end(Job job, Job.State state, Optional<String> result);
}

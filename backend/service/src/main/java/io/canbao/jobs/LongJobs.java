package io.canbao.jobs;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes long work in, does it, and tells how far it is. */
@Singleton
public class LongJobs {
    private static final Logger LOG = LoggerFactory.getLogger(LongJobs.class);
    private static final Duration BETWEEN_NEWS = Duration.ofMillis(300);

    private final Jobs jobs;
    private final JobQueue queue;
    private final List<LongJob> kinds;
    private final AuditTrail trail;
    private final InstantSource clock;

    LongJobs(Jobs jobs, JobQueue queue, List<LongJob> kinds, AuditTrail trail, InstantSource clock) {
        this.jobs = jobs;
        this.queue = queue;
        this.kinds = kinds;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes a job in; it begins once the transaction that this is part of is committed.
     *
     * @param argument JSON of the kind
     */
    @Transactional
    public Job add(CountyScope by, String kind, String argument) {
        Job job = new Job(
                by.county(),
                UUID.randomUUID().toString(),
                kind,
                Job.State.WAITING,
                argument,
                Optional.empty(),
                0,
                0,
                by.who().username(),
                by.who().request(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        jobs.add(job);
        queue.put(job);
        record(by, job, "job.added");
        return job;
    }

    /**
     * A job of a county.
     *
     * @throws ProblemException JOB_NOT_FOUND
     */
    public Job get(CountyCode county, String id) {
        return jobs.find(county, id).orElseThrow(() -> new ProblemException(JobError.JOB_NOT_FOUND));
    }

    /**
     * A job of a county and of a kind.
     *
     * @throws ProblemException JOB_NOT_FOUND, also for one of another kind
     */
    public Job get(CountyCode county, String kind, String id) {
        return jobs.find(county, id)
                .filter(job -> job.kind().equals(kind))
                .orElseThrow(() -> new ProblemException(JobError.JOB_NOT_FOUND));
    }

    /**
     * Says that nobody wants a job any more; it ends the next time it tells how far it is.
     *
     * @throws ProblemException JOB_NOT_FOUND, JOB_ENDED
     */
    @Transactional
    public Job cancel(CountyScope by, String id) {
        Job job = get(by.county(), id);
        if (!jobs.end(job, Job.State.CANCELLED, Optional.empty())) {
            throw new ProblemException(JobError.JOB_ENDED)
                    .with("state", job.state().code());
        }
        record(by, job, "job.cancelled");
        return get(by.county(), id);
    }

    /** Does a job that has not ended; what was cut off is done again. */
    public void run(CountyCode county, String id) {
        Optional<Job> found = jobs.find(county, id).filter(job -> !job.state().ends());
        if (found.isEmpty()) {
            return;
        }
        Job job = found.get();
        try {
            LongJob kind = kinds.stream()
                    .filter(one -> one.kind().equals(job.kind()))
                    .findFirst()
                    .orElseThrow();
            String result = kind.run(job, news(job));
            jobs.end(job, Job.State.DONE, Optional.of(result));
        } catch (JobCancelled _) {
            LOG.info("job {} {} was cancelled", job.kind(), id);
        } catch (ProblemException refused) {
            jobs.end(
                    job,
                    Job.State.FAILED,
                    Optional.of("{\"code\":\"" + refused.code().name() + "\"}"));
        } catch (RuntimeException failed) {
            LOG.warn("job {} {} failed", job.kind(), id, failed);
            jobs.end(job, Job.State.FAILED, Optional.of("{\"code\":\"INTERNAL_ERROR\"}"));
        }
    }

    private LongJob.Progress news(Job job) {
        return new LongJob.Progress() {
            private Instant next = Instant.MIN;

            @Override
            public void tell(long done, long total) {
                Instant now = clock.instant();
                if (now.isBefore(next) && done < total) {
                    return;
                }
                next = now.plus(BETWEEN_NEWS);
                if (!jobs.advance(job, done, total)) {
                    throw new JobCancelled();
                }
            }
        };
    }

    private void record(CountyScope by, Job job, String action) {
        trail.record(
                by,
                action,
                new Subject("job", job.id()),
                Masked.nothing(),
                Masked.nothing().code("kind", job.kind()));
    }
}

package io.canbao.jobs.store;

import io.canbao.jobs.Job;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job. */
@MappedEntity("job")
record JobRow(
        @EmbeddedId JobKey key,
        String kind,
        String state,
        String argument,
        @Nullable String result,
        long stepsDone,
        long stepsTotal,
        String requestedBy,
        String requestId,
        LocalDateTime requestedAt) {

    static JobRow of(Job job) {
        return new JobRow(
                new JobKey(job.county(), job.id()),
                job.kind(),
                state(job.state()),
                job.argument(),
                job.result().orElse(null),
                job.done(),
                job.total(),
                job.by(),
                job.request(),
                LocalDateTime.ofInstant(job.at(), ZoneOffset.UTC));
    }

    static String state(Job.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    Job job() {
        return new Job(
                key.countyCode(),
                key.jobId(),
                kind,
                Job.State.valueOf(state.toUpperCase(Locale.ROOT)),
                argument,
                Optional.ofNullable(result),
                stepsDone,
                stepsTotal,
                requestedBy,
                requestId,
                requestedAt.toInstant(ZoneOffset.UTC));
    }
}

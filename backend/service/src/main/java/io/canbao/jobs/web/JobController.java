package io.canbao.jobs.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.jobs.Job;
import io.canbao.jobs.LongJobs;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Long work of a county. */
@Controller("/api/v1/counties/{code}/jobs/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({
    Role.COUNTY_ADMIN,
    Role.LAYER_ADMIN,
    Role.POLICY_EDITOR,
    Role.POLICY_APPROVER,
    Role.ENROLLMENT_OFFICER,
    Role.CASHIER,
    Role.ASSESSOR
})
@Tag(name = "county")
final class JobController {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(10); // whoever still wants to know asks again

    private final LongJobs jobs;
    private final Scheduler mayWait;

    JobController(LongJobs jobs, @Named(TaskExecutors.BLOCKING) ExecutorService mayWait) {
        this.jobs = jobs;
        this.mayWait = Schedulers.fromExecutorService(mayWait);
    }

    @Get
    @Operation(operationId = "getJob", summary = "How far a job is, and what came of it", description = "JOB_NOT_FOUND")
    JobView job(@Parameter(hidden = true) CountyScope scope, String id) {
        return JobView.of(jobs.get(scope.county(), id));
    }

    @Get(value = "/events", produces = MediaType.TEXT_EVENT_STREAM)
    @Operation(
            operationId = "watchJob",
            summary = "How far a job is, told whenever that changes and until it ends",
            description = "JOB_NOT_FOUND")
    Publisher<Event<JobView>> events(@Parameter(hidden = true) CountyScope scope, String id) {
        jobs.get(scope.county(), id); // told before anything is sent where there is none
        return Flux.interval(Duration.ZERO, BETWEEN_LOOKS)
                .onBackpressureDrop()
                .publishOn(mayWait)
                .map(look -> jobs.get(scope.county(), id))
                .takeUntil(job -> job.state().ends())
                .distinctUntilChanged()
                .take(LONGEST)
                .map(job -> Event.of(JobView.of(job)));
    }

    @Post("/cancellation")
    @Operation(
            operationId = "cancelJob",
            summary = "Give a job up that has not ended",
            description = "JOB_NOT_FOUND, JOB_ENDED")
    JobView cancel(@Parameter(hidden = true) CountyScope scope, String id) {
        return JobView.of(jobs.cancel(scope, id));
    }

    /** A job. */
    @Schema(name = "Job")
    record JobView(
            String id,
            @Schema(example = "impact") String kind,

            @Schema(description = "waiting, running, done, failed, cancelled")
            String state,

            long done,

            @Schema(description = "0 while it is not known") long total,

            @Schema(
                    description = "What came of it, as its kind describes; of a failed one, the code of the problem",
                    implementation = Object.class)
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            JsonNode result,

            String requestedBy,
            Instant requestedAt) {

        static JobView of(Job job) {
            return new JobView(
                    job.id(),
                    job.kind(),
                    job.state().code(),
                    job.done(),
                    job.total(),
                    job.result().map(JobView::json).orElse(null),
                    job.by(),
                    job.at());
        }

        private static JsonNode json(String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}

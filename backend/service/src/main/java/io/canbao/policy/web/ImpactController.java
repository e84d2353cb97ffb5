package io.canbao.policy.web;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.jobs.Job;
import io.canbao.jobs.JobQueue;
import io.canbao.jobs.LongJobs;
import io.canbao.policy.draft.DraftError;
import io.canbao.policy.impact.ImpactJob;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a draft would mean for people. */
@Controller("/api/v1/counties/{code}/policies/{year}/draft/impact")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN})
@Tag(name = "policy desk")
final class ImpactController {
    private static final int USUAL_SIZE = 10_000;
    private static final int MOST = 2_000_000;

    private final ImpactJob impact;
    private final LongJobs jobs;
    private final JobQueue queue;
    private final IdempotentAnswers answers;

    ImpactController(ImpactJob impact, LongJobs jobs, JobQueue queue, IdempotentAnswers answers) {
        this.impact = impact;
        this.jobs = jobs;
        this.queue = queue;
        this.answers = answers;
    }

    @Post
    @Operation(
            operationId = "askImpact",
            summary = "Have everybody decided by the policy in force and by the draft; a job",
            description = "There is no registry yet: both kinds of population are generated, and the result says so."
                    + " DRAFT_NOT_FOUND, DRAFT_HAS_FAULTS, INVALID_REVIEW")
    HttpResponse<QueuedView> ask(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body ImpactForm form) {
        int size = read(form);
        impact.obstacle(scope.county(), year).ifPresent(obstacle -> {
            throw new ProblemException(obstacle);
        });
        HttpResponse<QueuedView> answer = answers.once(request, scope.county(), key, form, () -> {
            Job job = jobs.add(scope, ImpactJob.KIND, new ImpactJob.Argument(year, size).json());
            return HttpResponse.accepted().body(new QueuedView(job.id()));
        });
        answer.getBody(QueuedView.class).ifPresent(queued -> queue.put(jobs.get(scope.county(), queued.job())));
        return answer;
    }

    private static int read(ImpactForm form) {
        FormFaults faults = new FormFaults();
        if (form.population() == null || !List.of("registry", "generated").contains(form.population())) {
            faults.tell("/population", DraftError.POPULATION_UNKNOWN);
        }
        int size = form.size() == null ? USUAL_SIZE : form.size();
        if (size < 1 || size > MOST) {
            faults.tell("/size", DraftError.POPULATION_SIZE);
        }
        faults.requireNone(DraftError.INVALID_REVIEW);
        return size;
    }

    /** Who is to be decided. */
    @Introspected
    @Schema(name = "ImpactForm")
    record ImpactForm(
            @Schema(description = "registry, generated") @Nullable
            String population,

            @Schema(description = "Of a generated population; 10,000 unless said, at most 2,000,000") @Nullable
            Integer size) {}

    /** A job that was taken in. */
    @Schema(name = "QueuedJob")
    record QueuedView(String job) {}
}

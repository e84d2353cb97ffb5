package io.canbao.enrollment.web;

import io.canbao.enrollment.EnrollInBulk;
import io.canbao.enrollment.EnrollmentError;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.jobs.Job;
import io.canbao.jobs.LongJobs;
import io.canbao.problem.FormFaults;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enrolls many people at once, as a job. */
@Controller("/api/v1/counties/{code}/enrollments/bulk")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN})
@Tag(name = "enrollment")
final class BulkController {
    private final LongJobs jobs;
    private final IdempotentAnswers answers;

    BulkController(LongJobs jobs, IdempotentAnswers answers) {
        this.jobs = jobs;
        this.answers = answers;
    }

    @Post
    @Operation(
            operationId = "enrollInBulk",
            summary = "Enroll all people of some units who have nothing to pay; a job",
            description =
                    "Its result: enrolled and others as numbers, and the files of those who were enrolled already."
                            + " INVALID_ENROLLMENT")
    HttpResponse<QueuedView> bulk(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) IdempotencyKey key,
            @Body BulkForm form) {
        EnrollInBulk.Argument argument = form.argument();
        return answers.once(request, scope.county(), key, form, () -> {
            Job job = jobs.add(scope, EnrollInBulk.KIND, argument.json());
            return HttpResponse.accepted().body(new QueuedView(job.id()));
        });
    }

    /** Whom to enroll. */
    @Introspected
    @Schema(name = "BulkEnrollmentForm")
    record BulkForm(
            @Schema(example = "2025") @Nullable Integer year,

            @Schema(description = "Codes; all that lies in them is meant too") @Nullable
            List<String> units,

            @Schema(description = "nothing-to-pay") @Nullable
            String who) {

        EnrollInBulk.Argument argument() {
            FormFaults faults = new FormFaults();
            int told = YearForm.read(year, faults);
            if (!EnrollInBulk.NOTHING_TO_PAY.equals(who)) {
                faults.tell("/who", EnrollmentError.WHO_UNKNOWN);
            }
            List<String> codes = Optional.ofNullable(units).orElse(List.of());
            if (codes.isEmpty()
                    || !codes.stream().allMatch(code -> UnitCode.find(code).isPresent())) {
                faults.tell("/units", EnrollmentError.UNITS_REQUIRED);
            }
            faults.requireNone(EnrollmentError.INVALID_ENROLLMENT);
            return new EnrollInBulk.Argument(told, codes);
        }
    }

    /** A job that was taken in. */
    @Schema(name = "QueuedBulkEnrollment")
    record QueuedView(String job) {}
}

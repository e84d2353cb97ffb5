package io.canbao.policy.web;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.policy.PublishedPolicies;
import io.canbao.policy.draft.PublishInEmergency;
import io.canbao.policy.web.VersionsController.PublishedView;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyCode;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What cannot wait for a second person. */
@Controller("/api/v1/platform/counties/{county}/policies/{year}/emergency")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo(Role.PLATFORM_OPERATOR)
@Tag(name = "platform")
final class EmergencyController {
    private final PublishInEmergency publishInEmergency;
    private final PublishedPolicies published;
    private final IdempotentAnswers answers;

    EmergencyController(PublishInEmergency publishInEmergency, PublishedPolicies published, IdempotentAnswers answers) {
        this.publishInEmergency = publishInEmergency;
        this.published = published;
        this.answers = answers;
    }

    @Post
    @Operation(
            operationId = "publishInEmergency",
            summary =
                    "Publish what a county's draft holds at once and without a second person; the version is marked as such for good",
            description =
                    "Happens once for a digest, and the draft is published with it. DRAFT_NOT_FOUND, DRAFT_CHANGED (which digest the draft"
                            + " has is the county's to tell), ALREADY_PUBLISHED with the version, EVALUATORS_DIFFER, INVALID_REVIEW; and as"
                            + " blocking, all that hold at once, DRAFT_HAS_FAULTS, LEVEL_DIFFERS, and CASES_FAIL with the names of the"
                            + " cases, unless the form says that they are known to fail")
    HttpResponse<PublishedView> publish(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            CountyCode county,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body EmergencyForm form) {
        ReviewForm read = ReviewForm.emergency(form.digest(), form.reason());
        boolean failing = Boolean.TRUE.equals(form.failing());
        HttpResponse<PublishedView> answer = answers.once(
                request,
                scope.county(),
                key,
                form,
                () -> HttpResponse.created(PublishedView.of(
                        publishInEmergency.publish(scope, county, year, read.digest(), failing, read.comment()),
                        Optional.empty())));
        published.refresh(); // here at once, elsewhere within a second
        return answer;
    }

    /** What cannot wait, and why. */
    @Introspected
    @Schema(name = "EmergencyForm")
    record EmergencyForm(
            @Nullable String reason,

            @Schema(description = "Of what is meant, as the county tells it; required", example = "sha256:…") @Nullable
            String digest,

            @Schema(description = "Whether it is meant although cases fail; false where it is left out") @Nullable
            Boolean failing) {}
}

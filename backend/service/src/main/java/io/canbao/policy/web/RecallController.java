package io.canbao.policy.web;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.policy.PublishedPolicies;
import io.canbao.policy.recall.Recall.Kind;
import io.canbao.policy.recall.RecallVersion;
import io.canbao.policy.web.VersionView.PendingView;
import io.canbao.policy.web.VersionsController.PublishedView;
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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions that are taken back or put in force again: one person asks, another one does it. */
@Controller("/api/v1/counties/{code}/policies/{year}/versions/{version}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "policy desk")
final class RecallController {
    private static final String KIND = "/{kind:withdrawal|restoration}";

    private final RecallVersion recalls;
    private final PublishedPolicies published;
    private final IdempotentAnswers answers;

    RecallController(RecallVersion recalls, PublishedPolicies published, IdempotentAnswers answers) {
        this.recalls = recalls;
        this.published = published;
        this.answers = answers;
    }

    @Post(KIND)
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(
            operationId = "askRecall",
            summary = "Ask that a version answers no longer, or that its content answers again as a new version",
            description =
                    "VERSION_NOT_FOUND, VERSION_WITHDRAWN, VERSION_IN_FORCE, LAYERS_CHANGED (parked, and what it stands on is another), RECALL_PENDING, INVALID_REVIEW")
    HttpResponse<PendingView> ask(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            int version,
            @Parameter(description = "withdrawal, restoration") String kind,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body ReasonForm form) {
        String reason = ReviewForm.reason(form.reason()).comment();
        return answers.once(
                request,
                scope.county(),
                key,
                form,
                () -> HttpResponse.accepted()
                        .body(PendingView.of(recalls.ask(scope, year, version, read(kind), reason))));
    }

    @Post(KIND + "/approval")
    @AllowedTo(Role.POLICY_APPROVER)
    @Operation(
            operationId = "approveRecall",
            summary = "Do what another person asked",
            description =
                    "A withdrawal answers 200, and what was in force before is again; a restoration 201 with the new version."
                            + " RECALL_NOT_FOUND, SAME_PERSON, VERSION_WITHDRAWN, VERSION_IN_FORCE, LAYERS_CHANGED, RECALL_OVERTAKEN with inForce (published since it was asked)")
    HttpResponse<PublishedView> approve(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            int version,
            @Parameter(description = "withdrawal, restoration") String kind,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        HttpResponse<PublishedView> answer = answers.once(request, scope.county(), key, "", () -> {
            PublishedView view = PublishedView.of(recalls.approve(scope, year, version, read(kind)), Optional.empty());
            return read(kind) == Kind.RESTORATION ? HttpResponse.created(view) : HttpResponse.ok(view);
        });
        published.refresh(); // here at once, elsewhere within a second
        return answer;
    }

    @Post(KIND + "/rejection")
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(operationId = "refuseRecall", summary = "Leave it as it is", description = "RECALL_NOT_FOUND")
    HttpResponse<Void> refuse(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            int version,
            @Parameter(description = "withdrawal, restoration") String kind,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return answers.once(request, scope.county(), key, "", () -> {
            recalls.refuse(scope, year, version, read(kind));
            return HttpResponse.noContent();
        });
    }

    private static Kind read(String kind) {
        return Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /** Why. */
    @Introspected
    @Schema(name = "ReasonForm")
    record ReasonForm(@Nullable String reason) {}
}

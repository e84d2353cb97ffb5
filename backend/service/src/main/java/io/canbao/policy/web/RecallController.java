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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions that are taken back or put in force again: one person asks, another one does it. */
@Controller("/api/v1/counties/{code}/policies/{year}/versions/{version}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "policy desk")
final class RecallController {
    private final RecallVersion recalls;
    private final PublishedPolicies published;
    private final IdempotentAnswers answers;

    RecallController(RecallVersion recalls, PublishedPolicies published, IdempotentAnswers answers) {
        this.recalls = recalls;
        this.published = published;
        this.answers = answers;
    }

    @Post("/withdrawal")
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(
            operationId = "askWithdrawal",
            summary = "Ask that a version answers no longer, or never comes into force",
            description = "VERSION_NOT_FOUND, VERSION_WITHDRAWN, RECALL_PENDING, INVALID_REVIEW")
    HttpResponse<PendingView> askWithdrawal(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            int version,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body ReasonForm form) {
        return ask(request, scope, year, version, key, Kind.WITHDRAWAL, form);
    }

    @Post("/withdrawal/approval")
    @AllowedTo(Role.POLICY_APPROVER)
    @Operation(
            operationId = "approveWithdrawal",
            summary = "Withdraw a version, as another person asked; what was in force before it is again",
            description = "RECALL_NOT_FOUND, SAME_PERSON, VERSION_WITHDRAWN")
    HttpResponse<PublishedView> approveWithdrawal(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            int version,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return approve(request, scope, year, version, key, Kind.WITHDRAWAL);
    }

    @Post("/withdrawal/rejection")
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(operationId = "refuseWithdrawal", summary = "Leave a version as it is", description = "RECALL_NOT_FOUND")
    HttpResponse<Void> refuseWithdrawal(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            int version,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return refuse(request, scope, year, version, key, Kind.WITHDRAWAL);
    }

    @Post("/restoration")
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(
            operationId = "askRestoration",
            summary = "Ask that the content of a version answers again, as a new version",
            description = "VERSION_NOT_FOUND, VERSION_IN_FORCE, RECALL_PENDING, INVALID_REVIEW")
    HttpResponse<PendingView> askRestoration(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            int version,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body ReasonForm form) {
        return ask(request, scope, year, version, key, Kind.RESTORATION, form);
    }

    @Post("/restoration/approval")
    @AllowedTo(Role.POLICY_APPROVER)
    @Operation(
            operationId = "approveRestoration",
            summary = "Publish the content of a version once more, as another person asked",
            description = "RECALL_NOT_FOUND, SAME_PERSON, VERSION_IN_FORCE")
    HttpResponse<PublishedView> approveRestoration(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            int version,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return approve(request, scope, year, version, key, Kind.RESTORATION);
    }

    @Post("/restoration/rejection")
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(operationId = "refuseRestoration", summary = "Leave it as it is", description = "RECALL_NOT_FOUND")
    HttpResponse<Void> refuseRestoration(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            int version,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return refuse(request, scope, year, version, key, Kind.RESTORATION);
    }

    private HttpResponse<PendingView> ask(
            HttpRequest<?> request,
            CountyScope scope,
            int year,
            int version,
            @Nullable IdempotencyKey key,
            Kind kind,
            ReasonForm form) {
        String reason = ReviewForm.reason(form.reason()).comment();
        return answers.once(
                request,
                scope.county(),
                key,
                form,
                () -> HttpResponse.accepted().body(PendingView.of(recalls.ask(scope, year, version, kind, reason))));
    }

    private HttpResponse<PublishedView> approve(
            HttpRequest<?> request, CountyScope scope, int year, int version, @Nullable IdempotencyKey key, Kind kind) {
        HttpResponse<PublishedView> answer = answers.once(request, scope.county(), key, "", () -> {
            PublishedView view = PublishedView.of(recalls.approve(scope, year, version, kind), Optional.empty());
            return kind == Kind.RESTORATION ? HttpResponse.created(view) : HttpResponse.ok(view);
        });
        published.refresh(); // here at once, elsewhere within a second
        return answer;
    }

    private HttpResponse<Void> refuse(
            HttpRequest<?> request, CountyScope scope, int year, int version, @Nullable IdempotencyKey key, Kind kind) {
        return answers.once(request, scope.county(), key, "", () -> {
            recalls.refuse(scope, year, version, kind);
            return HttpResponse.noContent();
        });
    }

    /** Why. */
    @Introspected
    @Schema(name = "ReasonForm")
    record ReasonForm(@Nullable String reason) {}
}

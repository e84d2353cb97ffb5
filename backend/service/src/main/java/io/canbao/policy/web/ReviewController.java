package io.canbao.policy.web;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.KeepDraft;
import io.canbao.policy.draft.ReviewDraft;
import io.canbao.rules.policy.Language;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A second person looks at a draft. */
@Controller("/api/v1/counties/{code}/policies/{year}/draft")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "policy desk")
final class ReviewController {
    private final ReviewDraft review;
    private final KeepDraft keep;
    private final DraftAnswers drafts;
    private final IdempotentAnswers answers;

    ReviewController(ReviewDraft review, KeepDraft keep, DraftAnswers drafts, IdempotentAnswers answers) {
        this.review = review;
        this.keep = keep;
        this.drafts = drafts;
        this.answers = answers;
    }

    @Post("/submission")
    @AllowedTo({Role.POLICY_EDITOR, Role.LAYER_ADMIN})
    @Operation(
            operationId = "submitDraft",
            summary = "Hand the draft to those who approve",
            description =
                    "DRAFT_HAS_FAULTS, CASES_FAIL, WARNINGS_UNANSWERED, LEVEL_DIFFERS: the first that holds is the code, and blocking lists"
                            + " all, each with who can mend it where. DRAFT_NOT_FOUND, DRAFT_SUBMITTED, INVALID_REVIEW")
    HttpResponse<DraftView> submit(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body SubmissionForm form) {
        ReviewForm read = ReviewForm.submission(form.comment(), form.warnings());
        return step(
                request,
                scope,
                year,
                key,
                language,
                form,
                () -> review.submit(scope, year, read.comment(), read.answers()));
    }

    @Post("/approval")
    @AllowedTo(Role.POLICY_APPROVER)
    @Operation(
            operationId = "approveDraft",
            summary = "Agree to what the draft holds, by its digest",
            description =
                    "Where the county asks for two people it stays submitted until the second one agreed; ALREADY_AGREED for the first one."
                            + " REMARKS_OPEN while something that was said about it is not settled. SAME_PERSON for whoever wrote or submitted some of it; DRAFT_CHANGED with the digest that it has now; DRAFT_NOT_SUBMITTED,"
                            + " and all that keeps a submission back. DRAFT_NOT_FOUND, INVALID_REVIEW")
    HttpResponse<DraftView> approve(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body ApprovalForm form) {
        ReviewForm read = ReviewForm.approval(form.digest(), form.comment());
        return step(
                request,
                scope,
                year,
                key,
                language,
                form,
                () -> review.approve(scope, year, read.digest(), Optional.ofNullable(form.revision()), read.comment()));
    }

    @Post("/rejection")
    @AllowedTo({Role.POLICY_APPROVER, Role.POLICY_EDITOR, Role.LAYER_ADMIN})
    @Operation(
            operationId = "rejectDraft",
            summary = "Give the draft back to those who write; also for those who submitted it too early",
            description = "DRAFT_NOT_FOUND, DRAFT_NOT_SUBMITTED, INVALID_REVIEW")
    HttpResponse<DraftView> reject(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body RejectionForm form) {
        ReviewForm read = ReviewForm.rejection(form.comment());
        return step(request, scope, year, key, language, form, () -> review.reject(scope, year, read.comment()));
    }

    private HttpResponse<DraftView> step(
            HttpRequest<?> request,
            CountyScope scope,
            int year,
            @Nullable IdempotencyKey key,
            Language language,
            Object form,
            Supplier<Optional<Draft>> taken) {
        return answers.once(
                request,
                scope.county(),
                key,
                form,
                () -> drafts.shown(
                        taken.get().orElseThrow(() -> drafts.changed(keep.get(scope, year), language)), language));
    }

    /** What is handed over with a draft. */
    @Introspected
    @Schema(name = "SubmissionForm")
    record SubmissionForm(
            @Nullable String comment,

            @Schema(description = "Ids of warnings, each with the reason for which it is meant") @Nullable
            Map<String, String> warnings) {}

    /** To what somebody agrees. */
    @Introspected
    @Schema(name = "ApprovalForm")
    record ApprovalForm(
            @Schema(description = "Of the draft that the person looked at", example = "sha256:…") @Nullable
            String digest,

            @Schema(
                    description =
                            "Of the draft that the person looked at: DRAFT_CHANGED where its text or its cases, which the digest does not cover, were changed since",
                    example = "4")
            @Nullable
            Integer revision,

            @Nullable String comment) {}

    /** Why a draft is given back. */
    @Introspected
    @Schema(name = "RejectionForm")
    record RejectionForm(@Nullable String comment) {}
}

package io.canbao.policy.web;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.KeepDraft;
import io.canbao.policy.draft.Remark;
import io.canbao.policy.draft.RemarkOnDraft;
import io.canbao.policypack.takeover.PackText;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said about rows of a draft. */
@Controller("/api/v1/counties/{code}/policies/{year}/draft/remarks")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.LAYER_ADMIN})
@Tag(name = "policy desk")
final class RemarksController {
    private final RemarkOnDraft remark;
    private final KeepDraft keep;
    private final IdempotentAnswers answers;

    RemarksController(RemarkOnDraft remark, KeepDraft keep, IdempotentAnswers answers) {
        this.remark = remark;
        this.keep = keep;
        this.answers = answers;
    }

    @Get
    @Operation(
            operationId = "listRemarks",
            summary = "What was said about rows of the draft in this round, each with its answers",
            description = "DRAFT_NOT_FOUND")
    RemarksView remarks(@Parameter(hidden = true) CountyScope scope, int year) {
        return view(scope, year);
    }

    @Post
    @Operation(
            operationId = "addRemark",
            summary = "Say something about a row; until it is settled the draft is not approved",
            description = "DRAFT_NOT_FOUND, INVALID_REVIEW")
    HttpResponse<RemarksView> say(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body RemarkForm form) {
        String text = ReviewForm.remark(form.text()).comment();
        String path = form.path() == null ? "" : form.path().strip();
        return answers.once(request, scope.county(), key, form, () -> {
            remark.say(scope, year, path, text);
            return HttpResponse.created(view(scope, year));
        });
    }

    @Post("/{number}/answers")
    @Operation(
            operationId = "answerRemark",
            summary = "Answer",
            description = "DRAFT_NOT_FOUND, REMARK_NOT_FOUND, REMARK_SETTLED, INVALID_REVIEW")
    HttpResponse<RemarksView> answer(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            int number,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body AnswerForm form) {
        String text = ReviewForm.remark(form.text()).comment();
        return answers.once(request, scope.county(), key, form, () -> {
            remark.answer(scope, year, number, text);
            return HttpResponse.created(view(scope, year));
        });
    }

    @Post("/{number}/settlement")
    @Operation(
            operationId = "settleRemark",
            summary = "Say that it is done: whoever said it, or somebody who approves",
            description = "DRAFT_NOT_FOUND, REMARK_NOT_FOUND, REMARK_SETTLED, REMARK_NOT_YOURS")
    HttpResponse<RemarksView> settle(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            int number,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return answers.once(request, scope.county(), key, "", () -> {
            remark.settle(scope, year, number);
            return HttpResponse.ok(view(scope, year));
        });
    }

    private RemarksView view(CountyScope scope, int year) {
        Draft draft = keep.get(scope, year);
        return RemarksView.of(remark.about(draft), remark.parts(draft));
    }

    /** Something about a row. */
    @Introspected
    @Schema(name = "RemarkForm")
    record RemarkForm(
            @Schema(
                    description = "One of the draft's parts; a row also without its stage, and anything inside a row",
                    example = "subsidies[subsidy.orphan]")
            @Nullable
            String path,

            @Nullable String text) {}

    /** An answer. */
    @Introspected
    @Schema(name = "RemarkAnswerForm")
    record AnswerForm(@Nullable String text) {}

    /** All that was said. */
    @Schema(name = "Remarks")
    record RemarksView(
            List<RemarkView> items,

            @Schema(description = "How many keep the draft from being approved")
            long open,

            @Schema(description = "Paths of all parts and rows of the draft that something can be said about")
            List<String> parts) {

        static RemarksView of(List<Remark> all, Optional<PackText> parts) {
            return new RemarksView(
                    all.stream()
                            .filter(remark -> remark.answerTo().isEmpty())
                            .map(remark -> RemarkView.of(remark, all, parts))
                            .toList(),
                    all.stream().filter(Remark::open).count(),
                    parts.map(PackText::places).orElse(List.of()));
        }
    }

    /** Something that was said. */
    @Schema(name = "Remark")
    record RemarkView(
            int number,
            String path,

            @Schema(description = "Where that stands in the draft now; left out where it is gone") @Nullable
            Integer line,

            String text,
            String by,
            Instant at,
            List<AnswerView> answers,
            @Nullable String settledBy,
            @Nullable Instant settledAt) {

        static RemarkView of(Remark remark, List<Remark> all, Optional<PackText> parts) {
            return new RemarkView(
                    remark.number(),
                    remark.path(),
                    parts.flatMap(text -> text.line(remark.path())).orElse(null),
                    remark.text(),
                    remark.by(),
                    remark.at(),
                    all.stream()
                            .filter(each -> each.answerTo()
                                    .filter(number -> number == remark.number())
                                    .isPresent())
                            .map(each -> new AnswerView(each.text(), each.by(), each.at()))
                            .toList(),
                    remark.settled().map(Remark.Settled::by).orElse(null),
                    remark.settled().map(Remark.Settled::at).orElse(null));
        }
    }

    /** What was answered. */
    @Schema(name = "RemarkAnswer")
    record AnswerView(String text, String by, Instant at) {}
}

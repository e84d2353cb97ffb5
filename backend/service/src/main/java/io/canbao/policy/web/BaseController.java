package io.canbao.policy.web;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.JsonAnswer;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.DraftError;
import io.canbao.policy.draft.KeepDraft;
import io.canbao.policy.draft.SupersededBase;
import io.canbao.policy.draft.TakeOver;
import io.canbao.problem.FormFaults;
import io.canbao.rules.policy.Language;
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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a draft was made from, where another version has taken its place. */
@Controller("/api/v1/counties/{code}/policies/{year}/draft/base")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "policy desk")
final class BaseController {
    private final KeepDraft keep;
    private final TakeOver takeOver;
    private final DraftAnswers drafts;
    private final IdempotentAnswers answers;

    BaseController(KeepDraft keep, TakeOver takeOver, DraftAnswers drafts, IdempotentAnswers answers) {
        this.keep = keep;
        this.takeOver = takeOver;
        this.drafts = drafts;
        this.answers = answers;
    }

    @Get
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(
            operationId = "getDraftBase",
            summary =
                    "Whether the version that the draft was made from is still in force, and what the one in its place says otherwise",
            description = "DRAFT_NOT_FOUND")
    HttpResponse<BaseView> base(
            @Parameter(hidden = true) CountyScope scope, int year, @Parameter(hidden = true) Language language) {
        Draft draft = keep.get(scope, year);
        return JsonAnswer.personal(
                takeOver.superseded(draft)
                        .map(BaseView::of)
                        .orElseGet(() -> BaseView.holding(draft))
                        .withdrawn(takeOver.withdrawnAt(draft)),
                language);
    }

    @Post
    @AllowedTo({Role.POLICY_EDITOR, Role.LAYER_ADMIN})
    @Operation(
            operationId = "takeOver",
            summary = "Take parts over from the version in force, and say that the rest is meant as the draft has it",
            description = "DRAFT_NOT_FOUND, BASE_HOLDS, BASE_MOVED, INVALID_REVIEW")
    HttpResponse<DraftView> take(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body TakeOverForm form) {
        List<String> paths = form.take() == null ? List.of() : form.take();
        if (paths.isEmpty() && form.settled() == null) {
            FormFaults faults = new FormFaults();
            faults.tell("/take", DraftError.VALUES_REQUIRED);
            faults.requireNone(DraftError.INVALID_REVIEW);
        }
        return answers.once(
                request,
                scope.county(),
                key,
                form,
                () -> drafts.shown(
                        takeOver.take(scope, keep.get(scope, year), paths, Optional.ofNullable(form.settled()))
                                .orElseThrow(() -> drafts.changed(keep.get(scope, year), language)),
                        language));
    }

    /** What is taken over. */
    @Introspected
    @Schema(name = "TakeOverForm")
    record TakeOverForm(
            @Schema(example = "[\"subsidies[subsidy.orphan]\"]") @Nullable
            List<String> take,

            @Schema(
                    description =
                            "The version in force, where all that is not taken over is meant as the draft has it; left out where more is to be decided",
                    example = "2")
            @Nullable
            Integer settled) {}

    /** What a draft was made from. */
    @Schema(name = "DraftBase")
    record BaseView(
            @Schema(
                    description =
                            "The version that the draft was made from, 0 for none; left out where that was not kept")
            @Nullable
            Integer base,

            @Schema(description = "The version that took its place; left out where the base still holds") @Nullable
            Integer inForce,

            @Schema(description = "When the base was withdrawn; left out where it was not") @Nullable
            Instant withdrawnAt,

            @Schema(description = "What that says otherwise")
            List<BasePartView> parts,

            @Schema(description = "How many of them keep the draft from being submitted")
            int open) {

        static BaseView of(SupersededBase found) {
            return new BaseView(
                    found.base(),
                    found.inForce().version(),
                    null,
                    found.parts().stream().map(BasePartView::of).toList(),
                    found.open().size());
        }

        static BaseView holding(Draft draft) {
            return new BaseView(draft.writing().ground().base().orElse(null), null, null, List.of(), 0);
        }

        BaseView withdrawn(Optional<Instant> at) {
            return new BaseView(base, inForce, at.orElse(null), parts, open);
        }
    }

    /** A row, a source or a line of the head that changed. */
    @Schema(name = "DraftBasePart")
    record BasePartView(
            @Schema(example = "subsidies[subsidy.orphan]") String path,

            @Schema(
                    description =
                            "taken (the draft says it, too), open (the draft has it as it was), clashing (the draft says something of its own)")
            String state,

            @Schema(description = "As the base wrote it; left out for what is new") @Nullable
            String before,

            @Schema(description = "As the version in force writes it; left out for what is gone") @Nullable
            String now,

            @Schema(description = "As the draft writes it") @Nullable
            String here) {

        static BasePartView of(SupersededBase.Part part) {
            return new BasePartView(
                    part.path(),
                    part.state().name().toLowerCase(Locale.ROOT),
                    part.before().orElse(null),
                    part.now().orElse(null),
                    part.here().orElse(null));
        }
    }
}

package io.canbao.policy.web;

import io.canbao.http.ETag;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.JsonAnswer;
import io.canbao.policy.draft.Confirmation;
import io.canbao.policy.draft.CopiedFrom;
import io.canbao.policy.draft.CopiedValue;
import io.canbao.policy.draft.CopiedValue.State;
import io.canbao.policy.draft.CopiedValuesInWords;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.DraftError;
import io.canbao.policy.draft.KeepDraft;
import io.canbao.policy.draft.RollOver;
import io.canbao.policy.draft.ValuesOfCopy;
import io.canbao.policypack.rollover.ValuesInWords.Said;
import io.canbao.problem.FormFaults;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A year that begins with what a published pack says. */
@Controller("/api/v1/counties/{code}/policies/{year}/draft")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "policy desk")
final class RollOverController {
    private final RollOver rollOver;
    private final ValuesOfCopy values;
    private final KeepDraft keep;
    private final CopiedValuesInWords words;
    private final DraftAnswers drafts;
    private final IdempotentAnswers answers;

    RollOverController(
            RollOver rollOver,
            ValuesOfCopy values,
            KeepDraft keep,
            CopiedValuesInWords words,
            DraftAnswers drafts,
            IdempotentAnswers answers) {
        this.rollOver = rollOver;
        this.values = values;
        this.keep = keep;
        this.words = words;
        this.drafts = drafts;
        this.answers = answers;
    }

    @Post("/copy")
    @AllowedTo({Role.POLICY_EDITOR, Role.LAYER_ADMIN})
    @Operation(
            operationId = "copyDraft",
            summary = "Begin a draft as a copy of what is in force, here or in another county",
            description = "All amounts, percentages and days that came with it have to be confirmed, changed or ended."
                    + " DRAFT_EXISTS, NO_POLICY_IN_FORCE, INVALID_REVIEW")
    HttpResponse<DraftView> copy(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body CopyForm form) {
        Optional<CountyCode> county = Optional.ofNullable(form.county()).flatMap(CountyCode::find);
        FormFaults faults = new FormFaults();
        if (county.isEmpty()) {
            faults.tell("/county", DraftError.COPY_FORM);
        }
        if (form.year() == null) {
            faults.tell("/year", DraftError.COPY_FORM);
        }
        faults.requireNone(DraftError.INVALID_REVIEW);
        return answers.once(request, scope.county(), key, form, () -> {
            Draft draft = rollOver.copy(
                    scope,
                    year,
                    county.orElseThrow(),
                    Optional.ofNullable(form.year()).orElseThrow());
            return HttpResponse.created(drafts.view(draft, language))
                    .header(HttpHeaders.ETAG, ETag.of(draft.revision()).header());
        });
    }

    @Get("/confirmations")
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(
            operationId = "listConfirmations",
            summary = "The values that came with the copy that the draft began as, all of them, in their order",
            description = "DRAFT_NOT_FOUND")
    HttpResponse<CopiedValuesView> confirmations(
            @Parameter(hidden = true) CountyScope scope, int year, @Parameter(hidden = true) Language language) {
        Draft draft = keep.get(scope, year);
        return shown(draft, values.of(draft), language);
    }

    private HttpResponse<CopiedValuesView> shown(Draft draft, List<CopiedValue> values, Language language) {
        return JsonAnswer.personal(CopiedValuesView.of(draft, values, words.say(draft, values, language)), language);
    }

    @Post("/confirmations")
    @AllowedTo({Role.POLICY_EDITOR, Role.LAYER_ADMIN})
    @Operation(
            operationId = "confirmValues",
            summary = "Say that values of last year's hold",
            description = "DRAFT_NOT_FOUND, INVALID_REVIEW")
    HttpResponse<CopiedValuesView> confirm(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body ConfirmationForm form) {
        String cite = ReviewForm.cite(form.cite()).comment();
        List<String> paths = form.paths() == null ? List.of() : form.paths();
        return answers.once(request, scope.county(), key, form, () -> {
            List<CopiedValue> values = rollOver.confirm(scope, year, paths, cite);
            return shown(keep.get(scope, year), values, language);
        });
    }

    /** Which pack to begin with. */
    @Introspected
    @Schema(name = "CopyForm")
    record CopyForm(
            @Schema(example = "990101") @Nullable String county,
            @Schema(example = "2025") @Nullable Integer year) {}

    /** What holds. */
    @Introspected
    @Schema(name = "ConfirmationForm")
    record ConfirmationForm(
            @Schema(example = "[\"subsidies[subsidy.orphan].then.percent\"]") @Nullable
            List<String> paths,

            @Schema(description = "The clause that says so") @Nullable
            String cite) {}

    /** All that came with a copy. */
    @Schema(name = "CopiedValues")
    record CopiedValuesView(
            @Schema(description = "What the draft began as", example = "990101/2025/1") @Nullable
            String copiedFrom,

            List<CopiedValueView> items,
            int total,

            @Schema(description = "How many of them keep the draft from being submitted")
            int unconfirmed) {

        static CopiedValuesView of(Draft draft, List<CopiedValue> values, List<Optional<Said>> said) {
            return new CopiedValuesView(
                    draft.writing().ground().copied().map(CopiedFrom::toString).orElse(null),
                    IntStream.range(0, values.size())
                            .mapToObj(index -> CopiedValueView.of(values.get(index), said.get(index)))
                            .toList(),
                    values.size(),
                    (int) values.stream()
                            .filter(value -> value.state() == State.UNCONFIRMED)
                            .count());
        }
    }

    /** A value that came with a copy. */
    @Schema(name = "CopiedValue")
    record CopiedValueView(
            @Schema(example = "subsidies[subsidy.orphan].then.percent")
            String path,

            @Schema(description = "What people know the row by that it stands in; left out where it stands in none")
            @Nullable
            String row,

            @Schema(
                    description =
                            "What it belongs to in words: the row, its branch and the part; left out where only its table says that",
                    example = "城乡孤儿，一档")
            @Nullable
            String place,

            @Schema(description = "As it stands in the draft; of one that ended, as it was")
            String value,

            @Schema(description = "The same with its unit", example = "100%")
            String text,

            @Schema(description = "unconfirmed, confirmed, changed, ended")
            String state,

            @Nullable String cite,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {

        static CopiedValueView of(CopiedValue value, Optional<Said> said) {
            Optional<Confirmation> confirmation = value.confirmation();
            return new CopiedValueView(
                    value.path(),
                    said.map(Said::row).filter(row -> !row.isEmpty()).orElse(null),
                    said.map(Said::place).filter(place -> !place.isEmpty()).orElse(null),
                    value.value(),
                    said.map(Said::text).orElse(value.value()),
                    value.state().name().toLowerCase(Locale.ROOT),
                    confirmation.map(Confirmation::cite).orElse(null),
                    confirmation.map(Confirmation::by).orElse(null),
                    confirmation.map(Confirmation::at).orElse(null));
        }
    }
}

package io.canbao.policy.web;

import io.canbao.http.Accepted;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.JsonAnswer;
import io.canbao.http.Preconditions;
import io.canbao.policy.draft.CasesOfDraft;
import io.canbao.policy.draft.CheckDrafts;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.DraftText;
import io.canbao.policy.draft.KeepDraft;
import io.canbao.policypack.AnsweredCases;
import io.canbao.policypack.CaseResult;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a region is writing for a year. */
@Controller("/api/v1/counties/{code}/policies/{year}/draft")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "policy desk")
final class DraftController {
    private final KeepDraft keep;
    private final CheckDrafts checks;
    private final CasesOfDraft casesOf;
    private final DraftAnswers drafts;
    private final IdempotentAnswers answers;

    DraftController(
            KeepDraft keep, CheckDrafts checks, CasesOfDraft casesOf, DraftAnswers drafts, IdempotentAnswers answers) {
        this.keep = keep;
        this.checks = checks;
        this.casesOf = casesOf;
        this.drafts = drafts;
        this.answers = answers;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, WrittenText.YAML})
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(
            operationId = "getDraft",
            summary =
                    "The draft of a year: as JSON what is said of it, for Accept: application/yaml its text as it was put",
            description = "DRAFT_NOT_FOUND")
    HttpResponse<DraftView> draft(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) Language language) {
        Draft draft = keep.get(scope, year);
        return wantsText(request) ? text(draft, draft.writing().text().source()) : drafts.shown(draft, language);
    }

    @Put
    @Consumes({WrittenText.YAML, "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON})
    @AllowedTo({Role.POLICY_EDITOR, Role.LAYER_ADMIN})
    @Operation(
            operationId = "putDraft",
            summary = "Keep a pack as the draft, whatever is wrong with it",
            description = "If-None-Match: * begins one, also after a publication; otherwise If-Match."
                    + " A change voids what was submitted and approved; the same text changes nothing."
                    + " DRAFT_TOO_LARGE, DRAFT_NOT_UTF8, YEAR_OUTSIDE")
    HttpResponse<DraftView> put(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) Preconditions preconditions,
            @Parameter(hidden = true) Language language,
            @Body @Nullable InputStream pack) {
        String source = WrittenText.read(pack);
        return answers.once(request, scope.county(), null, "", () -> {
            Optional<Draft> before = keep.find(scope, year);
            if (before.isEmpty()) {
                preconditions.requireAbsent(Optional.empty(), "");
                DraftText text = new DraftText(source, Optional.empty());
                return drafts.shown(keep.begin(scope, year, checks.check(scope.county(), year, text)), language);
            }
            return changed(scope, before.get(), preconditions, language, text -> text.withSource(source));
        });
    }

    @Get(
            value = "/cases",
            produces = {WrittenText.YAML})
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(
            operationId = "getDraftCases",
            summary = "The cases of the draft as they were put; empty where there are none",
            description = "DRAFT_NOT_FOUND")
    HttpResponse<String> cases(@Parameter(hidden = true) CountyScope scope, int year) {
        Draft draft = keep.get(scope, year);
        return written(draft, draft.writing().text().cases().orElse(""));
    }

    @Put("/cases")
    @Consumes({WrittenText.YAML, "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON})
    @AllowedTo({Role.POLICY_EDITOR, Role.LAYER_ADMIN})
    @Operation(
            operationId = "putDraftCases",
            summary = "Keep cases with the draft, whatever is wrong with them",
            description = "As putDraft. DRAFT_NOT_FOUND, DRAFT_TOO_LARGE, DRAFT_NOT_UTF8")
    HttpResponse<DraftView> putCases(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) Preconditions preconditions,
            @Parameter(hidden = true) Language language,
            @Body @Nullable InputStream cases) {
        String written = WrittenText.read(cases);
        return answers.once(
                request,
                scope.county(),
                null,
                "",
                () -> changed(scope, keep.get(scope, year), preconditions, language, text -> text.withCases(written)));
    }

    @Get(
            value = "/cases/answered",
            produces = {WrittenText.YAML})
    @AllowedTo({Role.POLICY_EDITOR, Role.LAYER_ADMIN})
    @Operation(
            operationId = "getAnsweredDraftCases",
            summary =
                    "The cases of the draft, those that fail written so that they expect what is answered now; nothing is kept",
            description = "For whoever has looked at them and finds the answers right. DRAFT_NOT_FOUND")
    HttpResponse<String> answered(
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(description = "Lines of failing cases; all of them where none is named") @QueryValue @Nullable
                    List<Integer> line) {
        Draft draft = keep.get(scope, year);
        List<CaseResult> meant = checks.check(draft).pack().failedCases().stream()
                .filter(failed -> line == null || line.contains(failed.line()))
                .toList();
        return written(
                draft,
                draft.writing()
                        .text()
                        .cases()
                        .map(cases -> AnsweredCases.of(cases, meant))
                        .orElse(""));
    }

    @Get("/cases/changes")
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(
            operationId = "getDraftCaseChanges",
            summary =
                    "Which cases of the version in force, or else of those that the draft began with, are gone or changed and how, and which are new",
            description = "DRAFT_NOT_FOUND")
    HttpResponse<CaseChangesView> caseChanges(
            @Parameter(hidden = true) CountyScope scope, int year, @Parameter(hidden = true) Language language) {
        Draft draft = keep.get(scope, year);
        return JsonAnswer.personal(
                casesOf.changes(draft)
                        .map(compared -> CaseChangesView.of(compared, checks.check(draft), language))
                        .orElseGet(CaseChangesView::none),
                language);
    }

    @Delete
    @AllowedTo({Role.POLICY_EDITOR, Role.LAYER_ADMIN})
    @Operation(
            operationId = "discardDraft",
            summary = "Throw the draft away, and with it an approval of what it holds",
            description = "DRAFT_NOT_FOUND")
    HttpResponse<Void> discard(
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) Preconditions preconditions,
            @Parameter(hidden = true) Language language) {
        Draft draft = keep.get(scope, year);
        preconditions.requireMatch(DraftAnswers.tag(draft), drafts.view(draft, language));
        if (!keep.discard(scope, draft)) {
            throw drafts.changed(keep.get(scope, year), language);
        }
        return HttpResponse.noContent();
    }

    private HttpResponse<DraftView> changed(
            CountyScope scope,
            Draft before,
            Preconditions preconditions,
            Language language,
            UnaryOperator<DraftText> change) {
        int year = before.writing().year();
        if (preconditions.expectsAbsent()) {
            if (!(before instanceof Draft.Published)) {
                preconditions.requireAbsent(Optional.of(DraftAnswers.tag(before)), drafts.view(before, language));
            }
        } else {
            preconditions.requireMatch(DraftAnswers.tag(before), drafts.view(before, language));
        }
        DraftText text = change.apply(before.writing().text());
        Draft after = keep.change(scope, before, checks.check(before, text))
                .orElseThrow(() -> drafts.changed(keep.get(scope, year), language));
        return drafts.shown(after, language);
    }

    private static boolean wantsText(HttpRequest<?> request) {
        return Accepted.of(request, MediaType.APPLICATION_JSON, WrittenText.YAML)
                .equals(WrittenText.YAML);
    }

    /** Typed as the JSON that it mostly is, which is what the description of the API tells of. */
    @SuppressWarnings("unchecked")
    private static HttpResponse<DraftView> text(Draft draft, String text) {
        return (HttpResponse<DraftView>) (HttpResponse<?>) written(draft, text);
    }

    private static HttpResponse<String> written(Draft draft, String text) {
        return HttpResponse.ok(text)
                .contentType(MediaType.of(WrittenText.YAML + ";charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.ETAG, DraftAnswers.tag(draft).header());
    }
}

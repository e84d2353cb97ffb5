package io.canbao.policy.web;

import io.canbao.http.ETag;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.JsonAnswer;
import io.canbao.policy.draft.CheckedDraft;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.update.AcceptUpdate;
import io.canbao.policy.update.LayerUpdates;
import io.canbao.policy.update.PendingUpdate;
import io.canbao.policy.web.DraftView.CasesView;
import io.canbao.policy.web.DraftView.FindingView;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed above a version that is in force. */
@Controller("/api/v1/counties/{code}/policies/{year}/update")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "policy desk")
final class UpdateController {
    private final LayerUpdates updates;
    private final AcceptUpdate accept;
    private final RegionTree regions;
    private final DraftAnswers drafts;
    private final IdempotentAnswers answers;

    UpdateController(
            LayerUpdates updates,
            AcceptUpdate accept,
            RegionTree regions,
            DraftAnswers drafts,
            IdempotentAnswers answers) {
        this.updates = updates;
        this.accept = accept;
        this.regions = regions;
        this.drafts = drafts;
        this.answers = answers;
    }

    @Get
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(
            operationId = "getUpdate",
            summary =
                    "Which layers changed since the version in force was published, and what its text comes to with them",
            description =
                    "Nothing changes by itself. What it would change is answered by comparePolicies with {code}/{year}/update,"
                            + " and for whom by askUpdateImpact. NO_UPDATE")
    HttpResponse<UpdateView> update(
            @Parameter(hidden = true) CountyScope scope, int year, @Parameter(hidden = true) Language language) {
        PendingUpdate update = updates.get(scope.county(), year);
        CheckedDraft checked = updates.check(scope.county(), update);
        return JsonAnswer.personal(
                new UpdateView(
                        update.version().version(),
                        update.announced(),
                        update.layers().stream()
                                .map(layer -> LayerChangeView.of(layer, regions, language))
                                .toList(),
                        checked.digest(),
                        checked.findings().stream()
                                .map(finding -> FindingView.of(finding, language))
                                .toList(),
                        CasesView.of(checked, language)),
                language);
    }

    @Post("/acceptance")
    @AllowedTo({Role.POLICY_EDITOR, Role.LAYER_ADMIN})
    @Operation(
            operationId = "acceptUpdate",
            summary =
                    "Begin a draft with the text in force on the layers as they are now; it is submitted, approved and published as every draft",
            description = "NO_UPDATE, DRAFT_EXISTS")
    HttpResponse<DraftView> accept(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Parameter(hidden = true) Language language) {
        return answers.once(request, scope.county(), key, "", () -> {
            Draft draft = accept.accept(scope, year);
            return HttpResponse.created(drafts.view(draft, language))
                    .header(HttpHeaders.ETAG, ETag.of(draft.revision()).header());
        });
    }

    /** What changed above. */
    @Schema(name = "PendingUpdate")
    record UpdateView(
            @Schema(description = "The version in force, which stands on the layers as they were")
            int version,

            @Schema(description = "Whether it is approved or planned above and not in force there yet")
            boolean announced,

            @Schema(description = "Those that changed, nearest first")
            List<LayerChangeView> layers,

            @Schema(description = "Of what the text in force comes to with them")
            String digest,

            List<FindingView> findings,
            CasesView cases) {}
}

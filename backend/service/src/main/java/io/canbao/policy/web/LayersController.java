package io.canbao.policy.web;

import io.canbao.http.IdempotentAnswers;
import io.canbao.http.JsonAnswer;
import io.canbao.http.Preconditions;
import io.canbao.policy.draft.ChooseLayers;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.DraftError;
import io.canbao.policy.draft.KeepDraft;
import io.canbao.problem.FormFaults;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a draft stands on above: as it is in force, or as it is to come. */
@Controller("/api/v1/counties/{code}/policies/{year}/draft/layers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "policy desk")
final class LayersController {
    private final KeepDraft keep;
    private final ChooseLayers choose;
    private final DraftAnswers drafts;
    private final RegionTree regions;
    private final IdempotentAnswers answers;

    LayersController(
            KeepDraft keep, ChooseLayers choose, DraftAnswers drafts, RegionTree regions, IdempotentAnswers answers) {
        this.keep = keep;
        this.choose = choose;
        this.drafts = drafts;
        this.regions = regions;
        this.answers = answers;
    }

    @Get
    @AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(
            operationId = "getDraftLayers",
            summary = "What the draft stands on above, and what it could stand on instead",
            description = "DRAFT_NOT_FOUND")
    HttpResponse<LayersView> layers(
            @Parameter(hidden = true) CountyScope scope, int year, @Parameter(hidden = true) Language language) {
        Draft draft = keep.get(scope, year);
        return JsonAnswer.personal(
                new LayersView(
                        draft.writing().ground().ahead(),
                        choose.of(draft).stream()
                                .map(layer -> LayerAboveView.of(layer, regions))
                                .toList(),
                        choose.otherwise(draft).stream()
                                .map(layer -> LayerAboveView.of(layer, regions))
                                .toList()),
                language);
    }

    @Put
    @AllowedTo({Role.POLICY_EDITOR, Role.LAYER_ADMIN})
    @Operation(
            operationId = "chooseDraftLayers",
            summary = "Write on top of what is in force above, or of what is to come: approved before planned",
            description = "With If-Match. DRAFT_NOT_FOUND, DRAFT_SUBMITTED, SAME_LAYERS, INVALID_REVIEW")
    HttpResponse<DraftView> choose(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) Preconditions preconditions,
            @Parameter(hidden = true) Language language,
            @Body LayersForm form) {
        Boolean ahead = form.ahead();
        if (ahead == null) {
            FormFaults faults = new FormFaults();
            faults.tell("/ahead", DraftError.AHEAD_FORM);
            faults.requireNone(DraftError.INVALID_REVIEW);
        }
        boolean toCome = Boolean.TRUE.equals(ahead);
        return answers.once(request, scope.county(), null, form, () -> {
            Draft draft = keep.get(scope, year);
            preconditions.requireMatch(DraftAnswers.tag(draft), drafts.view(draft, language));
            return drafts.shown(
                    choose.choose(scope, draft, toCome)
                            .orElseThrow(() -> drafts.changed(keep.get(scope, year), language)),
                    language);
        });
    }

    /** What to stand on. */
    @Introspected
    @Schema(name = "DraftLayersForm")
    record LayersForm(
            @Schema(description = "Whether on what is to come above; else on what is in force there") @Nullable
            Boolean ahead) {}

    /** What a draft stands on. */
    @Schema(name = "DraftLayers")
    record LayersView(
            @Schema(description = "Whether it stands on what is to come above")
            boolean ahead,

            @Schema(description = "What it stands on, nearest first")
            List<LayerAboveView> layers,

            @Schema(description = "What it would stand on if it were chosen otherwise; empty where that is the same")
            List<LayerAboveView> otherwise) {}
}

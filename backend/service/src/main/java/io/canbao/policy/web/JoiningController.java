package io.canbao.policy.web;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.policy.draft.JoinLayer;
import io.canbao.policy.draft.Joining;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import org.jspecify.annotations.Nullable;

/** What is approved and waits to be published in one step with a layer above. */
@Controller("/api/v1/counties/{code}/policies/{year}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
@Tag(name = "policy desk")
final class JoiningController {
    private final JoinLayer join;
    private final RegionTree regions;
    private final IdempotentAnswers answers;

    JoiningController(JoinLayer join, RegionTree regions, IdempotentAnswers answers) {
        this.join = join;
        this.regions = regions;
        this.answers = answers;
    }

    @Get("/draft/joining")
    @Operation(
            operationId = "getJoining",
            summary = "What was put down to be published in one step with a layer: one, or none")
    JoiningsView joining(@Parameter(hidden = true) CountyScope scope, int year) {
        return JoiningsView.of(join.find(scope, year).stream().toList(), regions);
    }

    @Post("/draft/joining")
    @Operation(
            operationId = "joinLayer",
            summary = "Put what was approved down to be published in one step with the layer that it stands on",
            description = "For what stands on a layer that is approved and not published yet."
                    + " NOT_APPROVED, NOT_AHEAD, LAYERS_CHANGED, INVALID_REVIEW")
    HttpResponse<JoiningView> join(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            int year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body JoiningForm form) {
        String digest = ReviewForm.approval(form.digest(), null).digest();
        return answers.once(
                request,
                scope.county(),
                key,
                form,
                () -> HttpResponse.accepted().body(JoiningView.of(join.join(scope, year, digest), regions)));
    }

    @Delete("/draft/joining")
    @Operation(operationId = "leaveLayer", summary = "Take that back", description = "NOT_JOINED")
    HttpResponse<Void> leave(@Parameter(hidden = true) CountyScope scope, int year) {
        join.leave(scope, year);
        return HttpResponse.noContent();
    }

    @Get("/joinings")
    @Operation(operationId = "listJoinings", summary = "Of a layer: who below waits to be published together with it")
    JoiningsView joinings(@Parameter(hidden = true) CountyScope scope, int year) {
        return JoiningsView.of(join.waitingFor(scope, year), regions);
    }

    /** What is to be published together. */
    @Introspected
    @Schema(name = "JoiningForm")
    record JoiningForm(
            @Schema(description = "Of what was approved", example = "sha256:…") @Nullable
            String digest) {}

    /** Who waits. */
    @Schema(name = "Joinings")
    record JoiningsView(List<JoiningView> items) {
        static JoiningsView of(List<Joining> all, RegionTree regions) {
            return new JoiningsView(
                    all.stream().map(each -> JoiningView.of(each, regions)).toList());
        }
    }

    /** Somebody who waits for a layer. */
    @Schema(name = "Joining")
    record JoiningView(
            @Schema(example = "990101") String county,
            Text name,
            int year,
            String digest,
            @Schema(example = "990000") String layer,
            Text layerName,
            String by,
            Instant at) {

        static JoiningView of(Joining joining, RegionTree regions) {
            return new JoiningView(
                    joining.region().value(),
                    regions.nameOf(joining.region().value()),
                    joining.year(),
                    joining.digest(),
                    joining.layer().value(),
                    regions.nameOf(joining.layer().value()),
                    joining.by(),
                    joining.at());
        }
    }
}

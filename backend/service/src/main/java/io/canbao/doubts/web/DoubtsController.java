package io.canbao.doubts.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.doubts.Doubt;
import io.canbao.doubts.KeepDoubts;
import io.canbao.http.JsonAnswer;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Doubts of residents about answers of a county, for those who write its policies or enroll its people. */
@Controller("/api/v1/counties/{code}/doubts")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.COUNTY_ADMIN, Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.ENROLLMENT_OFFICER})
@Tag(name = "doubts")
final class DoubtsController {
    private final KeepDoubts keep;

    DoubtsController(KeepDoubts keep) {
        this.keep = keep;
    }

    @Get
    @Operation(operationId = "listDoubts", summary = "Doubts of the last ninety days, the latest first")
    HttpResponse<DoubtsView> list(
            @Parameter(hidden = true) CountyScope scope, @Parameter(hidden = true) Language language) {
        return JsonAnswer.personal(
                new DoubtsView(keep.list(scope).stream().map(LineView::of).toList()), language);
    }

    @Get("/{doubt}")
    @Operation(
            operationId = "openDoubt",
            summary = "One of them, by the code that the resident has: what was told and what was answered",
            description = "DOUBT_NOT_FOUND")
    HttpResponse<DoubtView> open(
            @Parameter(hidden = true) CountyScope scope, String doubt, @Parameter(hidden = true) Language language) {
        return JsonAnswer.personal(view(keep.get(scope, doubt)), language);
    }

    @Post("/{doubt}/done")
    @Operation(
            operationId = "settleDoubt",
            summary = "Say that somebody has dealt with it, or that nobody has",
            description = "DOUBT_NOT_FOUND")
    HttpResponse<LineView> settle(
            @Parameter(hidden = true) CountyScope scope,
            String doubt,
            @Body DoneForm form,
            @Parameter(hidden = true) Language language) {
        boolean done = Boolean.TRUE.equals(form.done());
        return JsonAnswer.personal(LineView.of(keep.settle(scope, doubt, done)), language);
    }

    @Post("/{doubt}/removal")
    @Operation(
            operationId = "deleteDoubt",
            summary = "Take one away for good: one that is no doubt of anybody",
            description = "DOUBT_NOT_FOUND")
    HttpResponse<Void> delete(@Parameter(hidden = true) CountyScope scope, String doubt) {
        keep.delete(scope, doubt);
        return HttpResponse.noContent();
    }

    private DoubtView view(Doubt doubt) {
        Doubt.Subject about = keep.subject(doubt);
        return new DoubtView(
                doubt.code(), doubt.year(), doubt.toldOn(), doubt.doneBy().orElse(null), about.facts(), about.answer());
    }

    /** Whether somebody has dealt with it. */
    @Introspected
    @Schema(name = "DoubtDoneForm")
    record DoneForm(@Nullable Boolean done) {}

    /** All of them. */
    @Schema(name = "Doubts")
    record DoubtsView(List<LineView> items) {}

    /** One in the list. */
    @Schema(name = "DoubtLine")
    record LineView(
            @Schema(example = "7KQ2M4") String code,
            @Schema(example = "2025") int year,
            LocalDate toldOn,

            @Schema(description = "Who has dealt with it, by username; left out while it waits") @Nullable
            String doneBy) {

        static LineView of(Doubt doubt) {
            return new LineView(
                    doubt.code(), doubt.year(), doubt.toldOn(), doubt.doneBy().orElse(null));
        }
    }

    /** One with what it is about. */
    @Schema(name = "Doubt")
    record DoubtView(
            @Schema(example = "7KQ2M4") String code,
            @Schema(example = "2025") int year,
            LocalDate toldOn,
            @Nullable String doneBy,

            @Schema(
                    description = "What was told, as of a quote; of days but that of payment the month, no village",
                    implementation = Object.class)
            JsonNode facts,

            @Schema(
                    description = "The quote as it was told, without reasons and open points",
                    implementation = Object.class)
            JsonNode answer) {}
}

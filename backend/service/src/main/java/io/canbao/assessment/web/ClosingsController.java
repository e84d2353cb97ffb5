package io.canbao.assessment.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.assessment.AssessmentError;
import io.canbao.assessment.Closing;
import io.canbao.assessment.FindSchemes;
import io.canbao.assessment.SchemeClosings;
import io.canbao.assessment.ScoreUnits;
import io.canbao.assessment.SealClosing;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.problem.FormFaults;
import io.canbao.registry.Rolls;
import io.canbao.registry.WrittenDay;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Figures that are sealed, and what they come to. */
@Controller("/api/v1/counties/{code}")
@PartOf(CountyModule.ASSESSMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "assessment")
final class ClosingsController {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Listing<ClosingLine> CLOSINGS = Listing.<ClosingLine>of("closings", "closedDay")
            .column("id", new Text("编号", "id"), ClosingLine::id)
            .column("scheme", new Text("办法", "scheme"), ClosingLine::scheme)
            .column("year", new Text("参保年度", "year"), ClosingLine::year)
            .column("on", new Text("日期", "on"), ClosingLine::on)
            .column("digest", new Text("摘要", "digest"), ClosingLine::digest)
            .column("at", new Text("封存时间", "at"), ClosingLine::at)
            .column("by", new Text("封存人", "by"), ClosingLine::by)
            .filteredBy("year");

    private final FindSchemes schemes;
    private final SealClosing sealing;
    private final SchemeClosings closings;
    private final ScoreUnits scoring;
    private final Bulletin bulletin;
    private final AdjustmentForms forms;
    private final Lists lists;
    private final IdempotentAnswers answers;
    private final Rolls rolls;

    ClosingsController(
            FindSchemes schemes,
            SealClosing sealing,
            SchemeClosings closings,
            ScoreUnits scoring,
            Bulletin bulletin,
            AdjustmentForms forms,
            Lists lists,
            IdempotentAnswers answers,
            Rolls rolls) {
        this.schemes = schemes;
        this.sealing = sealing;
        this.closings = closings;
        this.scoring = scoring;
        this.bulletin = bulletin;
        this.forms = forms;
        this.lists = lists;
        this.answers = answers;
        this.rolls = rolls;
    }

    @Get(
            uri = "/assessments/{scheme}/closings",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER})
    @Operation(
            operationId = "listClosings",
            summary = "The closings of a scheme, by day",
            description =
                    "The newest year that has the scheme unless told. SCHEME_NOT_FOUND. As a file for Accept: text/csv")
    HttpResponse<ListPage<ClosingLine>> list(
            HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope, String scheme) {
        return lists.answer(CLOSINGS, request, query -> {
            OptionalInt year = query.year("year");
            int found = schemes.get(scope.county(), year, scheme).in().version().year();
            List<ClosingLine> all = closings.of(scope.county(), scheme, found).stream()
                    .map(ClosingLine::of)
                    .toList();
            return query.part(all);
        });
    }

    @Post("/assessments/{scheme}/closings")
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "sealClosing",
            summary = "Seal the figures of a day, which never change afterwards",
            description = "Today unless told; of today, what has come so far. SCHEME_NOT_FOUND, NO_POLICY_IN_FORCE,"
                    + " INVALID_CLOSING, CLOSING_SEALED with the id")
    HttpResponse<ClosingView> seal(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String scheme,
            @QueryValue @Nullable Integer year,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body ClosingForm form) {
        return answers.once(
                request,
                scope.county(),
                key,
                form,
                () -> HttpResponse.created(
                        shown(sealing.seal(scope, scheme, Days.year(year), form.day(rolls.today())))));
    }

    @Get("/closings/{id}")
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER})
    @Operation(
            operationId = "getClosing",
            summary = "A closing: its figures, and what stands beside them",
            description = "CLOSING_NOT_FOUND")
    ClosingView one(@Parameter(hidden = true) CountyScope scope, String id) {
        return shown(sealing.get(scope.county(), id));
    }

    @Get(
            uri = "/closings/{id}/scorecard",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "scoreClosing",
            summary = "What the figures of a closing come to, computed again; a collector's own units",
            description = "With what stands beside them for adjusted=true. A line for each unit as a file for Accept:"
                    + " text/csv. CLOSING_NOT_FOUND")
    @ApiResponse(
            responseCode = "200",
            description = "The scorecard",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScorecardView.class)))
    HttpResponse<?> score(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @QueryValue(defaultValue = "false") boolean adjusted) {
        Closing closing = sealing.get(scope.county(), id);
        return bulletin.tell(request, scope, scoring.score(scope, closing, adjusted));
    }

    @Post("/closings/{id}/adjustments")
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "adjustClosing",
            summary = "Let a correction stand beside a closing",
            description = "CLOSING_NOT_FOUND, INVALID_ADJUSTMENT with all that is wrong")
    HttpResponse<ClosingView> adjust(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String id,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body AdjustmentForms.AdjustmentForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            Closing closing = sealing.get(scope.county(), id);
            AdjustmentForms.Read read = forms.read(closing, form);
            sealing.adjust(scope, closing, read.unit(), read.reason(), read.counts());
            return HttpResponse.created(shown(closing));
        });
    }

    private ClosingView shown(Closing closing) {
        return new ClosingView(
                closing.id(),
                closing.scheme(),
                closing.year(),
                closing.on(),
                closing.version(),
                closing.digest(),
                sealing.isIntact(closing),
                closing.at(),
                closing.by(),
                counts(closing),
                closings.adjustments(closing.county(), closing.id()).stream()
                        .map(AdjustmentView::of)
                        .toList());
    }

    private static JsonNode counts(Closing closing) {
        try {
            return JSON.readTree(closing.counts());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Which day to seal. */
    @Introspected
    @Schema(name = "ClosingForm")
    record ClosingForm(
            @Schema(description = "Today unless told", example = "2024-11-15") @Nullable
            String on) {
        LocalDate day(LocalDate today) {
            Optional<LocalDate> day = on == null ? Optional.of(today) : WrittenDay.read(on);
            FormFaults faults = new FormFaults();
            if (day.filter(read -> !read.isAfter(today)).isEmpty()) {
                faults.tell("/on", AssessmentError.CLOSING_DAY_FORM);
            }
            faults.requireNone(AssessmentError.INVALID_CLOSING);
            return day.orElse(today);
        }
    }

    /** A closing in a list. */
    @Schema(name = "ClosingLine")
    record ClosingLine(String id, String scheme, int year, LocalDate on, String digest, Instant at, String by) {
        static ClosingLine of(Closing closing) {
            return new ClosingLine(
                    closing.id(),
                    closing.scheme(),
                    closing.year(),
                    closing.on(),
                    closing.digest(),
                    closing.at(),
                    closing.by());
        }
    }

    /** A closing. */
    @Schema(name = "Closing")
    record ClosingView(
            String id,
            @Schema(example = "assessment.datong") String scheme,
            int year,
            LocalDate on,

            @Schema(description = "Of the policy that the scheme is read from")
            int version,

            @Schema(example = "sha256:…") String digest,

            @Schema(description = "Whether the figures are those that were sealed")
            boolean intact,

            Instant at,

            @Schema(description = "Username") String by,

            @Schema(description = "As trial takes them", implementation = Object.class)
            JsonNode counts,

            List<AdjustmentView> adjustments) {}

    /** A correction. */
    @Schema(name = "ClosingAdjustment")
    record AdjustmentView(
            int number,
            String unit,
            String reason,

            @Schema(description = "Figures by their ids", implementation = Object.class)
            JsonNode counts,

            Instant at,

            @Schema(description = "Username") String by) {
        static AdjustmentView of(Closing.Adjustment adjustment) {
            return new AdjustmentView(
                    adjustment.number(),
                    adjustment.unit().value(),
                    adjustment.reason(),
                    JSON.valueToTree(adjustment.inOrder()),
                    adjustment.at(),
                    adjustment.by());
        }
    }
}

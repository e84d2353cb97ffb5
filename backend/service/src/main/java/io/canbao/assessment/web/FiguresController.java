package io.canbao.assessment.web;

import io.canbao.assessment.AssessmentError;
import io.canbao.assessment.SetFigures;
import io.canbao.assessment.UnitFigures;
import io.canbao.assessment.UnitFigures.UnitFigure;
import io.canbao.assessment.WrittenFigures;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.problem.FormFaults;
import io.canbao.registry.VisibleUnits;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.model.Page;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What units are to reach, and other figures that somebody tells. They stand before those that the policy prints. */
@Controller("/api/v1/counties/{code}/targets")
@PartOf(CountyModule.ASSESSMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "assessment")
final class FiguresController {
    private static final Listing<FigureView> FIGURES = Listing.<FigureView>of("targets", "unit")
            .column("unit", new Text("单位代码", "unit"), FigureView::unit)
            .column("column", new Text("项目", "column"), FigureView::column)
            .column("count", new Text("人数", "count"), FigureView::count)
            .requires("year");

    private final SetFigures setting;
    private final UnitFigures figures;
    private final Units units;
    private final VisibleUnits visible;
    private final Lists lists;
    private final IdempotentAnswers answers;

    FiguresController(
            SetFigures setting,
            UnitFigures figures,
            Units units,
            VisibleUnits visible,
            Lists lists,
            IdempotentAnswers answers) {
        this.setting = setting;
        this.figures = figures;
        this.units = units;
        this.visible = visible;
        this.lists = lists;
        this.answers = answers;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "listTargets",
            summary = "Targets and other figures of a year that somebody told; a collector's own units",
            description = "INVALID_PARAMETER without year. As a file for Accept: text/csv")
    HttpResponse<ListPage<FigureView>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(FIGURES, request, query -> page(scope, query));
    }

    private Page<FigureView> page(CountyScope scope, ListQuery query) {
        Optional<Set<UnitCode>> seen = visible.of(scope);
        List<FigureView> all = figures.of(scope.county(), query.year("year").orElseThrow()).stream()
                .filter(one -> seen.map(own -> own.contains(one.unit())).orElse(true))
                .map(FigureView::of)
                .toList();
        return query.part(all);
    }

    @Post
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN})
    @Operation(
            operationId = "setTargets",
            summary = "Set figures of a unit for a year; those that are left out stay",
            description = "INVALID_FIGURES with all that is wrong, NO_POLICY_IN_FORCE")
    HttpResponse<List<FigureView>> set(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body FiguresForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            Read read = read(scope, form);
            setting.set(scope, read.year(), read.unit(), read.counts());
            return HttpResponse.created(figures.of(scope.county(), read.year()).stream()
                    .filter(one -> one.unit().equals(read.unit()))
                    .map(FigureView::of)
                    .toList());
        });
    }

    private Read read(CountyScope scope, FiguresForm form) {
        FormFaults faults = new FormFaults();
        int year = Optional.ofNullable(form.year()).orElse(0);
        if (year < 1900 || year > 2999) {
            faults.tell("/year", AssessmentError.FIGURES_YEAR_FORM);
            faults.requireNone(AssessmentError.INVALID_FIGURES);
        }
        Optional<UnitCode> unit = Optional.ofNullable(form.unit())
                .flatMap(UnitCode::find)
                .filter(code -> units.find(scope.county(), code).isPresent());
        if (unit.isEmpty()) {
            faults.tell("/unit", AssessmentError.FIGURES_UNIT_UNKNOWN);
        }
        Map<String, Long> counts = WrittenFigures.read(form.counts(), setting.known(scope.county(), year), faults);
        faults.requireNone(AssessmentError.INVALID_FIGURES);
        return new Read(year, unit.orElseThrow(), counts);
    }

    private record Read(int year, UnitCode unit, Map<String, Long> counts) {}

    /** Figures of a unit. */
    @Introspected
    @Schema(name = "TargetsForm")
    record FiguresForm(
            @Schema(example = "2025") @Nullable Integer year,
            @Schema(example = "v1") @Nullable String unit,

            @Schema(
                    description = "Those that the year's policy counts, but for enrolled",
                    example = "{\"target\": 2490}")
            @Nullable
            Map<String, Object> counts) {}

    /** A figure, by the columns of the file that brings many. */
    @Schema(name = "Target")
    record FigureView(
            String unit,
            @Schema(example = "target") String column,
            @Schema(example = "2490") long count) {
        static FigureView of(UnitFigure figure) {
            return new FigureView(figure.unit().value(), figure.figure(), figure.count());
        }
    }
}

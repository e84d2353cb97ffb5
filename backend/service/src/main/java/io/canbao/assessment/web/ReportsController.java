package io.canbao.assessment.web;

import io.canbao.assessment.AssessmentError;
import io.canbao.assessment.HandInReport;
import io.canbao.assessment.UnitReports;
import io.canbao.assessment.UnitReports.UnitReport;
import io.canbao.assessment.WrittenFigures;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
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
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What units report of themselves, by the clock of the platform. */
@Controller("/api/v1/counties/{code}/reports")
@PartOf(CountyModule.ASSESSMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "assessment")
final class ReportsController {
    private static final Listing<ReportView> REPORTS = Listing.<ReportView>of("reports", "key.reportId")
            .column("unit", new Text("单位代码", "unit"), ReportView::unit)
            .column("enrolled", new Text("参保人数", "enrolled"), ReportView::enrolled)
            .column("at", new Text("报送时间", "at"), ReportView::at)
            .column("by", new Text("报送人", "by"), ReportView::by)
            .sortedBy("at", "handedAt")
            .sortedBy("unit", "unitCode")
            .filteredBy("unit");

    private final HandInReport handing;
    private final UnitReports reports;
    private final Units units;
    private final VisibleUnits visible;
    private final Lists lists;
    private final IdempotentAnswers answers;

    ReportsController(
            HandInReport handing,
            UnitReports reports,
            Units units,
            VisibleUnits visible,
            Lists lists,
            IdempotentAnswers answers) {
        this.handing = handing;
        this.reports = reports;
        this.units = units;
        this.visible = visible;
        this.lists = lists;
        this.answers = answers;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "listReports",
            summary = "What units reported, by unit; a collector's own units",
            description = "As a file for Accept: text/csv")
    HttpResponse<ListPage<ReportView>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(
                REPORTS,
                request,
                query -> reports.list(scope.county(), visible.of(scope, query.filter("unit")), query.pageable())
                        .map(ReportView::of));
    }

    @Post
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "handInReport",
            summary = "Report how many are enrolled in a unit; a collector for their own units",
            description = "INVALID_REPORT with all that is wrong")
    HttpResponse<ReportView> handIn(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body ReportForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            FormFaults faults = new FormFaults();
            Optional<UnitCode> unit = unit(scope, form);
            if (unit.isEmpty()) {
                faults.tell("/unit", AssessmentError.REPORT_UNIT_UNKNOWN);
            }
            OptionalLong enrolled = WrittenFigures.number(form.enrolled());
            if (enrolled.isEmpty()) {
                faults.tell("/enrolled", AssessmentError.REPORT_FIGURE_FORM);
            }
            faults.requireNone(AssessmentError.INVALID_REPORT);
            return HttpResponse.created(
                    ReportView.of(handing.handIn(scope, unit.orElseThrow(), enrolled.orElseThrow())));
        });
    }

    private Optional<UnitCode> unit(CountyScope scope, ReportForm form) {
        return Optional.ofNullable(form.unit())
                .flatMap(UnitCode::find)
                .filter(code -> units.find(scope.county(), code).isPresent())
                .filter(code -> visible.sees(scope, code));
    }

    /** A report. */
    @Introspected
    @Schema(name = "ReportForm")
    record ReportForm(
            @Schema(example = "v1") @Nullable String unit,

            @Schema(description = "From 0", example = "520", type = "integer") @Nullable
            Object enrolled) {}

    /** A report that came. */
    @Schema(name = "UnitReport")
    record ReportView(
            String id,
            String unit,
            long enrolled,
            Instant at,
            @Schema(description = "Username") String by) {
        static ReportView of(UnitReport report) {
            return new ReportView(report.id(), report.unit().value(), report.enrolled(), report.at(), report.by());
        }
    }
}

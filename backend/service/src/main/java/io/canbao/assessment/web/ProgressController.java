package io.canbao.assessment.web;

import io.canbao.assessment.AssessmentError;
import io.canbao.assessment.CountProgress;
import io.canbao.assessment.CountProgress.Board;
import io.canbao.assessment.CountProgress.UnitProgress;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Sort;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far units have come, level by level. */
@Controller("/api/v1/counties/{code}/progress")
@PartOf(CountyModule.ASSESSMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "assessment")
final class ProgressController {
    private static final Fraction UNKNOWN = Fraction.of(-1);
    private static final Map<String, Comparator<UnitProgress>> ORDERS = Map.of(
            "unit", Comparator.comparing(line -> line.unit().code()),
            "enrolled", Comparator.comparing(line -> line.progress().enrolled()),
            "missing", Comparator.comparing(line -> line.progress().missing().orElse(-1)),
            "rate", Comparator.comparing(line -> line.progress().rate().orElse(UNKNOWN)));

    private static final Listing<ProgressView> LINES = listing();

    private final CountProgress progress;
    private final Lists lists;
    private final Rolls rolls;

    ProgressController(CountProgress progress, Lists lists, Rolls rolls) {
        this.progress = progress;
        this.lists = lists;
        this.rolls = rolls;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "listProgress",
            summary = "How far the units in a unit are (in), or those that lie in no other; a collector's own",
            description =
                    "At the end of today unless told (on). INVALID_PARAMETER without year, MEASURED_UNIT_NOT_FOUND."
                            + " As a file for Accept: text/csv")
    HttpResponse<ListPage<ProgressView>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(LINES, request, query -> page(scope, query));
    }

    private Page<ProgressView> page(CountyScope scope, ListQuery query) {
        LocalDate day = Days.on(query.filter("on").orElse(null), rolls.today());
        Board board = board(scope, query.year("year").orElseThrow(), day, query.filter("in"));
        return query.part(board.units().stream()
                .sorted(order(query.pageable().getSort()))
                .map(ProgressView::of)
                .toList());
    }

    private static Listing<ProgressView> listing() {
        Listing<ProgressView> lines = Listing.<ProgressView>of("progress", "unit")
                .column("unit", new Text("单位代码", "unit"), ProgressView::unit)
                .column("name", new Text("单位", "name"), line -> line.name().zh())
                .column(
                        "enrolled",
                        new Text("已参保", "enrolled"),
                        line -> line.figures().enrolled())
                .column(
                        "today",
                        new Text("当日新增", "today"),
                        line -> line.figures().today())
                .column(
                        "week",
                        new Text("近七日新增", "week"),
                        line -> line.figures().week())
                .column(
                        "target",
                        new Text("目标任务数", "target"),
                        line -> line.figures().target())
                .column(
                        "residents",
                        new Text("名册人数", "residents"),
                        line -> line.figures().residents())
                .column(
                        "lastYear",
                        new Text("上年参保人数", "lastYear"),
                        line -> line.figures().lastYear())
                .column(
                        "rate",
                        new Text("完成率（%）", "rate"),
                        line -> line.figures().rate())
                .column(
                        "missing",
                        new Text("还差人数", "missing"),
                        line -> line.figures().missing())
                .requires("year")
                .filteredBy("on", "in");
        ORDERS.keySet().forEach(field -> lines.sortedBy(field, field));
        return lines;
    }

    private static Comparator<UnitProgress> order(Sort sort) {
        return sort.getOrderBy().stream()
                .map(order -> {
                    Comparator<UnitProgress> by = Objects.requireNonNull(ORDERS.get(order.getProperty()));
                    return order.isAscending() ? by : by.reversed();
                })
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    @Get("/sum")
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "sumProgress",
            summary = "How far a unit is with all that lies in it (in), or all that the asker sees, day by day",
            description =
                    "At the end of today unless told (on). INVALID_PARAMETER without year, MEASURED_UNIT_NOT_FOUND")
    ProgressView.Sum sum(
            @Parameter(hidden = true) CountyScope scope,
            @QueryValue int year,
            @QueryValue @Nullable String on,
            @QueryValue @Nullable String in) {
        LocalDate day = Days.on(on, rolls.today());
        Board board = board(scope, year, day, Optional.ofNullable(in).filter(unit -> !unit.isBlank()));
        return ProgressView.Sum.of(day, board);
    }

    private Board board(CountyScope scope, int year, LocalDate day, Optional<String> in) {
        Optional<UnitCode> unit = in.flatMap(UnitCode::find);
        if (unit.isEmpty() && in.isPresent()) {
            throw unknown();
        }
        return progress.board(scope, year, day, unit).orElseThrow(ProgressController::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(AssessmentError.MEASURED_UNIT_NOT_FOUND);
    }
}

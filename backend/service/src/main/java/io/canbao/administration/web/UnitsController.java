package io.canbao.administration.web;

import io.canbao.administration.KeepUnits;
import io.canbao.administration.WrittenUnit;
import io.canbao.http.ETag;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.http.Preconditions;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.UnitKind;
import io.canbao.tenancy.Units;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.model.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Towns, villages, teams, schools and institutions of a county. An agent sees their own. */
@Controller("/api/v1/counties/{code}/units")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "county")
final class UnitsController {
    private static final Listing<UnitView> UNITS = Listing.<UnitView>of("units", "key.unitCode")
            .column("code", new Text("单位代码", "code"), UnitView::code)
            .column("name", new Text("单位名称", "name"), unit -> unit.name().zh())
            .column("parent", new Text("上级代码", "parent"), UnitView::parent)
            .column("kind", new Text("单位类型", "kind"), UnitView::kind)
            .sortedBy("code", "key.unitCode")
            .sortedBy("name", "nameZh")
            .sortedBy("kind", "kind")
            .filteredBy("name", "kind", "in");

    private final KeepUnits keep;
    private final Units units;
    private final Lists lists;
    private final IdempotentAnswers answers;

    UnitsController(KeepUnits keep, Units units, Lists lists, IdempotentAnswers answers) {
        this.keep = keep;
        this.units = units;
        this.lists = lists;
        this.answers = answers;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({
        Role.COUNTY_ADMIN,
        Role.LAYER_ADMIN,
        Role.POLICY_EDITOR,
        Role.POLICY_APPROVER,
        Role.ENROLLMENT_OFFICER,
        Role.AGENT,
        Role.CASHIER,
        Role.ASSESSOR
    })
    @Operation(
            operationId = "listUnits",
            summary = "The units of a county; an agent's own",
            description = "name is a part of the name or of the code, in the unit that they lie in at whatever depth")
    HttpResponse<ListPage<UnitView>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(UNITS, request, seen(scope));
    }

    @Post
    @AllowedTo({Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(operationId = "addUnit", summary = "Add a unit", description = "INVALID_UNIT, UNIT_EXISTS")
    HttpResponse<UnitView> add(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body UnitForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            Unit unit = keep.add(scope, form.request());
            return HttpResponse.created(UnitView.of(unit))
                    .header(HttpHeaders.ETAG, tag(unit).header());
        });
    }

    @Get("/{unit}")
    @AllowedTo({Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(operationId = "getUnit", summary = "A unit", description = "UNIT_NOT_FOUND")
    HttpResponse<UnitView> one(@Parameter(hidden = true) CountyScope scope, String unit) {
        return shown(keep.get(scope, unit));
    }

    @Put("/{unit}")
    @AllowedTo({Role.COUNTY_ADMIN, Role.LAYER_ADMIN})
    @Operation(
            operationId = "changeUnit",
            summary = "Give a unit another name, place or kind; its code stays",
            description = "If-Match. UNIT_NOT_FOUND, INVALID_UNIT with all that is wrong. Who is bound to a unit"
                    + " sees what lies in it from the next request on.")
    HttpResponse<UnitView> change(
            @Parameter(hidden = true) CountyScope scope,
            String unit,
            @Parameter(hidden = true) Preconditions preconditions,
            @Body UnitForm form) {
        Unit before = keep.get(scope, unit);
        preconditions.requireMatch(tag(before), UnitView.of(before));
        return shown(keep.change(scope, before, form.request()).orElseThrow(() -> {
            Unit now = keep.get(scope, unit);
            return Preconditions.changed(tag(now), UnitView.of(now));
        }));
    }

    private static HttpResponse<UnitView> shown(Unit unit) {
        return HttpResponse.ok(UnitView.of(unit))
                .header(HttpHeaders.ETAG, tag(unit).header());
    }

    private static ETag tag(Unit unit) {
        return ETag.of(unit.revision());
    }

    private Function<ListQuery, Page<UnitView>> seen(CountyScope scope) {
        return query -> units.list(scope, filter(query), query.pageable()).map(UnitView::of);
    }

    private static Units.Filter filter(ListQuery query) {
        return new Units.Filter(
                query.filter("name").map(String::strip).orElse(""),
                query.choice("kind", List.of(UnitKind.values()), UnitKind::code),
                query.read("in", UnitCode::find, "UNIT"));
    }

    /** A unit to be added. */
    @Introspected
    @Schema(name = "UnitForm")
    record UnitForm(
            @Schema(example = "v1", description = "Stays what it is where the unit is there") @Nullable
            String code,

            @Nullable TextView name,

            @Schema(description = "The unit that it lies in; left out directly below the county", example = "t1")
            @Nullable
            String parent,

            @Schema(description = "town, village, team, school, institution", example = "village") @Nullable
            String kind) {

        WrittenUnit request() {
            return new WrittenUnit(code, TextView.given(name), parent, kind);
        }
    }

    /** A unit. */
    @Schema(name = "Unit")
    record UnitView(String code, TextView name, @Nullable String parent, String kind) {
        static UnitView of(Unit unit) {
            return new UnitView(
                    unit.code().value(),
                    TextView.of(unit.name()),
                    unit.parent().map(UnitCode::value).orElse(null),
                    unit.kind().code());
        }
    }
}

package io.canbao.assessment.web;

import io.canbao.assessment.FindSchemes;
import io.canbao.assessment.ScoreUnits;
import io.canbao.http.JsonAnswer;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.registry.Rolls;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
import io.micronaut.data.model.Page;
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
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The assessment schemes of a county, how its units stand by them, and what counts that somebody tells would come to. */
@Controller("/api/v1/counties/{code}/assessments")
@PartOf(CountyModule.ASSESSMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "assessment")
final class AssessmentsController {
    private static final Listing<SchemeView> SCHEMES = Listing.<SchemeView>of("assessments", "id")
            .column("id", new Text("办法", "id"), SchemeView::id)
            .column("title", new Text("名称", "title"), scheme -> scheme.title().zh())
            .column("year", new Text("参保年度", "year"), SchemeView::year)
            .column("unit", new Text("单位代码", "unit"), SchemeView::unit)
            .column("of", new Text("考核对象", "of"), SchemeView::of)
            .column("from", new Text("开始日期", "from"), SchemeView::from)
            .column("until", new Text("截止日期", "until"), SchemeView::until)
            .requires("year");

    private final FindSchemes schemes;
    private final ScoreUnits scoring;
    private final Bulletin bulletin;
    private final Lists lists;
    private final Rolls rolls;

    AssessmentsController(FindSchemes schemes, ScoreUnits scoring, Bulletin bulletin, Lists lists, Rolls rolls) {
        this.schemes = schemes;
        this.scoring = scoring;
        this.bulletin = bulletin;
        this.lists = lists;
        this.rolls = rolls;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "listAssessments",
            summary = "The assessment schemes of a year's policy",
            description = "INVALID_PARAMETER without year. As a file for Accept: text/csv")
    HttpResponse<ListPage<SchemeView>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(SCHEMES, request, query -> page(scope, query));
    }

    private Page<SchemeView> page(CountyScope scope, ListQuery query) {
        List<SchemeView> all = schemes.all(scope.county(), query.year("year").orElseThrow()).stream()
                .map(SchemeView::of)
                .toList();
        return query.part(all);
    }

    @Get(
            uri = "/{scheme}",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN, Role.ENROLLMENT_OFFICER, Role.AGENT})
    @Operation(
            operationId = "scoreUnits",
            summary = "How units stand at the end of a day, as it is known now; a collector's own units",
            description =
                    "The newest year that has the scheme, and today, unless told. A line for each unit as a file for"
                            + " Accept: text/csv. SCHEME_NOT_FOUND, NO_POLICY_IN_FORCE, INVALID_PARAMETER")
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
            String scheme,
            @QueryValue @Nullable Integer year,
            @QueryValue @Nullable String on) {
        LocalDate day = Days.on(on, rolls.today());
        return bulletin.tell(request, scope, scoring.score(scope, scheme, Days.year(year), day));
    }

    @Post("/{scheme}/trial")
    @AllowedTo({Role.ASSESSOR, Role.COUNTY_ADMIN, Role.POLICY_EDITOR, Role.POLICY_APPROVER})
    @Operation(
            operationId = "tryScheme",
            summary = "What counts come to by a scheme; nothing is kept",
            description = "The newest year that has the scheme unless told. SCHEME_NOT_FOUND, NO_POLICY_IN_FORCE,"
                    + " INVALID_FACTS with all that is wrong")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CountsForm.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The scorecard",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScorecardView.class)))
    HttpResponse<byte[]> tryOut(
            @Parameter(hidden = true) CountyScope scope,
            String scheme,
            @QueryValue @Nullable Integer year,
            @Body byte[] counts,
            @Parameter(hidden = true) Language language) {
        return JsonAnswer.personal(
                scoring.tryOut(scope, scheme, Days.year(year), counts).told(language), language);
    }
}

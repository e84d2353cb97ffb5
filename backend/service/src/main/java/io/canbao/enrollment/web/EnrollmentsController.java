package io.canbao.enrollment.web;

import io.canbao.enrollment.EnrollHousehold;
import io.canbao.enrollment.EnrollResident;
import io.canbao.enrollment.EnrollResident.Enrolled;
import io.canbao.enrollment.EnrollResident.Wanted;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.FindEnrollments;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Rolls;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.PartOf;
import io.canbao.tenancy.Role;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is enrolled, and enrolling people and households. A collector enrolls and sees the people of their units. */
@Controller("/api/v1/counties/{code}")
@PartOf(CountyModule.ENROLLMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "enrollment")
final class EnrollmentsController {
    private static final Listing<EnrollmentLine> LINES = Listing.<EnrollmentLine>of("enrollments", "key.enrollmentId")
            .column("id", new Text("编号", "id"), EnrollmentLine::id)
            .column("state", new Text("状态", "state"), EnrollmentLine::state)
            .column("resident", new Text("居民档案", "resident"), EnrollmentLine::resident)
            .column("year", new Text("参保年度", "year"), EnrollmentLine::year)
            .column("tier", new Text("档次", "tier"), EnrollmentLine::tier)
            .column("unit", new Text("村社区", "unit"), EnrollmentLine::unit)
            .column("payable", new Text("个人应缴", "payable"), EnrollmentLine::payable)
            .column("subsidy", new Text("资助金额", "subsidy"), EnrollmentLine::subsidy)
            .column("paid", new Text("已缴", "paid"), EnrollmentLine::paid)
            .column("refunded", new Text("已退", "refunded"), EnrollmentLine::refunded)
            .column("paidOn", new Text("缴费日期", "paidOn"), EnrollmentLine::paidOn)
            .column("coveredFrom", new Text("待遇起始日", "coveredFrom"), EnrollmentLine::coveredFrom)
            .column("coveredTo", new Text("待遇截止日", "coveredTo"), EnrollmentLine::coveredTo)
            .column("version", new Text("政策版本", "version"), EnrollmentLine::version)
            .column("at", new Text("登记时间", "at"), EnrollmentLine::at)
            .sortedBy("at", "createdAt")
            .sortedBy("paidOn", "pricedOn")
            .sortedBy("unit", "unitCode")
            .filteredBy("year", "state", "unit", "resident");

    private final EnrollResident enroll;
    private final EnrollHousehold households;
    private final FindEnrollments find;
    private final Rolls rolls;
    private final Lists lists;
    private final IdempotentAnswers answers;

    EnrollmentsController(
            EnrollResident enroll,
            EnrollHousehold households,
            FindEnrollments find,
            Rolls rolls,
            Lists lists,
            IdempotentAnswers answers) {
        this.enroll = enroll;
        this.households = households;
        this.find = find;
        this.rolls = rolls;
        this.lists = lists;
        this.answers = answers;
    }

    @Get(
            uri = "/enrollments",
            produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.AGENT})
    @Operation(
            operationId = "listEnrollments",
            summary = "Enrollments by year, state, unit and person",
            description = "As a file for Accept: text/csv")
    HttpResponse<ListPage<EnrollmentLine>> list(HttpRequest<?> request, @Parameter(hidden = true) CountyScope scope) {
        return lists.answer(LINES, request, query -> page(scope, query).map(EnrollmentLine::of));
    }

    private Page<Enrollment> page(CountyScope scope, ListQuery query) {
        return find.list(
                scope,
                query.year("year"),
                query.choice("state", List.of(Enrollment.State.values()), Enrollment.State::code),
                query.filter("resident").map(ResidentId::new),
                query.filter("unit"),
                query.pageable());
    }

    @Post("/enrollments")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.AGENT})
    @Operation(
            operationId = "enroll",
            summary = "Enroll somebody of the roll: open until it is paid, confirmed where there is nothing to pay",
            description =
                    "RESIDENT_NOT_FOUND, RESIDENT_MERGED, ALREADY_ENROLLED with id, COVERED_ELSEWHERE, NO_POLICY_IN_FORCE, DEAD_BEFORE_PAYMENT, REFUSED with refusals, OPEN_QUESTIONS with"
                            + " needs, NO_COVER_LEFT, PRICE_UNSPECIFIED, INVALID_ENROLLMENT, INVALID_FACTS, HOUSEHOLD_INCOMPLETE with residents, where the policy has households enroll as a whole")
    HttpResponse<EnrollmentView> enroll(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body EnrollmentForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            Enrolled enrolled = enroll.enroll(scope, form.wanted(rolls.today()), language);
            return HttpResponse.created(EnrollmentView.of(enrolled.enrollment(), enrolled.priced(), language));
        });
    }

    @Post("/households/{household}/enrollments")
    @AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.AGENT})
    @Operation(
            operationId = "enrollHousehold",
            summary = "Enroll members of a household, all or none",
            description =
                    "INVALID_ENROLLMENT, RESIDENT_NOT_FOUND; HOUSEHOLD_REFUSED with the resident, the reason (a code as of enroll, HOUSEHOLD_INCOMPLETE of the member who is left out) and its members")
    HttpResponse<HouseholdView> household(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            String household,
            @Parameter(hidden = true) IdempotencyKey key,
            @Parameter(hidden = true) Language language,
            @Body HouseholdForm form) {
        return answers.once(request, scope.county(), key, form, () -> {
            List<EnrollmentView> enrolled =
                    households.enroll(scope, household, form.wanted(rolls.today()), language).stream()
                            .map(one -> EnrollmentView.of(one.enrollment(), one.priced(), language))
                            .toList();
            return HttpResponse.created(new HouseholdView(enrolled));
        });
    }

    /** Who of a household is to be enrolled. */
    @Introspected
    @Schema(name = "HouseholdForm")
    record HouseholdForm(
            @Schema(example = "2025") @Nullable Integer year,
            @Nullable List<EnrollmentForm> members) {

        List<Wanted> wanted(LocalDate today) {
            return Optional.ofNullable(members).orElse(List.of()).stream()
                    .map(member -> member.in(year).wanted(today))
                    .toList();
        }
    }

    /** Who was enrolled. */
    @Schema(name = "HouseholdEnrollments")
    record HouseholdView(List<EnrollmentView> enrollments) {}
}

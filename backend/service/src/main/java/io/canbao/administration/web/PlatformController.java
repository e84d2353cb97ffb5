package io.canbao.administration.web;

import io.canbao.administration.BringAboard;
import io.canbao.administration.CountyLife;
import io.canbao.administration.Readiness;
import io.canbao.administration.WrittenStart;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.IdempotentAnswers;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.identity.Invite;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.Counties;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.CountyStatus;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionTree;
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
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All counties, for the operators of the platform. */
@Controller("/api/v1/platform/counties")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo(Role.PLATFORM_OPERATOR)
@Tag(name = "platform")
final class PlatformController {
    private static final Listing<TenantView> TENANTS = Listing.<TenantView>of("counties", "countyCode")
            .column("code", new Text("区划代码", "code"), TenantView::code)
            .column("name", new Text("名称", "name"), tenant -> tenant.name().zh())
            .column("status", new Text("状态", "status"), TenantView::status)
            .column(
                    "missing",
                    new Text("待办", "missing"),
                    tenant -> tenant.readiness().stream().map(MissingView::code).collect(Collectors.joining(" ")))
            .sortedBy("code", "countyCode")
            .sortedBy("status", "status")
            .filteredBy("name", "status", "in");

    private final BringAboard bringAboard;
    private final CountyLife life;
    private final Readiness readiness;
    private final Counties counties;
    private final RegionTree regions;
    private final Lists lists;
    private final IdempotentAnswers answers;

    PlatformController(
            BringAboard bringAboard,
            CountyLife life,
            Readiness readiness,
            Counties counties,
            RegionTree regions,
            Lists lists,
            IdempotentAnswers answers) {
        this.bringAboard = bringAboard;
        this.life = life;
        this.readiness = readiness;
        this.counties = counties;
        this.regions = regions;
        this.lists = lists;
        this.answers = answers;
    }

    @Post
    @Operation(
            operationId = "bringCountyAboard",
            summary = "Bring a county aboard and invite its first admin",
            description =
                    "Its policy begins with nothing, or as a copy of what another county published: all of it has to be"
                            + " confirmed. INVALID_COUNTY, COUNTY_EXISTS, COUNTY_REMOVED, USERNAME_TAKEN, DRAFT_EXISTS")
    HttpResponse<AboardView> bring(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body CountyForm form) {
        return answers.once(request, scope.county(), key, form, () -> aboard(scope, form));
    }

    @Post("/{county}/invitation")
    @Operation(
            operationId = "inviteFirstAdminAgain",
            summary = "Invite a county's first admin once more, who let the invitation pass",
            description = "UNKNOWN_COUNTY, NOBODY_INVITED, ADMIN_CAME")
    HttpResponse<AboardView> inviteAgain(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            CountyCode county,
            @Parameter(hidden = true) @Nullable IdempotencyKey key) {
        return answers.once(request, scope.county(), key, "", () -> created(bringAboard.inviteAgain(scope, county)));
    }

    private HttpResponse<AboardView> aboard(CountyScope scope, CountyForm form) {
        return created(bringAboard.bring(scope, form.request()));
    }

    private static HttpResponse<AboardView> created(BringAboard.Aboard aboard) {
        return HttpResponse.created(new AboardView(
                aboard.county().code().value(),
                aboard.county().status().code(),
                InvitationView.of(aboard.invitation())));
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @Operation(
            operationId = "listTenants",
            summary = "All counties, each with what it still needs before it goes live",
            description = "name is a part of the name or of the code, in the region that they lie in at whatever depth")
    HttpResponse<ListPage<TenantView>> list(HttpRequest<?> request, @Parameter(hidden = true) Language language) {
        return lists.answer(TENANTS, request, all(language));
    }

    @Post("/{county}/suspension")
    @Operation(
            operationId = "suspendCounty",
            summary = "Suspend a county: its people can do nothing until it is resumed",
            description = "UNKNOWN_COUNTY, WRONG_STATUS")
    TenantView suspend(
            @Parameter(hidden = true) CountyScope scope,
            CountyCode county,
            @Body @Nullable ReasonForm form,
            @Parameter(hidden = true) Language language) {
        return view(life.suspend(scope, county, ReasonForm.text(form)), language);
    }

    @Post("/{county}/resumption")
    @Operation(
            operationId = "resumeCounty",
            summary = "Let a suspended county go on where it was",
            description = "UNKNOWN_COUNTY, WRONG_STATUS")
    TenantView resume(
            @Parameter(hidden = true) CountyScope scope,
            CountyCode county,
            @Body @Nullable ReasonForm form,
            @Parameter(hidden = true) Language language) {
        return view(life.resume(scope, county, ReasonForm.text(form)), language);
    }

    private Function<ListQuery, Page<TenantView>> all(Language language) {
        return query -> counties.list(filter(query), query.pageable()).map(county -> view(county, language));
    }

    private Counties.Filter filter(ListQuery query) {
        return new Counties.Filter(
                query.filter("name").map(String::strip).orElse(""),
                query.choice("status", List.of(CountyStatus.values()), CountyStatus::code),
                query.choice("in", regions.layers(), region -> region.code().value())
                        .map(Region::code));
    }

    private TenantView view(County county, Language language) {
        List<MissingView> missing = MissingView.of(readiness, county.code(), language);
        Region region = regions.find(county.code()).orElseThrow();
        return new TenantView(
                county.code().value(),
                TextView.of(region.name()),
                region.parent().map(CountyCode::value).orElse(null),
                county.status().code(),
                county.createdAt(),
                missing);
    }

    /** A county to be brought aboard. */
    @Introspected
    @Schema(name = "CountyForm")
    record CountyForm(
            @Schema(example = "990101") @Nullable String code,
            @Nullable TextView name,

            @Schema(description = "The region above it", example = "990000") @Nullable
            String parent,

            @Nullable AdminForm admin,

            @Schema(description = "Whom to ask at the county; may be left to its admin") @Nullable
            ContactForm contact,

            @Nullable StartForm start) {

        BringAboard.Request request() {
            return new BringAboard.Request(
                    code,
                    TextView.given(name),
                    parent,
                    admin == null ? null : admin.username(),
                    admin == null ? null : admin.name(),
                    contact == null ? null : contact.name(),
                    contact == null ? null : contact.phone(),
                    start == null ? null : start.written());
        }
    }

    /** What its policy begins with, a copy of what another county published; nothing where it is left out. */
    @Introspected
    @Schema(name = "StartForm")
    record StartForm(
            @Schema(description = "Of the draft", example = "2026") @Nullable
            Integer year,

            @Nullable CopiedForm copy) {

        WrittenStart written() {
            return new WrittenStart(year, copy == null ? null : copy.county(), copy == null ? null : copy.year());
        }
    }

    /** Which policy is copied. */
    @Introspected
    @Schema(name = "CopiedPolicyForm")
    record CopiedForm(
            @Schema(example = "990101") @Nullable String county,
            @Schema(example = "2025") @Nullable Integer year) {}

    /** Whom to ask. */
    @Introspected
    @Schema(name = "ContactForm")
    record ContactForm(@Nullable String name, @Nullable String phone) {}

    /** Its first admin. */
    @Introspected
    @Schema(name = "FirstAdminForm")
    record AdminForm(@Nullable String username, @Nullable String name) {}

    /** Why something is done. */
    @Introspected
    @Schema(name = "ReasonForm")
    record ReasonForm(@Nullable String reason) {
        private static final int LONGEST = 500;

        static String text(@Nullable ReasonForm form) {
            String reason =
                    form == null || form.reason() == null ? "" : form.reason().strip();
            return reason.substring(0, Math.min(LONGEST, reason.length()));
        }
    }

    /** A county that came aboard. */
    @Schema(name = "CountyAboard")
    record AboardView(String code, String status, InvitationView invitation) {}

    /** What the first admin is sent. */
    @Schema(name = "FirstAdminInvitation")
    record InvitationView(
            @Schema(description = "Shown once; accepted with POST /invitations/{token}")
            String token,

            Instant expiresAt) {

        static InvitationView of(Invite.Invitation invitation) {
            return new InvitationView(invitation.token(), invitation.expiresAt());
        }
    }

    /** A county and what it lacks. */
    @Schema(name = "Tenant")
    record TenantView(
            String code,
            TextView name,

            @Schema(description = "The region above it", example = "990000") @Nullable
            String parent,

            @Schema(description = "preparing, live, suspended, removed")
            String status,

            Instant createdAt,

            @Schema(description = "What is missing before it goes live; empty where nothing is")
            List<MissingView> readiness) {}
}

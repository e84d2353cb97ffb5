package io.canbao.administration.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.canbao.administration.CountyLife;
import io.canbao.administration.Readiness;
import io.canbao.http.ETag;
import io.canbao.http.JsonAnswer;
import io.canbao.http.Preconditions;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a county says of itself. */
@Controller("/api/v1/counties/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "county")
final class CountyController {
    private final CountyLife life;
    private final Readiness readiness;
    private final RegionTree regions;

    CountyController(CountyLife life, Readiness readiness, RegionTree regions) {
        this.life = life;
        this.readiness = readiness;
        this.regions = regions;
    }

    @Get
    @AllowedTo({
        Role.COUNTY_ADMIN,
        Role.POLICY_EDITOR,
        Role.POLICY_APPROVER,
        Role.ENROLLMENT_OFFICER,
        Role.AGENT,
        Role.CASHIER,
        Role.ASSESSOR
    })
    @Operation(operationId = "getOwnCounty", summary = "Names, contact, letterhead and modules of a county")
    HttpResponse<ProfileView> county(@Parameter(hidden = true) CountyScope scope) {
        return shown(life.get(scope.county()));
    }

    @Get("/readiness")
    @AllowedTo(Role.COUNTY_ADMIN)
    @Operation(
            operationId = "getReadiness",
            summary = "What the county still lacks before it goes live, in the order in which it is best done")
    HttpResponse<ReadinessView> readiness(
            @Parameter(hidden = true) CountyScope scope, @Parameter(hidden = true) Language language) {
        return JsonAnswer.personal(new ReadinessView(MissingView.of(readiness, scope.county(), language)), language);
    }

    @Put
    @AllowedTo(Role.COUNTY_ADMIN)
    @Operation(operationId = "describeCounty", summary = "Change them", description = "INVALID_COUNTY")
    HttpResponse<ProfileView> describe(
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) Preconditions preconditions,
            @Body ProfileForm form) {
        County before = life.get(scope.county());
        preconditions.requireMatch(tag(before), view(before));
        return shown(life.describe(scope, before, form.description()).orElseThrow(() -> {
            County now = life.get(scope.county());
            return Preconditions.changed(tag(now), view(now));
        }));
    }

    private HttpResponse<ProfileView> shown(County county) {
        return HttpResponse.ok(view(county))
                .header(HttpHeaders.ETAG, tag(county).header());
    }

    private ProfileView view(County county) {
        Text name = regions.find(county.code()).orElseThrow().name();
        return new ProfileView(
                county.code().value(),
                county.status().code(),
                TextView.of(name),
                TextView.of(county.letterhead()),
                new ContactView(county.contact().name(), county.contact().phone()),
                county.modules().stream().map(CountyModule::code).sorted().toList(),
                county.approvals());
    }

    private static ETag tag(County county) {
        return ETag.of(county.revision());
    }

    /** What a county lacks. */
    @Schema(name = "Readiness")
    record ReadinessView(
            @Schema(description = "Empty where nothing is missing")
            List<MissingView> missing) {}

    /** Whom to ask. */
    @Introspected
    @Schema(name = "Contact")
    record ContactView(@Nullable String name, @Nullable String phone) {}

    /** What a county says of itself. */
    @Schema(name = "CountyProfile")
    record ProfileView(
            String code,
            String status,
            TextView name,

            @Schema(description = "At the head of letters and lists")
            TextView letterhead,

            ContactView contact,

            @Schema(example = "[\"assessment\",\"enrollment\"]")
            List<String> modules,

            @Schema(description = "How many people have to agree to a draft of its policy: 1 or 2")
            int approvals) {}

    /** The same, to be kept; what was read may be sent as it was. */
    @Introspected
    @JsonIgnoreProperties({"code", "status"})
    @Schema(name = "CountyProfileForm")
    record ProfileForm(
            @Nullable TextView name,
            @Nullable TextView letterhead,
            @Nullable ContactView contact,
            @Nullable List<String> modules,

            @Schema(description = "1 or 2; left out to keep it") @Nullable
            Integer approvals) {

        CountyLife.Description description() {
            return new CountyLife.Description(
                    TextView.given(name),
                    TextView.given(letterhead),
                    contact == null ? null : contact.name(),
                    contact == null ? null : contact.phone(),
                    modules,
                    approvals);
        }
    }
}

package io.canbao.administration.web;

import io.canbao.administration.KeepLayers;
import io.canbao.administration.web.PlatformController.AdminForm;
import io.canbao.administration.web.PlatformController.InvitationView;
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
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree above the counties, from which an operator chooses where a new one lies. */
@Controller("/api/v1/platform/regions")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo(Role.PLATFORM_OPERATOR)
@Tag(name = "platform")
final class RegionsController {
    private static final Listing<RegionView> REGIONS = Listing.<RegionView>of("regions", "code")
            .column("code", new Text("区划代码", "code"), RegionView::code)
            .column("name", new Text("名称", "name"), region -> region.name().zh())
            .column("level", new Text("级别", "level"), RegionView::level)
            .column("parent", new Text("上级", "parent"), RegionView::parent)
            .filteredBy("name", "level");

    private final RegionTree regions;
    private final KeepLayers layers;
    private final Lists lists;
    private final IdempotentAnswers answers;

    RegionsController(RegionTree regions, KeepLayers layers, Lists lists, IdempotentAnswers answers) {
        this.regions = regions;
        this.layers = layers;
        this.lists = lists;
        this.answers = answers;
    }

    @Post
    @Operation(
            operationId = "addRegion",
            summary = "Add a province or a prefecture by its official code, and invite whoever writes its policies",
            description =
                    "Where it lies follows from the code; a province comes before its prefectures. INVALID_REGION, REGION_EXISTS, USERNAME_TAKEN")
    HttpResponse<AddedView> add(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) @Nullable IdempotencyKey key,
            @Body RegionForm form) {
        return answers.once(
                request,
                scope.county(),
                key,
                form,
                () -> HttpResponse.created(AddedView.of(layers.add(scope, form.request()))));
    }

    @Get("/{region}")
    @Operation(
            operationId = "getRegion",
            summary = "A province or prefecture",
            description = "With the ETag that changing it asks for. UNKNOWN_REGION")
    HttpResponse<RegionView> get(@PathVariable CountyCode region) {
        return shown(layers.get(region));
    }

    @Put("/{region}")
    @Operation(
            operationId = "renameRegion",
            summary = "Put the name of a province or prefecture right",
            description = "If-Match. UNKNOWN_REGION, INVALID_REGION")
    HttpResponse<RegionView> rename(
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) Preconditions preconditions,
            @PathVariable CountyCode region,
            @Body RegionName form) {
        Region before = layers.get(region);
        preconditions.requireMatch(tag(before), RegionView.of(before));
        return shown(layers.rename(scope, before, TextView.given(form.name())).orElseThrow(() -> {
            Region now = layers.get(region);
            return Preconditions.changed(tag(now), RegionView.of(now));
        }));
    }

    private static HttpResponse<RegionView> shown(Region region) {
        return HttpResponse.ok(RegionView.of(region))
                .header(HttpHeaders.ETAG, tag(region).header());
    }

    private static ETag tag(Region region) {
        return ETag.of((region.name().zh() + '\n' + region.name().en()).getBytes(StandardCharsets.UTF_8));
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
    @Operation(
            operationId = "listRegions",
            summary = "The nation, provinces and prefectures, below which counties are brought aboard",
            description = "name is a part of the name or of the code")
    HttpResponse<ListPage<RegionView>> list(HttpRequest<?> request) {
        return lists.answer(REGIONS, request, query -> query.part(found(query)));
    }

    private List<RegionView> found(ListQuery query) {
        String name = query.filter("name").map(String::strip).orElse("");
        Optional<RegionLevel> level = query.choice("level", List.of(RegionLevel.values()), RegionLevel::code);
        return regions.layers().stream()
                .filter(region -> region.code().value().contains(name)
                        || region.name().zh().contains(name)
                        || region.name().en().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .filter(region -> level.isEmpty() || level.get() == region.level())
                .map(RegionView::of)
                .toList();
    }

    /** A region above counties. */
    @Introspected
    @Schema(name = "RegionForm")
    record RegionForm(
            @Schema(example = "990000", description = "A province's ends in 0000, a prefecture's in 00") @Nullable
            String code,

            @Nullable TextView name,

            @Schema(description = "Who writes its policies; may be left for later") @Nullable
            AdminForm admin) {

        KeepLayers.Request request() {
            return new KeepLayers.Request(
                    code,
                    TextView.given(name),
                    admin == null ? null : new KeepLayers.Admin(admin.username(), admin.name()));
        }
    }

    /** How a region is called. */
    @Introspected
    @Schema(name = "RegionName")
    record RegionName(@Nullable TextView name) {}

    /** A region that was added. */
    @Schema(name = "AddedRegion")
    record AddedView(
            RegionView region,

            @Schema(description = "Left out where nobody was named") @Nullable
            InvitationView invitation) {

        static AddedView of(KeepLayers.Added added) {
            return new AddedView(
                    RegionView.of(added.region()),
                    added.invitation().map(InvitationView::of).orElse(null));
        }
    }

    /** A region above counties. */
    @Schema(name = "Region")
    record RegionView(
            @Schema(example = "990000") String code,
            TextView name,

            @Schema(description = "The region above it; left out for the nation", example = "100000") @Nullable
            String parent,

            @Schema(description = "nation, province, prefecture")
            String level) {

        static RegionView of(Region region) {
            return new RegionView(
                    region.code().value(),
                    TextView.of(region.name()),
                    region.parent().map(CountyCode::value).orElse(null),
                    region.level().code());
        }
    }
}

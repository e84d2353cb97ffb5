package io.canbao.administration.web;

import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree above the counties, from which an operator chooses where a new one lies. */
@Controller("/api/v1/platform/regions")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo(Role.PLATFORM_OPERATOR)
@Tag(name = "platform")
final class RegionsController {
    private final RegionTree regions;

    RegionsController(RegionTree regions) {
        this.regions = regions;
    }

    @Get
    @Operation(
            operationId = "listRegions",
            summary = "The nation, provinces and prefectures, below which counties are brought aboard")
    RegionsView list() {
        return new RegionsView(regions.layers().stream().map(RegionView::of).toList());
    }

    /** All that lies above counties. */
    @Schema(name = "Regions")
    record RegionsView(List<RegionView> items) {}

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

package io.canbao.assessment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts of units. Documents the body that {@code policypack} reads. */
@Schema(name = "AssessmentCounts")
record CountsForm(
        @Schema(description = "The one that is asked, if told") @Nullable
        String scheme,

        LocalDate on,
        List<UnitCounts> units) {

    /** A unit. */
    @Schema(name = "UnitCounts")
    record UnitCounts(
            @Schema(description = "Need not be one of the county")
            String unit,

            @Schema(description = "States at the end of a day; a figure that a later one leaves out stays what it was")
            List<DayCounts> counts,

            @Nullable Map<String, String> attributes,

            @Schema(description = "Left out where nobody kept them") @Nullable
            List<Report> reports) {}

    /** Figures of a day, and others that the policy counts. */
    @Schema(name = "DayCounts")
    record DayCounts(
            LocalDate on,
            @Nullable Long enrolled,
            @Nullable Long target,
            @Nullable Long residents,
            @Nullable Long employee,
            @Nullable Long lastYear,

            @Schema(description = "The people of the unit by all the identities that they hold") @Nullable
            List<Cell> cells) {}

    /** People who hold the same identities. */
    @Schema(name = "CountedCell")
    record Cell(List<String> categories, @Nullable String group, long members, long enrolled) {}

    /** What a unit handed in. */
    @Schema(name = "CountedReport")
    record Report(OffsetDateTime at, @Nullable Long enrolled) {}
}

package io.canbao.eligibility.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payment days with one and the same answer. Documents the answer that {@code policypack} writes. */
@Schema(name = "CurveSegment")
record CurveSegmentView(
        @Schema(description = "First payment day", example = "2024-10-11")
        LocalDate from,

        @Schema(description = "First payment day after the segment", example = "2025-01-01") @Nullable
        LocalDate until,

        @Schema(description = "As in a quote at the segment's first day")
        List<OptionView> options) {}

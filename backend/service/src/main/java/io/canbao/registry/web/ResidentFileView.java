package io.canbao.registry.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.canbao.registry.ResidentFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole file of a person. */
@Schema(name = "ResidentFile")
record ResidentFileView(
        @JsonUnwrapped ResidentLine person,
        @Nullable String phone,
        List<IdentityView> categories,
        List<YearView> history,
        List<ReasonView> reasons,

        @Schema(description = "What happened to the file, from its beginning")
        List<EventView> timeline) {

    static ResidentFileView of(ResidentFile file) {
        return new ResidentFileView(
                ResidentLine.of(file.resident()),
                file.resident().particulars().phone().orElse(null),
                file.identities().stream()
                        .map(held -> new IdentityView(
                                held.category(),
                                held.recognisedOn().orElse(null),
                                held.endedOn().orElse(null),
                                held.source()))
                        .toList(),
                file.years().stream()
                        .map(year -> new YearView(year.year(), year.status(), year.source()))
                        .toList(),
                file.reasons().stream()
                        .map(reason ->
                                new ReasonView(reason.year(), reason.reason().code()))
                        .toList(),
                file.timeline().stream()
                        .map(event -> new EventView(
                                event.kind().code(),
                                event.on().orElse(null),
                                event.at(),
                                event.by(),
                                event.source(),
                                event.detail()))
                        .toList());
    }

    /** An identity that may earn a subsidy. */
    @Schema(name = "HeldIdentity")
    record IdentityView(
            @Schema(example = "subsistence") String id,

            @Schema(description = "Left out for long ago") @Nullable
            LocalDate recognisedOn,

            @Schema(description = "The last day on which it holds") @Nullable
            LocalDate endedOn,

            @Schema(description = "form, or the import that brought it")
            String source) {}

    /** What a year was. */
    @Schema(name = "CoverYear")
    record YearView(int year, @Schema(example = "insured") String status, String source) {}

    /** Why the person is not enrolled. */
    @Schema(name = "NotEnrolledReason")
    record ReasonView(
            int year, @Schema(example = "employee-cover") String reason) {}

    /** A line of the timeline. */
    @Schema(name = "ResidentEvent")
    record EventView(
            @Schema(example = "moved") String kind,
            @Nullable LocalDate on,
            Instant at,
            String by,
            String source,
            Map<String, String> detail) {}
}

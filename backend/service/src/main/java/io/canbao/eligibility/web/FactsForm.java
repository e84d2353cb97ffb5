package io.canbao.eligibility.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that one question says. Documents the body that {@code policypack} reads. */
@Schema(
        name = "Facts",
        description =
                "What is known of a person and a payment. What is left out means: none, no gap, any; a declared fact that is left out is reported under needs")
record FactsForm(
        @Schema(description = "Day of payment; required except for curves", example = "2025-03-10") @Nullable
        LocalDate payDate,

        @Schema(description = "Day on which the payment is ordered, where another one than that of its arrival")
        @Nullable
        LocalDate orderedOn,

        @Schema(description = "Day on which the money arrives; the pack says which of the two is the day of payment")
        @Nullable
        LocalDate arrivedOn,

        @Schema(description = "Insured group", defaultValue = "resident") @Nullable
        String group,

        @Nullable LocalDate birthDate,

        @Schema(
                type = "string",
                allowableValues = {"F", "M"})
        @Nullable
        String sex,

        @Schema(
                type = "string",
                allowableValues = {"local", "permit", "none"},
                defaultValue = "local")
        @Nullable
        String residence,

        @Schema(description = "One tier only; without it all are answered", example = "tier1") @Nullable
        String tier,

        @Schema(description = "Town, village or team") @Nullable
        String unit,

        @Nullable List<Category> categories,

        @Schema(
                description = "By year: insured, missed, elsewhere or late; null: not insured yet",
                example = "{\"2024\": \"insured\"}")
        @Nullable
        Map<String, String> history,

        @Schema(
                description =
                        "By event: its day; null: it did not happen. An empty object: none did. Others than those told may still be asked",
                example = "{\"employee-cover-ended\": \"2025-02-01\"}")
        @Nullable
        Map<String, LocalDate> events,

        @Schema(description = "How it is paid; any where left out") @Nullable
        String channel,

        @Schema(description = "Proofs that the person holds") @Nullable
        List<String> evidence,

        @Schema(description = "Further products asked for") @Nullable
        List<String> products,

        @Schema(description = "What the person chose where the policy leaves a choice") @Nullable
        Map<String, String> choices,

        @Schema(description = "Facts that the policy declares") @Nullable
        Map<String, Object> facts) {

    /** An identity that may earn a subsidy. */
    @Schema(name = "Category")
    record Category(
            @Schema(example = "subsistence") String id,
            @Nullable LocalDate recognisedOn,
            @Nullable LocalDate endedOn) {}
}

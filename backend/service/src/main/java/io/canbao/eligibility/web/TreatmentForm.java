package io.canbao.eligibility.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A treatment whose cost is to be paid back. Documents the body that {@code policypack} reads. */
@Schema(name = "Treatment")
record TreatmentForm(
        @Schema(example = "tier1") String tier,
        @Schema(example = "inpatient") String setting,
        @Schema(example = "level2") @Nullable String hospitalLevel,

        @Schema(description = "Cost that counts, in yuan", example = "12000.00")
        String amount,

        @Nullable Boolean minor,

        @Schema(description = "Part of the cost for Chinese medicine", example = "0.00") @Nullable
        String chineseMedicine,

        @Nullable YearToDate yearToDate,

        @Schema(
                description =
                        "Day on which the contribution was paid: rules on how one enrolled, and the first covered day, follow from it",
                example = "2024-11-01")
        @Nullable
        LocalDate enrolledOn) {

    /** What happened earlier in the year. */
    @Schema(name = "YearToDate")
    record YearToDate(
            @Schema(example = "0.00") String reimbursed,
            @Schema(example = "0.00") String selfPaid) {}
}

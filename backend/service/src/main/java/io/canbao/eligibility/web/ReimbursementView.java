package io.canbao.eligibility.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is paid back. Documents the answer that {@code policypack} writes. */
@Schema(name = "Reimbursement")
record ReimbursementView(
        @Schema(description = "null: a rate or ceiling is not decided, see warnings") @Nullable
        String reimbursed,

        @Nullable String toPay,
        List<Step> steps,
        List<OptionView.Warning> warnings) {

    /** One line of the reckoning. */
    @Schema(name = "ReimbursementStep")
    record Step(
            String text,
            @Nullable String amount,
            @Nullable String rule,
            @Nullable String document,
            @Nullable String clause) {}
}

package io.canbao.eligibility.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is paid back. Documents the answer that {@code policypack} writes. */
@Schema(name = "Reimbursement")
record ReimbursementView(
        @Nullable String reimbursed, @Nullable String toPay, List<Step> steps) {

    /** One line of the reckoning. */
    @Schema(name = "ReimbursementStep")
    record Step(
            String text,
            @Nullable String amount,
            @Nullable String rule,
            @Nullable String document,
            @Nullable String clause) {}
}

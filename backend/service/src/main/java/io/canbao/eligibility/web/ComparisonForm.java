package io.canbao.eligibility.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** One case in the words of two policies. */
@Schema(
        name = "Comparison",
        description = "One case as each of two policies takes it; a policy may not know what the other asks")
record ComparisonForm(
        @Schema(description = "Facts for the policy that is compared with")
        FactsForm from,

        @Schema(description = "Facts for the policy that is asked")
        FactsForm to) {}

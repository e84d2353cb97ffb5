package io.canbao.eligibility.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine's answer. Documents what {@code policypack} writes. */
@Schema(name = "Quote")
record QuoteView(
        @Schema(description = "Code of the county") String county,
        int year,
        Policy policy,

        @Schema(description = "A tier that is free where another is not") @Nullable
        String recommendedTier,

        @Schema(description = "One for each tier") List<OptionView> options,

        @Schema(
                description =
                        "Ids of the ways to pay, of the policy's, that are the person's by what was told, or may be; left out of"
                                + " answers that were kept")
        @Nullable
        List<String> routes) {

    /** What a quote rests on. */
    @Schema(name = "QuotedPolicy", description = "The version that decided; it never changes")
    record Policy(int version, @Schema(example = "sha256:…") String digest) {}
}

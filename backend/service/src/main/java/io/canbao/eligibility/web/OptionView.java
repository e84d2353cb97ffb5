package io.canbao.eligibility.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer for one tier. Documents what {@code policypack} writes. */
@Schema(
        name = "Option",
        description =
                "The answer for one tier. Amounts in yuan; null where refused or where the text leaves them open. fee + surcharge = subsidy + payable")
record OptionView(
        String tier,

        @Schema(
                type = "string",
                allowableValues = {"ACCEPTED", "REFUSED"})
        String outcome,

        @Schema(description = "The group's price before subsidies", example = "400.00") @Nullable
        String fee,

        @Schema(description = "The fiscal part where the person bears it", example = "0.00") @Nullable
        String surcharge,

        @Schema(example = "360.00") @Nullable String subsidy,

        @Schema(description = "What the person pays", example = "40.00") @Nullable
        String payable,

        @Schema(description = "What the government adds", example = "670.00") @Nullable
        String fiscalContribution,

        @Nullable List<Component> components,
        @Nullable List<Subsidy> subsidies,
        @Nullable List<OtherCategory> otherCategories,
        @Nullable Coverage coverage,
        @Schema(description = "null: no wait") @Nullable Waiting waiting,
        @Nullable List<Incentive> incentives,

        @Schema(description = "What is paid back later, or that nothing is") @Nullable
        List<Refund> refunds,

        @Schema(description = "The tier whose benefits the person has, where that is another one than the one paid for")
        @Nullable
        String benefitTier,

        @Schema(description = "What else is to be known") @Nullable
        List<Note> notes,

        @Nullable Entry entry,

        @Schema(description = "What to take along; never refuses") @Nullable
        List<Proof> bring,

        @Nullable List<Refusal> refusals,
        @Nullable List<Warning> warnings,
        @Nullable List<Assumption> assumptions,

        @Schema(description = "Facts left out that could change this") @Nullable
        List<Need> needs,

        @Schema(description = "Left out with explain=false") @Nullable
        List<Reason> reasons,

        @Schema(description = "Curves only: where the first covered day moves with the payment day") @Nullable
        String coverageRule) {

    /** A part of the fee. */
    @Schema(name = "Component")
    record Component(String id, String amount) {}

    /** Who pays how much of the fee. */
    @Schema(name = "Subsidy")
    record Subsidy(
            String category,
            @Nullable String amount,
            @Nullable String funder,
            String rule,

            @Schema(
                    type = "string",
                    allowableValues = {"automatic", "on-request"})
            String apply) {}

    /** A category that did not win. */
    @Schema(name = "OtherCategory")
    record OtherCategory(String category, @Nullable String amount, String why) {}

    /** Covered days. */
    @Schema(name = "Coverage")
    record Coverage(
            @Schema(description = "First covered day; null where a wait outlives the year") @Nullable
            LocalDate from,

            @Schema(description = "Last covered day") @Nullable
            LocalDate to,

            @Schema(description = "Where earlier costs are made good") @Nullable
            LocalDate retroactiveFrom) {}

    /** Why cover starts later. */
    @Schema(name = "Waiting")
    record Waiting(
            LocalDate from,
            @Schema(example = "P3M") String fixed,
            @Schema(example = "P0D") String variable,
            String reason) {}

    /** What continuity earns. */
    @Schema(name = "Incentive")
    record Incentive(
            String id,
            @Nullable Integer years,

            @Schema(description = "Whether it may be more years: nobody told of those before")
            boolean yearsAtLeast,

            @Nullable String raise,

            @Schema(description = "The raise before the joint ceiling") @Nullable
            String beforeLimit,

            @Nullable String unspecifiedBy) {}

    /** What is paid back later. */
    @Schema(name = "Refund")
    record Refund(
            boolean refunded,

            @Schema(description = "Never more than was paid; null: the text names none, or the payment is not taken")
            @Nullable
            String amount,

            String text,
            String rule,
            String document,
            String clause) {}

    /** Something to know that decides nothing. */
    @Schema(name = "Note")
    record Note(String rule, String text, String document, String clause) {}

    /** The row that let the person in. */
    @Schema(name = "Entry")
    record Entry(
            String rule,

            @Schema(description = "Rows that applied as well")
            List<String> also) {}

    /** A paper. */
    @Schema(name = "Proof")
    record Proof(String id, String text) {}

    /** Why not, and when again. */
    @Schema(name = "Refusal")
    record Refusal(
            @Schema(
                    type = "string",
                    allowableValues = {
                        "WINDOW_CLOSED",
                        "NOT_ELIGIBLE",
                        "EVIDENCE_REQUIRED",
                        "CHANNEL_NOT_ACCEPTED",
                        "ALREADY_COVERED"
                    })
            String code,

            String text,
            @Nullable LocalDate nextOpensOn,

            @Schema(description = "Ids of the papers, one of which is asked for") @Nullable
            List<String> proof,

            @Nullable String rule,
            @Nullable String document,
            @Nullable String clause) {}

    /** What to know besides. */
    @Schema(name = "Warning")
    record Warning(String code, String text) {}

    /** How an open passage was read. */
    @Schema(name = "Assumption")
    record Assumption(
            String id,
            String text,
            @Nullable String document,
            @Nullable String clause) {}

    /** A fact that was left out. */
    @Schema(name = "Need")
    record Need(
            String fact,
            String text,
            List<Effect> effects,

            @Schema(description = "Other missing facts without which it changes nothing; left out if none") @Nullable
            List<String> together) {}

    /** What one value of it would change. */
    @Schema(name = "Effect")
    record Effect(
            @Schema(oneOf = {String.class, Boolean.class, Double.class})
            Object value,

            @Nullable String text,
            String outcome,
            @Nullable String payable,

            @Schema(description = "First covered day; null if none") @Nullable
            LocalDate from,

            @Schema(description = "Last covered day; left out if none") @Nullable
            LocalDate to,

            @Schema(description = "Day back to which earlier costs are made good; left out if none") @Nullable
            LocalDate retroactiveFrom) {}

    /** A row that decided, and its clause. */
    @Schema(name = "Reason")
    record Reason(
            String rule,
            String text,
            @Nullable String document,
            @Nullable String clause,

            @Schema(description = "Region that set it") @Nullable
            String layer) {}
}

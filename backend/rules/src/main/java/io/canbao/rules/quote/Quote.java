package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Clause;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The engine's answer to one question.
 *
 * @param region code of the county
 * @param year insurance year
 * @param recommendedTier a tier that is free when another is not, or null
 * @param options one for each tier asked for, in the policy's order
 */
public record Quote(String region, int year, @Nullable String recommendedTier, List<Option> options) {

    /** Whether a payment is taken. */
    public enum Outcome {
        ACCEPTED,
        REFUSED
    }

    /**
     * The answer for one tier. All amounts are null when refused; an amount is null when a text leaves it open or a
     * missing fact decides it, which a warning then says.
     *
     * @param fee price of the person's group before subsidies
     * @param surcharge part of the government's money that the person bears
     * @param fiscalContribution what the government adds beside the person
     * @param benefitTier the tier whose benefits the person has, where that is another one than the one paid for
     * @param notes what else is to be known
     */
    public record Option(
            String tier,
            Outcome outcome,
            @Nullable Money fee,
            @Nullable Money surcharge,
            @Nullable Money subsidy,
            @Nullable Money payable,
            @Nullable Money fiscalContribution,
            List<Component> components,
            List<Subsidy> subsidies,
            List<OtherCategory> otherCategories,
            @Nullable Coverage coverage,
            @Nullable Waiting waiting,
            List<Incentive> incentives,
            List<Refund> refunds,
            @Nullable String benefitTier,
            List<Note> notes,
            @Nullable Entry entry,
            List<Proof> bring,
            List<Refusal> refusals,
            List<Warning> warnings,
            List<AssumptionMade> assumptions,
            List<Need> needs,
            List<Reason> reasons) {}

    /** A part of the fee; its amount is null where the text leaves it open. */
    public record Component(String id, @Nullable Money amount) {}

    /**
     * What one funder pays on the person's behalf.
     *
     * @param onRequest whether the person must apply for it
     */
    public record Subsidy(
            @Nullable String category, @Nullable Money amount, String funder, String rule, boolean onRequest) {}

    /** An identity that earns nothing more here, what it would have earned, and why it does not. */
    public record OtherCategory(String category, @Nullable Money amount, String why) {}

    /**
     * First and last covered day, both null if a wait outlives the cover.
     *
     * @param retroactiveFrom day back to which earlier costs are made good, or null
     */
    public record Coverage(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate retroactiveFrom) {}

    /** A wait; its parts are null where the text leaves them open. */
    public record Waiting(
            @Nullable LocalDate from,
            @Nullable Period fixed,
            @Nullable Period variable,
            String reason) {}

    /**
     * A reward or cut; a null raise is decided by {@code unspecifiedBy}.
     *
     * @param yearsAtLeast whether it may be more years, since nobody told of those before
     * @param beforeLimit the raise before the joint ceiling
     */
    public record Incentive(
            String id,
            @Nullable Long years,
            boolean yearsAtLeast,
            @Nullable Money raise,
            @Nullable Money beforeLimit,
            @Nullable String unspecifiedBy,
            String text) {}

    /** What is paid back later, or that nothing is; the amount is null where the text names none. */
    public record Refund(boolean refunded, @Nullable Money amount, String text, String rule, Clause clause) {}

    /** Something to know that decides nothing. */
    public record Note(String rule, String text, Clause clause) {}

    /** The window that the payment enters by, and the others that were open too. */
    public record Entry(String rule, List<String> also) {}

    /** Something to take along. */
    public record Proof(String id, String text) {}

    /**
     * The law says no.
     *
     * @param code stable, for programs
     * @param nextOpensOn the next day on which the same question is accepted, or null
     * @param proof ids of the evidence or channels that would help
     */
    public record Refusal(
            String code,
            String text,
            @Nullable LocalDate nextOpensOn,
            @Nullable String rule,
            @Nullable Clause clause,
            List<String> proof) {}

    /** Something the reader of an answer should know. */
    public record Warning(String code, String text) {}

    /** A reading of an open point that the answer rests on. */
    public record AssumptionMade(String id, String text, Clause clause) {}

    /**
     * A missing fact that could change the answer.
     *
     * @param together questions for other missing facts without which it changes nothing; the effects take them as needed
     */
    public record Need(String fact, String text, List<Effect> effects, List<String> together) {}

    /**
     * What one value of a missing fact would lead to.
     *
     * @param from first covered day, {@code to} the last one, and {@code retroactiveFrom} the day back to which earlier costs are
     *     made good; each null where there is none
     */
    public record Effect(
            String value,
            String text,
            Outcome outcome,
            @Nullable Money payable,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate retroactiveFrom) {}

    /** One line of the explanation. */
    public record Reason(String rule, String text, Clause clause, String layer) {}

    /** The option of a tier, if it was asked for. */
    public Optional<Option> option(String tier) {
        return options.stream().filter(option -> option.tier().equals(tier)).findFirst();
    }
}

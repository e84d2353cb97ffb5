package io.canbao.rules.engine.subject;

import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What led to a decision: filled on request only, so that an unexplained decision costs nothing. */
public final class Trace {

    /** A component of the fee, the fiscal part or the surcharge, and the row that set it. */
    public record Part(String component, long amountFen, Rule.Amounts rule) {}

    /**
     * A subsidy row that matched.
     *
     * @param amountFen granted if it won, otherwise what it would have granted
     * @param winner the row it lost against, or null if it was granted
     * @param shares what each funder pays, in the order of the row's shares
     */
    public record Grant(Rule.Subsidy rule, long amountFen, Rule.@Nullable Subsidy winner, List<Long> shares) {}

    /** A window that would be open if the need were met. */
    public record Unmet(Rule.Open window, Rule.Need need) {}

    public final List<Rule.Eligibility> ineligible = new ArrayList<>();
    public final List<Part> fees = new ArrayList<>();
    public final List<Part> fiscal = new ArrayList<>();
    public final List<Part> surcharges = new ArrayList<>();
    public final List<Grant> grants = new ArrayList<>();
    public final List<Rule.Open> also = new ArrayList<>();
    public final List<Unmet> unmet = new ArrayList<>();
    public final List<Rule.Closed> closed = new ArrayList<>();
    public final List<Rule.Waiting> waiting = new ArrayList<>();
    public final List<Rule.Note> notes = new ArrayList<>();

    /** Rows by which the benefits are those of another tier, the one that decides first. */
    public final List<Rule.BenefitTier> benefitTiers = new ArrayList<>();

    /** Rows that spare the person a wait which further rows would set. */
    public final List<Rule.Waiting> sparing = new ArrayList<>();

    public final List<Award> awards = new ArrayList<>();
    public final List<Refund> refunds = new ArrayList<>();

    /** Windows that would be better than the one entered if their needs were met. */
    public final List<Rule.Open> better = new ArrayList<>();

    /**
     * A reward or cut that applies.
     *
     * @param years what it counts, or {@link io.canbao.rules.policy.Values#ABSENT}
     * @param yearsAtLeast whether it may be more years, since nobody told of those before; looked up for explanations only
     * @param raiseFen its amount within the joint ceiling, or unspecified
     * @param uncutFen its amount before the ceiling
     */
    public record Award(Rule.Incentive rule, long years, boolean yearsAtLeast, long raiseFen, long uncutFen) {}

    /**
     * What is paid back later.
     *
     * @param amountFen within what was paid; absent where the row tells of none, or nobody knows what was paid
     * @param ruledFen what the row comes to, however much was paid
     */
    public record Refund(Rule.Refund rule, long amountFen, long ruledFen) {}
}

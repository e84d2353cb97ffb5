package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a policy come to for one case and one tier. The compiled engine and the interpreter both give it, so that
 * their answers are compared as they are. Rules are named by their ids, in the order of their tables.
 *
 * @param obstacle what stands in the way of a payment; {@code NONE} where it is accepted
 * @param ineligible eligibility rules that refuse
 * @param unmet windows for this day whose needs are not met, once for each such need
 * @param closed rules that say that no payment is taken on this day
 * @param entry the window that the payment enters by, null when refused
 * @param also the other windows that were open too
 * @param better windows that would be entered instead if their needs were met
 * @param price without any figure when refused
 * @param grants subsidies that apply, those that lost against another included
 * @param waiting null where there is none
 * @param benefitTier the rule by which the benefits are those of another tier, or null
 * @param notes rules that only say something
 * @param sparing rules that spare the person a wait which further rules would set
 */
public record Ruling(
        Decision.Obstacle obstacle,
        List<String> ineligible,
        List<Unmet> unmet,
        List<String> closed,
        @Nullable String entry,
        List<String> also,
        List<String> better,
        Price price,
        List<Grant> grants,
        Cover cover,
        @Nullable Waiting waiting,
        List<String> sparing,
        List<Award> awards,
        List<Refund> refunds,
        @Nullable String benefitTier,
        List<String> notes) {

    /** Keeps the lists as they are now. */
    public Ruling {
        ineligible = List.copyOf(ineligible);
        unmet = List.copyOf(unmet);
        closed = List.copyOf(closed);
        also = List.copyOf(also);
        better = List.copyOf(better);
        grants = List.copyOf(grants);
        sparing = List.copyOf(sparing);
        awards = List.copyOf(awards);
        refunds = List.copyOf(refunds);
        notes = List.copyOf(notes);
    }

    /** Whether the payment is taken. */
    public boolean accepted() {
        return obstacle == Decision.Obstacle.NONE;
    }

    /**
     * A need that is not met.
     *
     * @param code of the refusal, stable
     * @param ids evidence or channels that would meet it
     */
    public record Unmet(String window, String code, List<String> ids) {}

    /**
     * What is paid: {@code fee + surcharge = subsidy + payable}.
     *
     * @param fee price of the person's group before subsidies
     * @param surcharge part of the government's money that the person bears
     * @param fiscalContribution what the government adds beside the person
     * @param fees the components of the fee
     */
    public record Price(
            Figure<Money> fee,
            Figure<Money> surcharge,
            Figure<Money> subsidy,
            Figure<Money> payable,
            Figure<Money> fiscalContribution,
            List<Part> fees,
            List<Part> surcharges,
            List<Part> fiscal) {

        /** Of a payment that is not taken. */
        public static final Price NONE = new Price(
                new Figure.Absent<>(),
                new Figure.Absent<>(),
                new Figure.Absent<>(),
                new Figure.Absent<>(),
                new Figure.Absent<>(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A component of the fee, the surcharge or the fiscal part, and the rule that set it. */
    public record Part(String component, Figure<Money> amount, String rule) {}

    /**
     * A subsidy that applies.
     *
     * @param amount what it grants, or what it would grant by itself if another one won
     * @param lostTo the rule that won in its stage, null where this one is granted
     * @param shares what each funder pays, in the order of the rule; empty if another one won
     */
    public record Grant(
            String rule, Figure<Money> amount, @Nullable String lostTo, List<Share> shares) {

        /** Whether it is granted. */
        public boolean won() {
            return lostTo == null;
        }
    }

    /** What one funder pays of a subsidy. */
    public record Share(String funder, Figure<Money> amount) {}

    /**
     * The covered days, both ends included.
     *
     * @param retroactiveFrom day back to which earlier costs are made good; absent where there is none
     * @param outlived whether a wait ends after the cover, so that no day is covered
     */
    public record Cover(
            Figure<LocalDate> from, Figure<LocalDate> to, Figure<LocalDate> retroactiveFrom, boolean outlived) {

        /** No covered day. */
        public static final Cover NONE =
                new Cover(new Figure.Absent<>(), new Figure.Absent<>(), new Figure.Absent<>(), false);
    }

    /**
     * A wait before the cover.
     *
     * @param from the day it starts on
     * @param variable the part that grows with what was missed
     * @param rules all that apply, those that set none of its parts included
     */
    public record Waiting(Figure<LocalDate> from, Figure<Period> fixed, Figure<Period> variable, List<String> rules) {}

    /**
     * A reward or cut.
     *
     * @param years what it counts
     * @param yearsAtLeast whether it may be more years, since nobody told of those before
     * @param raise its amount within the joint ceiling, below zero for a cut
     * @param uncut its amount before the ceiling
     */
    public record Award(
            String rule, Figure<Long> years, boolean yearsAtLeast, Figure<Money> raise, Figure<Money> uncut) {

        /** Whether the joint ceiling leaves less than the rule grants. */
        public boolean isCut() {
            return !raise.equals(uncut);
        }
    }

    /** What is paid back later; the amount is absent where the rule names none. */
    public record Refund(String rule, Figure<Money> amount) {}

    /**
     * The ruling of the compiled engine.
     *
     * @param trace filled by the same decision
     */
    public static Ruling of(Policy policy, Decision decision, Trace trace) {
        return new Ruling(
                decision.obstacle(),
                ids(trace.ineligible),
                trace.unmet.stream()
                        .map(unmet -> new Unmet(
                                unmet.window().id(),
                                unmet.need().refusalCode(),
                                unmet.need().ids()))
                        .toList(),
                ids(trace.closed),
                decision.entry() < 0
                        ? null
                        : policy.tables().windows().get(decision.entry()).id(),
                ids(trace.also),
                ids(trace.better),
                decision.accepted() ? price(decision, trace) : Price.NONE,
                trace.grants.stream().map(Ruling::grant).toList(),
                new Cover(
                        Figure.day(decision.coverFrom()),
                        Figure.day(decision.coverTo()),
                        Figure.day(decision.retroactiveFrom()),
                        decision.waitOutlivesCover()),
                decision.waiting() ? waiting(decision, trace) : null,
                ids(trace.sparing),
                trace.awards.stream()
                        .map(award -> new Award(
                                award.rule().id(),
                                Figure.count(award.years()),
                                award.yearsAtLeast(),
                                Figure.amount(award.raiseFen()),
                                Figure.amount(award.uncutFen())))
                        .toList(),
                trace.refunds.stream()
                        .map(refund -> new Refund(refund.rule().id(), Figure.amount(refund.amountFen())))
                        .toList(),
                trace.benefitTiers.isEmpty()
                        ? null
                        : trace.benefitTiers.getFirst().id(),
                ids(trace.notes));
    }

    private static Price price(Decision decision, Trace trace) {
        return new Price(
                Figure.amount(decision.feeFen()),
                Figure.amount(decision.surchargeFen()),
                Figure.amount(decision.subsidyFen()),
                Figure.amount(decision.payableFen()),
                Figure.amount(decision.fiscalContributionFen()),
                parts(trace.fees),
                parts(trace.surcharges),
                parts(trace.fiscal));
    }

    private static List<Part> parts(List<Trace.Part> parts) {
        return parts.stream()
                .map(part -> new Part(
                        part.component(),
                        Figure.amount(part.amountFen()),
                        part.rule().id()))
                .toList();
    }

    private static Grant grant(Trace.Grant grant) {
        List<Share> shares = new ArrayList<>();
        for (int share = 0; share < grant.shares().size(); share++) {
            shares.add(new Share(
                    grant.rule().shares().get(share).funder(),
                    Figure.amount(grant.shares().get(share))));
        }
        Rule.Subsidy winner = grant.winner();
        return new Grant(
                grant.rule().id(),
                Figure.amount(grant.amountFen()),
                winner == null ? null : winner.id(),
                List.copyOf(shares));
    }

    private static Waiting waiting(Decision decision, Trace trace) {
        return new Waiting(
                Figure.day(decision.waitFrom()),
                Figure.period(decision.waitFixed()),
                Figure.period(decision.waitVariable()),
                ids(trace.waiting));
    }

    private static List<String> ids(List<? extends Rule> rules) {
        return rules.stream().map(Rule::id).toList();
    }
}

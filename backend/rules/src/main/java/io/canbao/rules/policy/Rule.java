package io.canbao.rules.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a decision table: when it applies, what it says, and the clause it rests on. */
public sealed interface Rule {

    /** What rows of every table have. */
    Head head();

    /** The id of the row, unique in its policy. */
    default String id() {
        return head().id();
    }

    /**
     * What rows of every table have.
     *
     * @param id unique in the policy; lower layers override by it
     * @param title how the row is called in explanations, or null where the table's own sentence suffices
     * @param clauses the sources, the first one shown in answers; never empty in a published policy
     * @param layer code of the region whose pack the row comes from
     * @param assumptions ids of the readings that the row rests on
     * @param bring ids of evidence to take along; never a reason to refuse
     * @param hint what whoever the row applies to should know besides, or null
     */
    record Head(
            String id,
            @Nullable Text title,
            Condition when,
            List<Clause> clauses,
            String layer,
            List<String> assumptions,
            List<String> bring,
            @Nullable Text hint) {}

    /** Who may not enroll: every row that matches refuses. */
    record Eligibility(Head head, String refusalCode, Text message) implements Rule {}

    /**
     * Named amounts of the tables {@code fees}, {@code fiscal} and {@code surcharges}: of the rows that match and
     * name a component, the first in order sets it, and the components add up.
     */
    record Amounts(Head head, Map<String, Expression> amounts) implements Rule {

        /** The components that rows set, in the order in which they are first named. */
        public static List<String> components(List<Amounts> rows) {
            return rows.stream()
                    .flatMap(row -> row.amounts().keySet().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * A subsidy within its stage.
     *
     * @param amount null where the text says that there is none
     * @param shares who pays it, in order; amounts of all but the last are given, the last pays the rest
     * @param onRequest whether the person must apply for it
     */
    record Subsidy(Head head, @Nullable Expression amount, List<Share> shares, boolean onRequest) implements Rule {}

    /** One funder's part of a subsidy; a null amount is the rest. */
    record Share(String funder, @Nullable Expression amount) {}

    /** A window for payment, general or opened by an event. */
    sealed interface Window extends Rule {

        /** Words that group windows, {@code central} or {@code late}; other tables test them with {@code entry}. */
        Set<String> kinds();
    }

    /**
     * A window in which a payment is accepted if its needs are met.
     *
     * @param needs each unmet one is a refusal of its own if no other window applies
     * @param coverFrom first covered day before any wait
     * @param coverTo last covered day
     * @param retroactiveFrom day back to which earlier costs are made good, if the text adds it
     */
    record Open(
            Head head,
            Set<String> kinds,
            List<Need> needs,
            Expression coverFrom,
            Expression coverTo,
            @Nullable Expression retroactiveFrom)
            implements Window {}

    /** Days on which the text says that nobody is accepted; applies only if no open window does. */
    record Closed(Head head, Set<String> kinds) implements Window {}

    /**
     * What a person must have for a window.
     *
     * @param ids evidence or channels that would meet it; of other needs the key of what is tested
     */
    record Need(String refusalCode, Condition condition, List<String> ids) {}

    /**
     * Parts of a wait. Each part is set by the first matching row that names it; late payment and a gap thus share
     * one fixed part.
     *
     * @param fixed the part that does not grow
     * @param variable the part that grows with missed years
     * @param atLeast the whole wait is never shorter than this
     * @param start where the wait starts, the payment unless said
     * @param firstCovered first covered day after the wait, {@link Expression.WaitEnd} unless said
     * @param reason a word for answers: {@code late}, {@code gap}
     */
    record Waiting(
            Head head,
            @Nullable Expression fixed,
            @Nullable Expression variable,
            @Nullable Expression atLeast,
            @Nullable Expression start,
            @Nullable Expression firstCovered,
            @Nullable String reason)
            implements Rule {}

    /**
     * A reward or cut that applies beside the price: every row that matches is answered.
     *
     * @param years what it counts, if it counts anything
     * @param raise its amount, below zero for a cut; null for a reward that is no money
     */
    record Incentive(
            Head head, @Nullable Expression years, @Nullable Expression raise) implements Rule {}

    /**
     * What is paid back, and in which case: every row that matches is answered. The payment itself stays what it is; a sum
     * that somebody pays out later is such a row too.
     *
     * @param refunded false where the text says that nothing is paid back
     * @param amount what is paid back, or null where the row only tells of it
     */
    record Refund(Head head, boolean refunded, @Nullable Expression amount, Text message) implements Rule {}

    /**
     * Parts of a reimbursement: each value is set by the first matching row of its part that names it; additions
     * are collected.
     *
     * @param part id of a part of the reimbursement, in the order of {@link Tables#benefitParts()}
     * @param bands rates by amount above the deductible; the last one is open
     * @param lump a fixed sum for the bill, instead of rates
     * @param ceiling most that is reimbursed in a year
     * @param billCeiling most that is reimbursed of one bill
     * @param rateAddition points added to the rate, or taken from it, in hundredths of a percentage point
     * @param additionOn the amount the addition applies to: {@code all} or {@code chineseMedicine}
     * @param rateLimit highest rate with all additions, in hundredths of a percentage point
     * @param times the part of what rates and additions come to that is granted, in hundredths of a percent
     */
    record Benefit(
            Head head,
            String part,
            @Nullable Expression deductible,
            List<Band> bands,
            @Nullable Expression lump,
            @Nullable Expression ceiling,
            @Nullable Expression billCeiling,
            @Nullable Expression rateAddition,
            String additionOn,
            @Nullable Expression rateLimit,
            @Nullable Expression times,
            @Nullable String base)
            implements Rule {}

    /**
     * A rate for the part of a bill up to a bound.
     *
     * @param upTo fen above the deductible, or null for all the rest
     * @param rate in hundredths of a percentage point
     */
    record Band(@Nullable Expression upTo, Expression rate) {}

    /**
     * Whose benefits are those of another tier than the one paid for; the first row that matches decides.
     *
     * @param tier id of the tier whose benefits they are
     */
    record BenefitTier(Head head, String tier) implements Rule {}

    /** Something to know that decides nothing: every row that matches is said, to who is refused, too. */
    record Note(Head head, Text text) implements Rule {}

    /**
     * A bound that an upper layer sets for what the effective policy answers; checked before publication, never
     * applied to an answer.
     *
     * @param value what is measured
     * @param blocking whether a policy outside the bound is refused, or published with a warning
     */
    record Limit(
            Head head,
            Expression value,
            @Nullable Expression atLeast,
            @Nullable Expression atMost,
            boolean blocking) implements Rule {}
}

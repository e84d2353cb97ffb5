package io.canbao.rules.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision tables of a policy, each with its rows in order, and what is said of a table as a whole.
 *
 * @param eligibility whom the text refuses
 * @param fees components of the price of a group
 * @param fiscal components of the government's part
 * @param surcharges components of the government's part that the person bears
 * @param subsidies stages in order
 * @param windowsFirst whether the first open window in order wins instead of the best one
 * @param windows days on which payments are taken, and for whom
 * @param waiting parts of the time before the cover
 * @param incentives rewards and cuts beside the price
 * @param incentiveLimit ceiling of all incentive raises together, if any
 * @param incentiveLimitClauses where that ceiling is written; none where the text of its rewards says it
 * @param benefitParts ids of the parts of a reimbursement, in the order in which they are settled; never empty
 * @param benefits what a bill is reimbursed
 * @param refundHit how the refunds that match become one answer: all, the highest, or the first in order
 * @param refunds what is paid back later
 * @param benefitTiers whose benefits are those of another tier
 * @param notes what is only said
 * @param limits bounds that an upper layer sets
 */
public record Tables(
        List<Rule.Eligibility> eligibility,
        List<Rule.Amounts> fees,
        List<Rule.Amounts> fiscal,
        List<Rule.Amounts> surcharges,
        List<SubsidyStage> subsidies,
        boolean windowsFirst,
        List<Rule.Window> windows,
        List<Rule.Waiting> waiting,
        List<Rule.Incentive> incentives,
        @Nullable Expression incentiveLimit,
        List<Clause> incentiveLimitClauses,
        List<String> benefitParts,
        List<Rule.Benefit> benefits,
        SubsidyStage.Hit refundHit,
        List<Rule.Refund> refunds,
        List<Rule.BenefitTier> benefitTiers,
        List<Rule.Note> notes,
        List<Rule.Limit> limits) {

    /** The same tables with other rows that decide who is taken in, what is granted and when: to ask what if. */
    public Tables with(
            List<Rule.Eligibility> eligibility,
            List<SubsidyStage> subsidies,
            boolean windowsFirst,
            List<Rule.Window> windows) {
        return new Tables(
                eligibility,
                fees,
                fiscal,
                surcharges,
                subsidies,
                windowsFirst,
                windows,
                waiting,
                incentives,
                incentiveLimit,
                incentiveLimitClauses,
                benefitParts,
                benefits,
                refundHit,
                refunds,
                benefitTiers,
                notes,
                limits);
    }

    /** Every row of every table that takes part in a decision, in the order of the tables. */
    public List<Rule> decidingRules() {
        List<Rule> rules = new ArrayList<>(eligibility);
        rules.addAll(windows);
        rules.addAll(fees);
        rules.addAll(fiscal);
        rules.addAll(surcharges);
        subsidies.forEach(stage -> rules.addAll(stage.rules()));
        rules.addAll(waiting);
        rules.addAll(incentives);
        rules.addAll(refunds);
        return rules;
    }

    /** Every row of every table. */
    public List<Rule> rules() {
        List<Rule> rules = decidingRules();
        rules.addAll(benefits);
        rules.addAll(benefitTiers);
        rules.addAll(notes);
        rules.addAll(limits);
        return rules;
    }
}

package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.missing.MissingFacts;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects all that a tier's decision means for the person: rules, identities, warnings, and what is still missing. */
final class DecidedTier {

    private final Policy policy;
    private final CompiledPolicy.Evaluation state;
    private final Facts facts;
    private final String tier;
    private final Decision decision;
    private final Trace trace;

    /**
     * Collects for one tier.
     *
     * @param state of the decision
     */
    DecidedTier(
            Policy policy, CompiledPolicy.Evaluation state, Facts facts, String tier, Decision decision, Trace trace) {
        this.policy = policy;
        this.state = state;
        this.facts = facts;
        this.tier = tier;
        this.decision = decision;
        this.trace = trace;
    }

    Decided.Tier decided(@Nullable LocalDate nextOpening, List<MissingFacts.Open> open) {
        List<Decided.Need> needs = open.stream().map(DecidedTier::need).toList();
        List<Rule> applied = rulesThatApply();
        Identities identities = new Identities(policy, facts, trace.grants, state);
        boolean accepted = decision.accepted();
        return new Decided.Tier(
                tier,
                Ruling.of(policy, decision, trace),
                applied.stream()
                        .map(rule -> new Decided.Applied(
                                rule.id(), rule.head().clauses().getFirst()))
                        .toList(),
                identities.byRule(),
                accepted ? identities.others(decision) : List.of(),
                nextOpening,
                accepted ? new Warnings(policy).list(decision, trace, applied, facts, needs) : List.of(),
                needs);
    }

    private List<Rule> rulesThatApply() {
        List<Rule> rules = new ArrayList<>(trace.ineligible);
        trace.fees.forEach(part -> rules.add(part.rule()));
        trace.surcharges.forEach(part -> rules.add(part.rule()));
        trace.fiscal.forEach(part -> rules.add(part.rule()));
        trace.grants.stream().filter(grant -> grant.winner() == null).forEach(grant -> rules.add(grant.rule()));
        if (decision.accepted()) {
            rules.add(policy.tables().windows().get(decision.entry()));
        } else {
            trace.unmet.forEach(unmet -> rules.add(unmet.window()));
            rules.addAll(trace.closed);
        }
        rules.addAll(trace.waiting);
        rules.addAll(trace.sparing);
        trace.awards.forEach(award -> rules.add(award.rule()));
        trace.refunds.forEach(refund -> rules.add(refund.rule()));
        trace.benefitTiers.stream().findFirst().ifPresent(rules::add);
        rules.addAll(trace.notes);
        // Comparing a few rules costs less than their hash codes, which go down to the last condition.
        List<Rule> once = new ArrayList<>();
        rules.stream().filter(rule -> !once.contains(rule)).forEach(once::add);
        return once;
    }

    private static Decided.Need need(MissingFacts.Open open) {
        List<Decided.Effect> effects = open.effects().stream()
                .map(effect -> new Decided.Effect(
                        effect.value(),
                        effect.decision().accepted(),
                        Figure.amount(effect.decision().payableFen()),
                        Figure.day(effect.decision().coverFrom()),
                        Figure.day(effect.decision().coverTo()),
                        Figure.day(effect.decision().retroactiveFrom())))
                .toList();
        return new Decided.Need(open.fact(), effects, open.together());
    }
}

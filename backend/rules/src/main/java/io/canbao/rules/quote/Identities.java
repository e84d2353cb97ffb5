package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Values;
import io.canbao.rules.quote.Decided.OtherIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which identities earned what, and why the others earn nothing more. */
final class Identities {

    private final Policy policy;
    private final Facts facts;
    private final List<Trace.Grant> grants;
    private final CompiledPolicy.Evaluation decided;
    private final IdentityTests tests;

    /** By rule that applies, all identities for which it does. */
    private final Map<String, List<String>> earning = new LinkedHashMap<>();

    /**
     * Looks at a decision.
     *
     * @param decided in the state of that decision
     */
    Identities(Policy policy, Facts facts, List<Trace.Grant> grants, CompiledPolicy.Evaluation decided) {
        this.policy = policy;
        this.facts = facts;
        this.grants = grants;
        this.decided = decided;
        this.tests = new IdentityTests(policy.vocabulary());
        if (!facts.categories().isEmpty()) {
            EarningIdentities identities = new EarningIdentities(policy.vocabulary(), decided, given());
            grants.forEach(grant -> earning.put(
                    grant.rule().id(), identities.of(grant.rule().head().when())));
        }
    }

    /** By rule of a subsidy that applies, the identity for which it does; rules that ask for none are left out. */
    Map<String, String> byRule() {
        Map<String, String> first = new LinkedHashMap<>();
        earning.forEach((rule, identities) -> identities.stream().findFirst().ifPresent(id -> first.put(rule, id)));
        return first;
    }

    private List<String> earning(Trace.Grant grant) {
        return earning.getOrDefault(grant.rule().id(), List.of());
    }

    private Set<String> given() {
        Set<String> given = new LinkedHashSet<>();
        facts.categories().forEach(category -> given.addAll(reach(category)));
        return given;
    }

    private Set<String> reach(Facts.HeldCategory category) {
        return Term.closure(policy.vocabulary().categories(), category.id());
    }

    /** Identities of rules that lost or grant nothing, then those to which no rule applies. */
    List<OtherIdentity> others(Decision decision) {
        Set<String> used = new LinkedHashSet<>();
        grants.stream()
                .filter(grant -> grant.winner() == null && grant.amountFen() != 0)
                .forEach(grant -> used.addAll(earning(grant)));
        Map<String, OtherIdentity> others = new LinkedHashMap<>();
        for (Trace.Grant grant : grants) {
            earning(grant).stream()
                    .filter(category -> !used.contains(category))
                    .forEach(category -> others.putIfAbsent(category, other(category, grant, decision)));
        }
        for (Facts.HeldCategory held : facts.categories()) {
            Set<String> reach = reach(held);
            if (reach.stream().noneMatch(id -> used.contains(id) || others.containsKey(id)) && !wins(reach)) {
                others.put(held.id(), withoutRule(held.id(), reach));
            }
        }
        return List.copyOf(others.values());
    }

    /** Whether a rule that grants something names one of the identities beside the one that it is granted for. */
    private boolean wins(Set<String> identities) {
        return grants.stream()
                .filter(grant -> grant.winner() == null && grant.amountFen() != 0)
                .anyMatch(grant -> tests.names(grant.rule(), identities));
    }

    private OtherIdentity other(String category, Trace.Grant grant, Decision decision) {
        Figure<Money> amount = Figure.amount(grant.amountFen());
        Rule.Subsidy winner = grant.winner();
        if (winner != null) {
            OtherIdentity.Why why = whyLost(grant.amountFen(), winner);
            return new OtherIdentity(category, amount, why, winner.id(), List.of());
        }
        boolean paid = Values.known(decision.feeFen()) && decision.subsidyFen() == decision.feeFen();
        OtherIdentity.Why why = paid ? OtherIdentity.Why.NOTHING_LEFT : OtherIdentity.Why.NONE;
        return new OtherIdentity(category, amount, why, null, List.of());
    }

    private OtherIdentity.Why whyLost(long amount, Rule.Subsidy winner) {
        long won = grants.stream()
                .filter(other -> other.rule().equals(winner))
                .mapToLong(Trace.Grant::amountFen)
                .findFirst()
                .orElse(Values.ABSENT);
        if (!Values.known(won) || !Values.known(amount) || amount > won) {
            return OtherIdentity.Why.BESIDE;
        }
        return won == amount ? OtherIdentity.Why.EQUAL : OtherIdentity.Why.LOWER;
    }

    /** Why no rule applies: of the rules that name the identity, the one that comes closest says what is not met. */
    private OtherIdentity withoutRule(String category, Set<String> reach) {
        Rule.Subsidy nearest = null;
        List<Condition> unmet = List.of();
        for (Rule.Subsidy rule : subsidies()) {
            List<Condition> conditions = tests.of(rule, reach);
            List<Condition> failed =
                    conditions.stream().filter(test -> !decided.holds(test)).toList();
            if (!failed.isEmpty() && (nearest == null || failed.size() < unmet.size())) {
                nearest = rule;
                unmet = failed;
            }
        }
        if (nearest == null) {
            return none(category, OtherIdentity.Why.NO_SUBSIDY, null, List.of());
        }
        boolean held = decided.holds(new Condition.HasCategory(reach, null, null));
        if (unmet.stream().allMatch(test -> isPlain(test, reach) || (!held && isOfPayment(test, reach)))) {
            return none(category, OtherIdentity.Why.NOT_HELD, nearest, List.of());
        }
        List<String> facts = unmet.stream()
                .flatMap(test -> tests.factsOf(test).stream())
                .distinct()
                .toList();
        return none(category, OtherIdentity.Why.UNMET, nearest, facts);
    }

    private List<Rule.Subsidy> subsidies() {
        List<Rule.Subsidy> rules = new ArrayList<>();
        policy.tables().subsidies().forEach(stage -> rules.addAll(stage.rules()));
        return rules;
    }

    /** Whether a test asks for nothing but that the identity is held on the day of payment. */
    private static boolean isPlain(Condition test, Set<String> identities) {
        return test instanceof Condition.HasCategory has
                && has.on() == null
                && has.recognised() == null
                && has.categories().stream().anyMatch(identities::contains);
    }

    /** Whether a test asks when an identity was recognised that must be held on the day of payment. */
    private static boolean isOfPayment(Condition test, Set<String> identities) {
        return test instanceof Condition.HasCategory has
                && has.on() == null
                && has.categories().stream().anyMatch(identities::contains);
    }

    private static OtherIdentity none(
            String category, OtherIdentity.Why why, Rule.@Nullable Subsidy rule, List<String> unmet) {
        return new OtherIdentity(category, Figure.amount(0), why, rule == null ? null : rule.id(), unmet);
    }
}

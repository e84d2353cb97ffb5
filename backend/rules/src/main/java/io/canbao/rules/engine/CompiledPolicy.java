package io.canbao.rules.engine;

import io.canbao.rules.engine.expression.Outlook;
import io.canbao.rules.engine.missing.MissingFacts;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.engine.tables.CompiledBenefit;
import io.canbao.rules.engine.tables.Deciding;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A policy made ready for deciding: immutable, shared by all threads, without names or texts on the way of a decision.
 *
 * <p>How a decision is made: every eligibility row that matches refuses. Each open window that matches and whose needs
 * are met is tried with the prices, subsidies and waits that hold for it; the one with the earliest first covered day
 * wins, then the one with the lowest payment, then the first in order.
 */
public final class CompiledPolicy {

    private final Policy policy;
    private final Deciding deciding;
    private final SubjectReader reader;
    private final MissingFacts missingFacts;
    private final PaymentDays paymentDays;
    private final Map<String, Rule> rulesById = new HashMap<>();

    private CompiledPolicy(Policy policy) {
        this.policy = policy;
        if (policy.vocabulary().categories().size() > Long.SIZE
                || policy.vocabulary().evidence().size() > Long.SIZE
                || policy.vocabulary().products().size() > Long.SIZE) {
            throw new IllegalArgumentException("more than 64 categories, evidence or products");
        }
        this.deciding = new Deciding(policy);
        this.reader = new SubjectReader(policy, deciding.compiler().symbols(), deciding.memberships());
        this.missingFacts = new MissingFacts(deciding);
        this.paymentDays = new PaymentDays(policy);
        policy.tables().rules().forEach(rule -> rulesById.put(rule.id(), rule));
    }

    /**
     * Compiles a policy.
     *
     * @throws IllegalArgumentException if it refers to something it does not have; a policy that was read without
     *     findings never does
     */
    public static CompiledPolicy compile(Policy policy) {
        return new CompiledPolicy(policy);
    }

    /** The policy as it is written. */
    public Policy policy() {
        return policy;
    }

    /**
     * A row of any table.
     *
     * @throws IllegalArgumentException if the policy has none of this id
     */
    public Rule rule(String id) {
        Rule rule = rulesById.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule '" + id + "'");
        }
        return rule;
    }

    /**
     * Puts facts into the slots of this policy.
     *
     * @throws IllegalArgumentException if the facts name something the policy does not have
     */
    public Subject subject(Facts facts) {
        Subject subject = reader.read(facts, deciding.subject());
        deciding.memberships().follow(subject);
        return subject;
    }

    /** The facts by which the person cannot be in the group that they tell; empty where they can, or tell none. */
    public Set<String> contradictingGroup(Facts facts) {
        String group = facts.choices().get(Facts.GROUP);
        return group == null
                ? Set.of()
                : deciding.memberships()
                        .contradicting(deciding.compiler().symbols().ordinal(Facts.GROUP, group), subject(facts));
    }

    /** Decides one tier, given by its position in the policy. */
    public Decision decide(Subject subject, int tier) {
        return deciding.decide(subject, tier);
    }

    /**
     * Decides one tier and notes what led there.
     *
     * @param tier position of the tier in the policy
     * @param trace receives the rows that apply, or null
     */
    public Decision decide(Subject subject, int tier, @Nullable Trace trace) {
        return deciding.decide(subject, tier, trace);
    }

    /** Rewards and cuts that apply beside a decision that has just been made, without looking whether more years may count. */
    public List<Trace.Award> awards(Subject subject, Decision decision) {
        return deciding.awards(subject, decision);
    }

    /** The benefit rules by part of a reimbursement, in the order of {@link io.canbao.rules.policy.Tables#benefitParts()}. */
    public List<List<CompiledBenefit>> benefits() {
        return deciding.benefits();
    }

    /** The tier whose benefits a person has who pays for another one, told by the rows for it; empty for the tier's own. */
    public Optional<Rule.BenefitTier> benefitTier(Subject subject) {
        return deciding.benefitTiers().matching(subject).stream().findFirst();
    }

    /** How the rows depend on the day of payment. */
    public PaymentDays paymentDays() {
        return paymentDays;
    }

    /** The first covered day by the window of the latest decision, before any wait, as epoch day. */
    public long coverBeforeWait(Subject subject) {
        return deciding.coverBeforeWait(subject);
    }

    /** The day that the wait of the latest decision leads to, as epoch day; absent without one. */
    public long coverAfterWait(Subject subject) {
        return deciding.coverAfterWait(subject);
    }

    /** Whether what somebody told leaves a condition possible, of which not every fact need be told. */
    public Predicate<Subject> leavingOpen(Condition condition) {
        Outlook outlook = Outlook.of(deciding.compiler(), condition);
        return subject -> deciding.memberships().leavesOpen(outlook, subject);
    }

    /** Which missing facts can still change an answer of this policy. */
    public MissingFacts missingFacts() {
        return missingFacts;
    }

    /** Reads values under a decision that has just been made, for the limits of upper layers. */
    public Evaluation evaluation(Subject subject) {
        return new Evaluation(subject, deciding);
    }

    /** Values and conditions of a policy read in the state of a subject's latest decision. */
    public static final class Evaluation {

        private final Subject subject;
        private final Deciding deciding;

        private Evaluation(Subject subject, Deciding deciding) {
            this.subject = subject;
            this.deciding = deciding;
        }

        /** Whether a condition holds. */
        public boolean holds(Condition condition) {
            return deciding.compiler().test(condition).holds(subject);
        }

        /** What an expression comes to, carried as {@link io.canbao.rules.policy.Values Values} says. */
        public long of(Expression expression) {
            return deciding.compiler().value(expression).of(subject);
        }
    }
}

package io.canbao.rules.interpreter;

import io.canbao.rules.engine.Decision.Obstacle;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides by reading the rules as they are written. Every eligibility row that matches refuses; each open window that
 * matches and whose needs are met is tried; the earliest first covered day wins, then the lowest payment, then the
 * order of the rows.
 */
public final class Interpreter {

    private static final Comparator<Answer> BEST_FIRST = Comparator.comparing(Answer::coverFrom, Interpreter::openLast)
            .thenComparing(Answer::payable, Interpreter::openLast);

    private final Policy policy;

    public Interpreter(Policy policy) {
        this.policy = policy;
    }

    /**
     * Decides one tier.
     *
     * @param tier id of the tier; what the facts say about it is ignored
     * @throws IllegalArgumentException if the facts or the rules name something the policy does not have
     */
    public Answer decide(Facts facts, String tier) {
        Situation now = Situation.of(policy, facts, tier);
        List<Rule.Window> speaking = policy.windows().stream()
                .filter(window -> Conditions.holds(window.head().when(), now))
                .toList();
        List<Rule.Open> open = speaking.stream()
                .flatMap(window -> window instanceof Rule.Open row && admits(row, now)
                        ? java.util.stream.Stream.of(row)
                        : java.util.stream.Stream.empty())
                .toList();
        if (policy.eligibility().stream()
                .anyMatch(row -> Conditions.holds(row.head().when(), now))) {
            return Answer.refused(Obstacle.NOT_ELIGIBLE);
        }
        if (open.isEmpty()) {
            boolean lacking = speaking.stream().anyMatch(Rule.Open.class::isInstance);
            return Answer.refused(lacking ? Obstacle.NEED_UNMET : Obstacle.CLOSED);
        }
        return open.stream()
                .limit(policy.windowsFirst() ? 1 : open.size())
                .map(window -> entered(window, now.entering(window.id())))
                .sorted(BEST_FIRST)
                .findFirst()
                .orElseThrow();
    }

    private static boolean admits(Rule.Open window, Situation now) {
        return window.needs().stream().allMatch(need -> Conditions.holds(need.condition(), now));
    }

    private static int openLast(Quantity left, Quantity right) {
        if (left.known() && right.known()) {
            return Expressions.compare(left, right);
        }
        return Boolean.compare(right.known(), left.known());
    }

    /** The answer for one window: price, subsidies, cover, wait and rewards, in this order. */
    private Answer entered(Rule.Open window, Situation entering) {
        Situation priced = entering.surcharged(Prices.surcharge(entering));
        List<Answer.Grant> grants = Subsidies.of(priced);
        Situation subsidised = priced.subsidised(Subsidies.total(grants));
        Waits.Outcome wait = Waits.of(subsidised);
        Situation decided = wait == null ? subsidised : subsidised.waiting(wait.parts());
        return new Answer(
                true,
                Obstacle.NONE,
                window.id(),
                Prices.fee(decided),
                decided.surcharge(),
                decided.subsidy(),
                Prices.payable(decided),
                Prices.fiscalContribution(decided),
                Cover.of(window, subsidised).after(wait),
                wait == null
                        ? null
                        : new Answer.Waiting(
                                wait.start(), wait.parts().fixed(), wait.parts().variable()),
                grants,
                awards(decided),
                refunds(decided));
    }

    private List<Answer.Refund> refunds(Situation now) {
        return policy.refunds().stream()
                .filter(row -> Conditions.holds(row.head().when(), now))
                .map(row -> new Answer.Refund(
                        row.id(), Expressions.greatest(Expressions.of(row.amount(), now), Quantity.Plain.ZERO)))
                .toList();
    }

    /** Rewards and cuts in order; the rewards together stay within the ceiling. */
    private List<Answer.Award> awards(Situation now) {
        List<Answer.Award> awards = new ArrayList<>();
        Quantity left = Expressions.of(policy.incentiveLimit(), now);
        for (Rule.Incentive row : policy.incentives()) {
            if (Conditions.holds(row.head().when(), now)) {
                Quantity raise = Expressions.of(row.raise(), now);
                boolean reward = raise.known() && Expressions.compare(raise, Quantity.Plain.ZERO) > 0;
                if (reward && policy.incentiveLimit() != null) {
                    raise = Expressions.least(raise, left);
                    left = Expressions.minus(left, raise);
                }
                awards.add(new Answer.Award(row.id(), Expressions.of(row.years(), now), raise));
            }
        }
        return awards;
    }
}

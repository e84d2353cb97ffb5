package io.canbao.rules.interpreter;

import io.canbao.rules.engine.subject.Decision.Obstacle;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.quote.Ruling;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides by reading the rules as they are written. Every eligibility row that matches refuses; each open window that
 * matches and whose needs are met is tried; the earliest first covered day wins, then the lowest payment, then the
 * order of the rows.
 */
public final class Interpreter {

    private static final Comparator<Entered> BEST_FIRST = Comparator.<Entered, Quantity>comparing(
                    entered -> entered.cover().from(), Interpreter::openLast)
            .thenComparing(entered -> entered.payment().atMost(), Interpreter::openLast);

    private final Policy policy;

    /** Interprets a policy; nothing is prepared, so that every decision reads it as it is. */
    public Interpreter(Policy policy) {
        this.policy = policy;
    }

    /**
     * Decides one tier.
     *
     * @param tier id of the tier; what the facts say about it is ignored
     * @throws IllegalArgumentException if the facts or the rules name something the policy does not have
     */
    public Ruling decide(Facts facts, String tier) {
        Situation now = Situation.of(policy, facts, tier);
        List<String> ineligible = policy.tables().eligibility().stream()
                .filter(row -> Conditions.holds(row.head().when(), now))
                .map(Rule::id)
                .toList();
        List<Rule.Window> applying = policy.tables().windows().stream()
                .filter(window -> Conditions.holds(window.head().when(), now))
                .toList();
        List<Rule.Open> windows = applying.stream()
                .filter(Rule.Open.class::isInstance)
                .map(Rule.Open.class::cast)
                .toList();
        List<Rule.Open> open =
                windows.stream().filter(window -> unmet(window, now).isEmpty()).toList();
        List<Ruling.Unmet> unmet =
                windows.stream().flatMap(window -> unmet(window, now).stream()).toList();
        List<String> closed = applying.stream()
                .filter(Rule.Closed.class::isInstance)
                .map(Rule::id)
                .toList();
        if (!ineligible.isEmpty() || open.isEmpty()) {
            Obstacle obstacle = unmet.isEmpty() ? Obstacle.CLOSED : Obstacle.NEED_UNMET;
            return refused(
                    ineligible.isEmpty() ? obstacle : Obstacle.NOT_ELIGIBLE,
                    ineligible,
                    unmet,
                    closed,
                    open,
                    Refunds.ofRefused(now),
                    matching(policy.tables().notes(), now));
        }
        Entered best = open.stream()
                .limit(policy.tables().windowsFirst() ? 1 : open.size())
                .map(window -> entered(window, now))
                .min(BEST_FIRST)
                .orElseThrow();
        List<String> better = windows.stream()
                .filter(window -> !open.contains(window))
                .filter(window -> BEST_FIRST.compare(entered(window, now), best) < 0)
                .map(Rule::id)
                .toList();
        return accepted(best, open, unmet, closed, better);
    }

    /** The needs of a window that are not met. */
    private static List<Ruling.Unmet> unmet(Rule.Open window, Situation now) {
        return window.needs().stream()
                .filter(need -> !Conditions.holds(need.condition(), now))
                .map(need -> new Ruling.Unmet(window.id(), need.refusalCode(), need.ids()))
                .toList();
    }

    private static int openLast(Quantity left, Quantity right) {
        if (left.known() && right.known()) {
            return Expressions.compare(left, right);
        }
        return Boolean.compare(right.known(), left.known());
    }

    private static Ruling refused(
            Obstacle obstacle,
            List<String> ineligible,
            List<Ruling.Unmet> unmet,
            List<String> closed,
            List<Rule.Open> open,
            List<Ruling.Refund> refunds,
            List<String> notes) {
        return new Ruling(
                obstacle,
                ineligible,
                unmet,
                closed,
                null,
                open.stream().map(Rule::id).toList(),
                List.of(),
                Ruling.Price.NONE,
                List.of(),
                Ruling.Cover.NONE,
                null,
                List.of(),
                List.of(),
                refunds,
                null,
                notes);
    }

    /** What comes of entering by a window. */
    private record Entered(
            Rule.Open window,
            Situation decided,
            OpenPrices.Payment payment,
            List<Subsidies.Granted> grants,
            Cover cover,
            Waits.@Nullable Outcome delay) {}

    /** Price, subsidies, cover and wait, in this order. */
    private static Entered entered(Rule.Open window, Situation now) {
        Situation entering = now.entering(window.id());
        Situation priced = entering.surcharged(Prices.surcharge(entering));
        List<Subsidies.Granted> grants = Subsidies.of(priced);
        Situation subsidised = priced.subsidised(Subsidies.total(grants));
        OpenPrices.Payment payment = OpenPrices.payment(entering, Prices.payable(subsidised));
        Situation certain = subsidised.where(subsidised.unknowns().paying(payment.certain()));
        Waits.Outcome wait = Waits.of(certain);
        Situation decided = wait == null ? certain : certain.waiting(wait.parts());
        return new Entered(
                window, decided, payment, grants, Cover.of(window, certain).after(wait), wait);
    }

    private Ruling accepted(
            Entered best, List<Rule.Open> open, List<Ruling.Unmet> unmet, List<String> closed, List<String> better) {
        Situation decided = best.decided();
        return new Ruling(
                Obstacle.NONE,
                List.of(),
                unmet,
                closed,
                best.window().id(),
                open.stream()
                        .filter(window -> !window.equals(best.window()))
                        .map(Rule::id)
                        .toList(),
                better,
                price(decided, best.payment().certain()),
                best.grants().stream().map(Subsidies.Granted::written).toList(),
                Rulings.cover(best.cover()),
                waiting(best.delay(), decided),
                best.delay() == null ? Waits.sparing(decided) : List.of(),
                Awards.of(decided),
                Refunds.of(decided, best.payment().certain()),
                matching(policy.tables().benefitTiers(), decided).stream()
                        .findFirst()
                        .orElse(null),
                matching(policy.tables().notes(), decided));
    }

    private static List<String> matching(List<? extends Rule> rows, Situation now) {
        return rows.stream()
                .filter(row -> Conditions.holds(row.head().when(), now))
                .map(Rule::id)
                .toList();
    }

    private Ruling.Price price(Situation now, Quantity payable) {
        return new Ruling.Price(
                Rulings.amount(Prices.fee(now)),
                Rulings.amount(now.surcharge()),
                Rulings.amount(now.subsidy()),
                Rulings.amount(payable),
                Rulings.amount(Prices.fiscalContribution(now)),
                Prices.parts(policy.tables().fees(), now),
                Prices.parts(policy.tables().surcharges(), now),
                Prices.parts(policy.tables().fiscal(), now));
    }

    private Ruling.@Nullable Waiting waiting(Waits.@Nullable Outcome wait, Situation now) {
        if (wait == null) {
            return null;
        }
        return new Ruling.Waiting(
                Rulings.day(wait.start()),
                Rulings.period(wait.parts().fixed()),
                Rulings.period(wait.parts().variable()),
                policy.tables().waiting().stream()
                        .filter(row -> Conditions.holds(row.head().when(), now))
                        .map(Rule::id)
                        .toList());
    }
}

package io.canbao.rules.interpreter;

import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.quote.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is paid back of a payment. */
final class Refunds {

    /** Rows that refund first, then the higher amount; the sort is stable, so that of equal ones the first stays first. */
    private static final Comparator<Due> BEST_FIRST = Comparator.comparing(
                    (Due due) -> due.row().refunded())
            .thenComparing(Due::comparable, Expressions::compare)
            .reversed();

    private Refunds() {}

    private record Due(Rule.Refund row, Quantity amount) {

        private Quantity comparable() {
            return amount.known() && row.refunded() ? amount : Quantity.Plain.ZERO;
        }

        private Ruling.Refund written() {
            return new Ruling.Refund(row.id(), Rulings.amount(amount));
        }
    }

    /** Of a payment that is not taken: nobody knows what was paid. */
    static List<Ruling.Refund> ofRefused(Situation now) {
        return hit(rows(now).map(row -> new Due(row, Quantity.Open.ABSENT)).toList(), now);
    }

    /** Of a payment that is taken, together no more than it. */
    static List<Ruling.Refund> of(Situation now, Quantity paid) {
        List<Due> due = new ArrayList<>();
        Quantity left = paid;
        for (Rule.Refund row : rows(now).toList()) {
            Quantity ruled = Expressions.greatest(Expressions.of(row.amount(), now), Quantity.Plain.ZERO);
            boolean capped = ruled.known() && left.known();
            Quantity amount = capped ? Expressions.least(ruled, left) : ruled;
            boolean used = capped && now.policy().tables().refundHit() == SubsidyStage.Hit.SUM;
            left = used ? Expressions.minus(left, amount) : left;
            due.add(new Due(row, amount));
        }
        return hit(due, now);
    }

    private static Stream<Rule.Refund> rows(Situation now) {
        return now.policy().tables().refunds().stream()
                .filter(row -> Conditions.holds(row.head().when(), now));
    }

    private static List<Ruling.Refund> hit(List<Due> due, Situation now) {
        Stream<Due> answered = switch (now.policy().tables().refundHit()) {
            case SUM -> due.stream();
            case FIRST -> due.stream().limit(1);
            case BEST -> due.stream().sorted(BEST_FIRST).limit(1);
        };
        return answered.map(Due::written).toList();
    }
}

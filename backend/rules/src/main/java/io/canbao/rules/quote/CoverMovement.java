package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.PaymentDays;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;

/** How a first covered day depends on the day of payment, and the rule that could be said in a phrase. */
final class CoverMovement {

    /** It moves, but by no rule that could be said in a phrase. */
    private static final Curve.MovingCover BY_PAYMENT = new Curve.MovingCover("payment", null);

    /** How the first covered day depends on the day of payment. */
    enum Kind {
        FIXED,
        BY_WINDOW,
        BY_WAIT,
        BY_WAIT_FROM_NEXT_DAY
    }

    private final CompiledPolicy compiled;

    CoverMovement(CompiledPolicy compiled) {
        this.compiled = compiled;
    }

    /** How it depends for a decision just made: the subject is read in that state. */
    Kind kind(Subject subject, Decision decision, Trace trace) {
        if (!Values.known(decision.coverFrom())
                || !(compiled.policy().tables().windows().get(decision.entry()) instanceof Rule.Open open)) {
            return Kind.FIXED;
        }
        if (decision.coverFrom() == compiled.coverBeforeWait(subject)) {
            return compiled.paymentDays().coverCounts(open) ? Kind.BY_WINDOW : Kind.FIXED;
        }
        Rule.Waiting starting = trace.waiting.stream()
                .filter(wait -> wait.start() != null)
                .findFirst()
                .orElse(null);
        if (decision.waitFrom() == subject.paid()) {
            return starting == null || compiled.paymentDays().startCounts(starting) ? Kind.BY_WAIT : Kind.FIXED;
        }
        boolean nextDay = decision.waitFrom() == subject.paid() + 1
                && starting != null
                && starting.start() instanceof Expression.Shifted shifted
                && PaymentDays.isPayment(shifted.date());
        return nextDay ? Kind.BY_WAIT_FROM_NEXT_DAY : Kind.FIXED;
    }

    /** The rule by which the day moves; it must depend on the day of payment. */
    Curve.MovingCover of(Kind kind, Decision decision) {
        if (kind == Kind.BY_WAIT || kind == Kind.BY_WAIT_FROM_NEXT_DAY) {
            long whole = Values.plus(decision.waitFixed(), decision.waitVariable());
            long fixedEnd = Values.shift(decision.waitFrom(), decision.waitFixed(), 1);
            long late = decision.coverFrom() - Values.shift(fixedEnd, decision.waitVariable(), 1);
            boolean daysBeforeMonths =
                    Values.days(decision.waitFixed()) != 0 && Values.months(decision.waitVariable()) != 0;
            if ((late != 0 && late != 1) || daysBeforeMonths) {
                return BY_PAYMENT;
            }
            String wait = kind == Kind.BY_WAIT ? "wait" : "waitFromNextDay";
            return new Curve.MovingCover(
                    late == 0 ? wait : wait + ".nextDay", Figure.period(whole).orNull());
        }
        return compiled.policy().tables().windows().get(decision.entry()) instanceof Rule.Open open
                ? movingCover(open.coverFrom())
                : BY_PAYMENT;
    }

    private static Curve.MovingCover movingCover(Expression coverFrom) {
        if (coverFrom instanceof Expression.Snapped snapped && PaymentDays.isPayment(snapped.date())) {
            return new Curve.MovingCover(snapped.snap().name(), null);
        }
        if (coverFrom instanceof Expression.Shifted shifted
                && shifted.sign() > 0
                && PaymentDays.isPayment(shifted.date())
                && shifted.period() instanceof Expression.Constant period) {
            return new Curve.MovingCover("after", Figure.period(period.value()).orNull());
        }
        return BY_PAYMENT;
    }
}

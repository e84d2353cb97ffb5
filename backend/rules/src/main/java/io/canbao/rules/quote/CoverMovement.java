package io.canbao.rules.quote;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.PaymentDays;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.engine.subject.Trace;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Values;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a first covered day is counted from on one day of payment, and the rule that could be said in a phrase. */
final class CoverMovement {

    /** It moves, but by no rule that could be said in a phrase. */
    private static final Curve.MovingCover BY_PAYMENT = new Curve.MovingCover("payment", null);

    /** Nothing that moves with the payment. */
    static final Side FIXED = new Side(Kind.FIXED, null);

    private static final Expression PAYMENT = new Expression.FactValue(Facts.PAID);

    /** What a day is counted from. */
    enum Kind {
        FIXED,
        WINDOW,
        WAIT,
        WAIT_FROM_NEXT_DAY,
        OTHER_WAIT
    }

    /**
     * What gives a first covered day. Where two of them come to the same day, each of them does: which of them holds for the days
     * around is known from these.
     *
     * @param day the formula of the window that counts from the payment; null for other kinds
     */
    record Side(Kind kind, @Nullable Expression day) {}

    private final CompiledPolicy compiled;

    CoverMovement(CompiledPolicy compiled) {
        this.compiled = compiled;
    }

    /**
     * What gives the first covered day of a decision just made; never empty.
     *
     * @param subject in the state of that decision
     * @param born day of birth, or {@link Values#ABSENT}
     */
    Set<Side> sides(Subject subject, Decision decision, Trace trace, long born) {
        if (!Values.known(decision.coverFrom())
                || !(compiled.policy().tables().windows().get(decision.entry()) instanceof Rule.Open open)) {
            return Set.of(FIXED);
        }
        CompiledPolicy.Evaluation state = compiled.evaluation(subject);
        Set<Side> sides = new LinkedHashSet<>();
        if (decision.coverFrom() == compiled.coverBeforeWait(subject)) {
            sides.addAll(ofWindow(open, decision.coverFrom() == born ? born : Values.ABSENT, state));
        }
        if (decision.waiting() && decision.coverFrom() == compiled.coverAfterWait(subject)) {
            sides.addAll(ofWait(trace, state));
        }
        return sides;
    }

    /** Of a window's day, or of the birth before which nobody is covered. */
    private Set<Side> ofWindow(Rule.Open open, long born, CompiledPolicy.Evaluation state) {
        Set<Side> sides = new LinkedHashSet<>();
        if (Values.known(born)) {
            sides.add(FIXED);
        }
        if (!Values.known(born) || state.of(open.coverFrom()) == born) {
            giving(open.coverFrom(), state).forEach(day -> sides.add(counts(day) ? new Side(Kind.WINDOW, day) : FIXED));
        }
        return sides;
    }

    private Set<Side> ofWait(Trace trace, CompiledPolicy.Evaluation state) {
        Set<Side> sides = new LinkedHashSet<>();
        Expression start = trace.waiting.stream()
                .flatMap(wait -> Stream.ofNullable(wait.start()))
                .findFirst()
                .orElse(PAYMENT);
        giving(start, state).forEach(day -> sides.add(new Side(waitFrom(day), null)));
        return sides;
    }

    private Kind waitFrom(Expression start) {
        if (PaymentDays.isPayment(start)) {
            return Kind.WAIT;
        }
        if (!counts(start) || start instanceof Expression.Snapped) {
            return Kind.FIXED;
        }
        boolean nextDay = start instanceof Expression.Shifted shifted
                && shifted.sign() > 0
                && PaymentDays.isPayment(shifted.date())
                && shifted.period() instanceof Expression.Constant period
                && period.value() == Values.period(0, 1);
        return nextDay ? Kind.WAIT_FROM_NEXT_DAY : Kind.OTHER_WAIT;
    }

    private boolean counts(Expression day) {
        return compiled.paymentDays().counts(day);
    }

    /** The formulas that give a day: of the earliest or latest of several, those that come to it. */
    private List<Expression> giving(Expression day, CompiledPolicy.Evaluation state) {
        return switch (day) {
            case Expression.Combined several
            when several.operator() == Expression.Operator.LEAST
                    || several.operator() == Expression.Operator.GREATEST -> {
                long value = state.of(several);
                yield several.operands().stream()
                        .filter(operand -> state.of(operand) == value)
                        .flatMap(operand -> giving(operand, state).stream())
                        .toList();
            }
            case Expression.Choose choose -> {
                Expression chosen = choose.branches().stream()
                        .filter(branch -> state.holds(branch.when()))
                        .map(Expression.Branch::then)
                        .findFirst()
                        .orElse(choose.otherwise());
                yield counts(chosen) ? List.of(choose) : List.of(chosen);
            }
            case Expression.Defined name ->
                compiled.policy().vocabulary().definitions().get(name.name()) instanceof Definition.Value value
                        ? giving(value.expression(), state)
                        : List.of(name);
            default -> List.of(day);
        };
    }

    /** The rule by which the day moves; it must depend on the day of payment. */
    Curve.MovingCover of(Side side, Decision decision) {
        return switch (side.kind()) {
            case WAIT -> ofWait("wait", decision);
            case WAIT_FROM_NEXT_DAY -> ofWait("waitFromNextDay", decision);
            case WINDOW -> movingCover(Objects.requireNonNull(side.day()));
            case OTHER_WAIT, FIXED -> BY_PAYMENT;
        };
    }

    private static Curve.MovingCover ofWait(String wait, Decision decision) {
        long whole = Values.plus(decision.waitFixed(), decision.waitVariable());
        long fixedEnd = Values.shift(decision.waitFrom(), decision.waitFixed(), 1);
        long late = decision.coverFrom() - Values.shift(fixedEnd, decision.waitVariable(), 1);
        boolean daysBeforeMonths =
                Values.days(decision.waitFixed()) != 0 && Values.months(decision.waitVariable()) != 0;
        return (late != 0 && late != 1) || daysBeforeMonths
                ? BY_PAYMENT
                : new Curve.MovingCover(
                        late == 0 ? wait : wait + ".nextDay",
                        Figure.period(whole).orNull());
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

package io.canbao.rules.engine;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** How the rows of a policy depend on the day of payment itself. */
public final class PaymentDays {

    private final Policy policy;
    private final OptionalLong firstFixed;

    PaymentDays(Policy policy) {
        this.policy = policy;
        this.firstFixed =
                policy.tables().windows().stream().flatMapToLong(this::fixed).min();
    }

    /** The earliest fixed day that a window begins with, as epoch day. */
    public OptionalLong firstFixed() {
        return firstFixed;
    }

    /** Whether an expression is the day of payment as it is. */
    public static boolean isPayment(@Nullable Expression expression) {
        return expression instanceof Expression.FactValue fact && fact.fact().equals(Facts.PAID);
    }

    /** Whether a day is counted from the payment. */
    public boolean counts(Expression expression) {
        boolean[] found = new boolean[1];
        References.walk(expression, policy.vocabulary().definitions(), _ -> {}, inner -> found[0] |= isPayment(inner));
        return found[0];
    }

    private LongStream fixed(Rule.Window window) {
        LongStream.Builder days = LongStream.builder();
        References.walk(
                window.head().when(),
                policy.vocabulary().definitions(),
                condition -> {
                    if (condition instanceof Condition.InRange in
                            && isPayment(in.value())
                            && in.range().low() instanceof Expression.Constant low) {
                        days.add(low.value());
                    }
                },
                _ -> {});
        return days.build();
    }
}

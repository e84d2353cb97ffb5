package io.canbao.policypack.analysis.inspection;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Values;
import org.jspecify.annotations.Nullable;

/** Values that grow with something counted: 1000.00 * (years - 4). */
public final class Counted {

    private Counted() {}

    /** What a value comes to where something counted is a number; {@link Values#ABSENT} where it rests on anything else. */
    public static long at(@Nullable Expression raise, Expression counted, long number) {
        if (counted.equals(raise)) {
            return number;
        }
        return switch (raise) {
            case Expression.Constant constant -> constant.value();
            case Expression.Product product -> {
                long value = at(product.value(), counted, number);
                long times = at(product.times(), counted, number);
                yield Values.known(value) && Values.known(times) ? value * times : Values.ABSENT;
            }
            case Expression.Combined combined -> {
                long result = at(combined.operands().getFirst(), counted, number);
                for (Expression operand :
                        combined.operands().subList(1, combined.operands().size())) {
                    long value = at(operand, counted, number);
                    result = Values.known(result) && Values.known(value)
                            ? Values.combine(combined.operator(), result, value, false)
                            : Values.ABSENT;
                }
                yield result;
            }
            case null, default -> Values.ABSENT;
        };
    }
}

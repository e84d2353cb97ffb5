package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run of {@code *} and {@code /}: all factors are taken together and all divisors too, so that the result is rounded
 * once, half up, wherever the division stands.
 */
final class FormulaProduct {

    private static final int DECIMALS = 6;

    /** What is multiplied, an amount or a period; null while there are numbers only. */
    private @Nullable Typed value;

    private final List<Expression> factors = new ArrayList<>();
    private final List<Expression> divisors = new ArrayList<>();

    /** What an amount is divided by, which gives a number. */
    private @Nullable Expression amount;

    void multiply(Typed factor) throws FormulaFault {
        Typed first = value;
        if (factor.is(Type.NUMBER)) {
            factors.add(factor.expression());
        } else if (factor.is(Type.DATE)) {
            throw new FormulaFault(PackPhrase.DATE_IN_PRODUCT.of(), PackPhrase.FACTOR.of());
        } else if (first == null) {
            value = factor;
        } else if (decimal(factor).isPresent()) {
            multiply(decimal(factor).get());
        } else if (decimal(first).isPresent() && factor.is(Type.AMOUNT)) {
            value = factor;
            multiply(decimal(first).get());
        } else {
            throw new FormulaFault(PackPhrase.TIMES.of(first.word(), factor.word()), PackPhrase.FACTOR.of());
        }
    }

    void multiply(BigDecimal factor) throws FormulaFault {
        scaled(factor, factors, divisors);
    }

    void divide(Typed divisor) throws FormulaFault {
        if (divisor.is(Type.NUMBER)) {
            divisors.add(divisor.expression());
        } else if (divisor.is(Type.AMOUNT) && value != null && value.is(Type.AMOUNT) && amount == null) {
            amount = divisor.expression();
        } else {
            throw new FormulaFault(PackPhrase.DIVIDED_BY.of(divisor.word()), PackPhrase.NUMBER_OR_AMOUNTS.of());
        }
    }

    void divide(BigDecimal divisor) throws FormulaFault {
        if (divisor.signum() == 0) {
            throw new FormulaFault(PackPhrase.DIVIDED_BY.of(0), PackPhrase.ANOTHER_NUMBER.of());
        }
        scaled(divisor, divisors, factors);
    }

    /** Two decimals make an amount, except beside another amount. */
    private static Optional<BigDecimal> decimal(Typed typed) {
        return typed.is(Type.AMOUNT) && typed.expression() instanceof Expression.Constant constant
                ? Optional.of(BigDecimal.valueOf(constant.value(), 2))
                : Optional.empty();
    }

    private static void scaled(BigDecimal decimal, List<Expression> above, List<Expression> below) throws FormulaFault {
        BigDecimal plain = decimal.stripTrailingZeros();
        if (plain.scale() > DECIMALS || plain.precision() > 9) {
            throw new FormulaFault(
                    GeneralPhrase.TEXT.of(decimal.toPlainString()), PackPhrase.DECIMALS_AT_MOST.of(DECIMALS));
        }
        int scale = Math.max(plain.scale(), 0);
        above.add(number(plain.movePointRight(scale).longValueExact()));
        if (scale > 0) {
            below.add(number(BigDecimal.ONE.movePointRight(scale).longValueExact()));
        }
    }

    private static Expression number(long number) {
        return new Expression.Constant(Type.NUMBER, number);
    }

    Typed result() throws FormulaFault {
        Type type = value == null || amount != null ? Type.NUMBER : value.type();
        Expression product = product(value == null ? null : value.expression(), factors);
        if (divisors.isEmpty() && amount == null) {
            return new Typed(product, type);
        }
        if (type == Type.PERIOD) {
            throw new FormulaFault(PackPhrase.PART_OF_A_PERIOD.of(), PackPhrase.WHOLE_PERIODS.of());
        }
        return new Typed(new Expression.Quotient(product, product(amount, divisors), RoundingMode.HALF_UP, 1), type);
    }

    private static Expression product(@Nullable Expression first, List<Expression> factors) {
        Expression product = first;
        for (Expression factor : factors) {
            product = product == null ? factor : new Expression.Product(product, factor);
        }
        return product == null ? number(1) : product;
    }
}

package io.canbao.rules.wording;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Products, quotients and shares in words. A decimal number of a formula is kept as a whole number over a power of ten; here it
 * becomes a decimal again: {@code 400 × 15 ÷ 10} is read as {@code 400 × 1.5}.
 */
final class ProductWords {

    private static final Set<Long> POWERS_OF_TEN = Set.of(10L, 100L, 1_000L, 10_000L, 100_000L, 1_000_000L);

    private final RuleTexts texts;
    private final ValueWords values;

    ProductWords(RuleTexts texts, ValueWords values) {
        this.texts = texts;
        this.values = values;
    }

    String words(Expression.Product product) {
        return times(factors(product));
    }

    /** A quotient; one by 1 only rounds. */
    String words(Expression.Quotient quotient, Type type) {
        List<Factor> above = factors(quotient.dividend());
        List<Factor> below = factors(quotient.divisor());
        decimals(below, above);
        decimals(above, below);
        below.removeIf(factor -> factor.number().filter(BigDecimal.ONE::equals).isPresent());
        String said = times(above);
        for (Factor divisor : below) {
            said = texts.say("quotient", said, divisor.words());
        }
        if (!isRounded(quotient)) {
            return said;
        }
        boolean alone = above.size() == 1 && below.isEmpty();
        return texts.say(
                "roundedTo." + direction(quotient.rounding()),
                alone ? values.addend(quotient.dividend()) : said,
                unit(quotient.unit(), type));
    }

    String words(Expression.Percentage percentage, Type type) {
        String share = texts.say("share", values.factor(percentage.of()), plain(percentage.percent()));
        boolean usual = percentage.rounding() == RoundingMode.HALF_UP && percentage.unitFen() == 1;
        return usual
                ? share
                : texts.say(
                        "rounded",
                        share,
                        texts.say("rounding." + direction(percentage.rounding())),
                        unit(percentage.unitFen(), type));
    }

    /** A decimal without trailing zeros. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Whether a quotient is there to round, and not only to divide. */
    static boolean isRounded(Expression.Quotient quotient) {
        boolean byOne = quotient.divisor() instanceof Expression.Constant constant && constant.value() == 1;
        return byOne || quotient.rounding() != RoundingMode.HALF_UP || quotient.unit() != 1;
    }

    /** The directions that the language has; to zero and downwards are one, as no such value lies below zero. */
    private static String direction(RoundingMode rounding) {
        return switch (rounding) {
            case UP, CEILING -> "up";
            case DOWN, FLOOR -> "down";
            case HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY -> "half-up";
        };
    }

    private String unit(long unit, Type type) {
        return texts.say(type == Type.AMOUNT ? "unit." + unit : "unit.one");
    }

    private String times(List<Factor> factors) {
        String said = factors.getFirst().words();
        for (Factor factor : factors.subList(1, factors.size())) {
            said = texts.say("product", said, factor.words());
        }
        return said;
    }

    private List<Factor> factors(Expression expression) {
        if (expression instanceof Expression.Product product) {
            List<Factor> factors = factors(product.value());
            factors.add(factor(product.times()));
            return factors;
        }
        return new ArrayList<>(List.of(factor(expression)));
    }

    private Factor factor(Expression expression) {
        return expression instanceof Expression.Constant constant && constant.type() == Type.NUMBER
                ? Factor.of(BigDecimal.valueOf(constant.value()))
                : new Factor(values.factor(expression), Optional.empty());
    }

    /** Takes each power of ten on one side together with a whole number on the other. */
    private static void decimals(List<Factor> powers, List<Factor> numbers) {
        for (Factor power : List.copyOf(powers)) {
            for (int place = 0; power.isPowerOfTen() && place < numbers.size(); place++) {
                Factor number = numbers.get(place);
                if (number.number().isPresent() && !number.isPowerOfTen() && number.isWhole()) {
                    numbers.set(
                            place,
                            Factor.of(
                                    number.number().get().divide(power.number().orElseThrow())));
                    powers.remove(power);
                    break;
                }
            }
        }
        if (powers.isEmpty()) {
            powers.add(Factor.of(BigDecimal.ONE));
        }
    }

    private record Factor(String words, Optional<BigDecimal> number) {

        static Factor of(BigDecimal number) {
            return new Factor(number.toPlainString(), Optional.of(number));
        }

        boolean isPowerOfTen() {
            return isWhole() && POWERS_OF_TEN.contains(number.orElseThrow().longValueExact());
        }

        boolean isWhole() {
            return number.filter(value -> value.stripTrailingZeros().scale() <= 0)
                    .isPresent();
        }
    }
}

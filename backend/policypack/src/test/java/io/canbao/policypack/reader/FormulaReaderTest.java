package io.canbao.policypack.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas of literals come to, and what is said about wrong ones. */
class FormulaReaderTest {

    /** Literal parts only: the numbers behind a product, a quotient and a percentage. */
    private static long value(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> constant.value();
            case Expression.Product product -> Values.times(value(product.value()), value(product.times()));
            case Expression.Quotient quotient ->
                Values.quotient(
                        value(quotient.dividend()), value(quotient.divisor()), quotient.rounding(), quotient.unit());
            case Expression.Percentage percentage ->
                Values.proportion(
                        value(percentage.of()), percentage.percent().longValueExact(), 100, RoundingMode.HALF_UP);
            default -> throw new IllegalStateException("not of literals: " + expression);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400.00 / 12 * 7       | AMOUNT | 23333",
                "400.00 * 7 / 12       | AMOUNT | 23333",
                "7 * 400.00 / 12       | AMOUNT | 23333",
                "400.00 * 1.5          | AMOUNT | 60000",
                "1.5 * 400.00          | AMOUNT | 60000",
                "400.00 * 1.25         | AMOUNT | 50000",
                "1.25 * 400.00         | AMOUNT | 50000",
                "400.00 / 1.6          | AMOUNT | 25000",
                "0.05 / 3 * 2          | AMOUNT | 3",
                "50% of 400.00 / 3     | AMOUNT | 6667",
                "3 * 2                 | NUMBER | 6",
                "7 / 2                 | NUMBER | 4",
                "floor(7 / 2)          | NUMBER | 3",
                "ceiling(7 / 3)        | NUMBER | 3",
                "1499.99 / 500.00      | NUMBER | 3",
                "floor(1499.99 / 500.00) | NUMBER | 2",
                "round(400.00 / 3, yuan) | AMOUNT | 13300",
                "ceiling(400.00 / 3, jiao) | AMOUNT | 13340",
                "floor(400.55, yuan)   | AMOUNT | 40000",
                "3 months * 2          | PERIOD | 25769803776"
            })
    void formulasAreRoundedOnce(String formula, Type type, long value) throws FormulaFault {
        Typed read = FormulaReader.read(formula, scope());
        assertThat(read.type()).isEqualTo(type);
        assertThat(value(read.expression())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400.00 * 3 months     | an amount times a period | a decimal number such as 1.5",
                "1 month / 2           | a part of a period       | a whole number of times",
                "400.00 / 3 months     | divided by a period      | a number, or an amount by an amount",
                "400.00 / 0.0          | divided by 0             | another number",
                "2025/01/01 + 1 day    | a number and a period    | two values that add up",
                "floor(400.00)         | ')'                      | ','",
                "floor(400.00, cent)   | 'cent'                   | yuan, jiao or fen",
                "round(3 months)       | 'round' of a period      | a number or an amount",
                "recognised(nobody)    | 'nobody'                 | one of the categories",
                "sqrt(4)               | function 'sqrt'          | floor, ceiling or round",
                "400.5                 | '400.5'                  | two decimals"
            })
    void wrongFormulasSayWhatIsWanted(String formula, String found, String wanted) {
        FormulaFault fault = catchThrowableOfType(FormulaFault.class, () -> FormulaReader.read(formula, scope()));
        assertThat(fault).hasMessageContaining(found);
        assertThat(fault.wanted.toString()).contains(wanted);
    }

    @Test
    void aFormulaHasABoundedLength() {
        FormulaFault fault =
                catchThrowableOfType(FormulaFault.class, () -> FormulaReader.read("1 + ".repeat(200) + "1", scope()));
        assertThat(fault).hasMessageContaining("characters");
    }

    private static Scope scope() {
        return new Scope(2025);
    }
}

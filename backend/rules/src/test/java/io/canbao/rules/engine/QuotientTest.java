package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Type;
import org.junit.jupiter.api.Test;

class QuotientTest {

    private static final Resident FAMILY = aResident().giving("persons", 3).giving("income", 100_000);

    private static APolicy policy() {
        return aPlainPolicy().fact("income", Type.AMOUNT).fact("persons", Type.NUMBER);
    }

    private static String amountOf(Expression amount, Resident resident) {
        return policy().incentive("amount", ALWAYS, null, amount)
                .answer(resident)
                .awards()
                .getOrDefault("amount", "not answered");
    }

    private static String numberOf(Expression number, Resident resident) {
        return policy().incentive("number", ALWAYS, number, yuan("0.00"))
                .answer(resident)
                .years()
                .getOrDefault("number", "not answered");
    }

    @Test
    void anIncomeIsSharedAmongThoseWhoLiveOnIt() {
        assertThat(amountOf(divided(fact("income"), fact("persons"), HALF_UP, 1), FAMILY))
                .isEqualTo("333.33");
        assertThat(amountOf(divided(fact("income"), fact("persons"), UP, 1), FAMILY))
                .isEqualTo("333.34");
        assertThat(amountOf(divided(fact("income"), fact("persons"), DOWN, 100), FAMILY))
                .isEqualTo("333.00");
        assertThat(amountOf(divided(fact("income"), fact("persons"), UP, 1000), FAMILY))
                .isEqualTo("340.00");
        assertThat(amountOf(divided(less(yuan("0.00"), fact("income")), fact("persons"), HALF_UP, 1), FAMILY))
                .isEqualTo("-333.33");
    }

    @Test
    void anAmountGoesIntoAnotherSoManyTimes() {
        assertThat(numberOf(divided(fact("income"), yuan("300.00"), DOWN, 1), FAMILY))
                .isEqualTo("3");
        assertThat(numberOf(divided(fact("income"), yuan("300.00"), UP, 1), FAMILY))
                .isEqualTo("4");
        assertThat(numberOf(divided(number(7), number(2), DOWN, 1), FAMILY)).isEqualTo("3");
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThat(amountOf(divided(fact("income"), number(0), HALF_UP, 1), FAMILY))
                .isEqualTo("none");
        assertThat(amountOf(divided(yuan("0.00"), fact("persons"), HALF_UP, 1), FAMILY))
                .isEqualTo("0.00");
    }

    @Test
    void whatNobodyKnowsIsNotDivided() {
        assertThat(amountOf(divided(fact("income"), fact("persons"), HALF_UP, 1), FAMILY.giving("persons", 2)))
                .isEqualTo("500.00");
        assertThat(amountOf(divided(fact("income"), number(2), HALF_UP, 1), aResident()))
                .isEqualTo("none");
        assertThat(amountOf(divided(yuan("1.00"), fact("persons"), HALF_UP, 1), aResident()))
                .isEqualTo("none");
        assertThat(amountOf(divided(UNSPECIFIED, number(2), HALF_UP, 1), FAMILY))
                .isEqualTo("open");
        assertThat(amountOf(divided(fact("income"), UNSPECIFIED, HALF_UP, 1), FAMILY))
                .isEqualTo("open");
    }

    /** Periods are carried in halves of a number, each of which holds less than this. */
    @Test
    void largeAmountsMultiplyAsAmounts() {
        assertThat(amountOf(times(fact("income"), number(2)), FAMILY.giving("income", 3_000_000_000L)))
                .isEqualTo("60000000.00");
    }
}

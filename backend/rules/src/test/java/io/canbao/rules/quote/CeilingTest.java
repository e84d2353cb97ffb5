package io.canbao.rules.quote;

import static io.canbao.rules.APart.aPart;
import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.quote.ABill.aBill;
import static io.canbao.rules.quote.ABill.outcome;
import static io.canbao.rules.quote.ABill.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APart;
import io.canbao.rules.APolicy;
import io.canbao.rules.policy.Type;
import org.junit.jupiter.api.Test;

/** From when on a bill is reimbursed, and up to what. */
class CeilingTest {

    private static APolicy policy(APart part) {
        return aPlainPolicy().reimbursing(part);
    }

    private static String settled(ABill bill, APart part) {
        return outcome(bill.under(policy(part)));
    }

    private static APart eighty() {
        return aPart("basic").rate("rate", ALWAYS, "80");
    }

    @Test
    void upToTheDeductibleNothingIsReimbursed() {
        APart part = eighty().deductible("deductible", ALWAYS, yuan("500.00"));
        Reimbursement.Settlement settlement = aBill("500.00").under(policy(part));
        assertThat(outcome(settlement)).isEqualTo("0.00 + 500.00");
        assertThat(steps(settlement)).containsExactly("能报销范围内的费用500元 = 500.00", "超过500元的部分才报销，这次没有超过 = 0.00");
        assertThat(settled(aBill("300.00"), part)).isEqualTo("0.00 + 300.00");
        assertThat(settled(aBill("501.00"), part)).isEqualTo("0.80 + 500.20");
    }

    @Test
    void aDeductibleOfNothingIsNotTold() {
        APart part = eighty().deductible("deductible", ALWAYS, yuan("0.00"));
        assertThat(steps(aBill("500.00").under(policy(part))))
                .containsExactly("能报销范围内的费用500元 = 500.00", "500元按80%报销 = 400.00");
    }

    @Test
    void theFirstDeductibleThatSpeaksIsTaken() {
        APart part = eighty().deductible("students", is("group", "university-student"), yuan("100.00"))
                .deductible("everyone", ALWAYS, yuan("500.00"))
                .deductible("never", ALWAYS, yuan("900.00"));
        assertThat(settled(aBill("1000.00"), part)).isEqualTo("400.00 + 600.00");
        assertThat(settled(aBill("1000.00").of(aResident().belongingTo("university-student")), part))
                .isEqualTo("720.00 + 280.00");
    }

    @Test
    void aYearIsReimbursedUpToItsCeiling() {
        APart part = eighty().ceiling("ceiling", ALWAYS, yuan("10000.00"));
        Reimbursement.Settlement settlement =
                aBill("10000.00").afterReimbursed("5000.00").under(policy(part));
        assertThat(outcome(settlement)).isEqualTo("5000.00 + 5000.00");
        assertThat(steps(settlement)).last().isEqualTo("年度限额尚余5000元，按此封顶 = -3000.00");
        assertThat(settlement.steps())
                .last()
                .extracting(Reimbursement.Step::rule)
                .isEqualTo("ceiling");
    }

    @Test
    void whatReachesTheCeilingIsNotCut() {
        APart part = eighty().ceiling("ceiling", ALWAYS, yuan("10000.00"));
        Reimbursement.Settlement settlement =
                aBill("10000.00").afterReimbursed("2000.00").under(policy(part));
        assertThat(outcome(settlement)).isEqualTo("8000.00 + 2000.00");
        assertThat(steps(settlement)).last().isEqualTo("10,000元按80%报销 = 8000.00");
    }

    @Test
    void anExhaustedCeilingLeavesNothing() {
        APart part = eighty().ceiling("ceiling", ALWAYS, yuan("10000.00"));
        assertThat(settled(aBill("10000.00").afterReimbursed("12000.00"), part)).isEqualTo("0.00 + 10000.00");
    }

    @Test
    void eachBillHasACeilingThatOtherBillsDoNotUse() {
        APart part = eighty().billCeiling("visit", ALWAYS, yuan("3000.00"));
        Reimbursement.Settlement settlement =
                aBill("10000.00").afterReimbursed("2000.00").under(policy(part));
        assertThat(outcome(settlement)).isEqualTo("3000.00 + 7000.00");
        assertThat(steps(settlement)).last().isEqualTo("本次最多报销3000元 = -5000.00");
    }

    @Test
    void ofTwoCeilingsTheLowerOneBinds() {
        APart year = eighty().billCeiling("visit", ALWAYS, yuan("3000.00")).ceiling("year", ALWAYS, yuan("2000.00"));
        assertThat(steps(aBill("10000.00").under(policy(year))))
                .endsWith("本次最多报销3000元 = -5000.00", "年度限额尚余2000元，按此封顶 = -1000.00");
        APart visit = eighty().ceiling("year", ALWAYS, yuan("7000.00")).billCeiling("visit", ALWAYS, yuan("3000.00"));
        assertThat(settled(aBill("10000.00"), visit)).isEqualTo("3000.00 + 7000.00");
    }

    @Test
    void ofSeveralRowsTheFirstSetsTheCeiling() {
        APart part = eighty().ceiling("first", ALWAYS, yuan("6000.00")).ceiling("second", ALWAYS, yuan("4000.00"));
        assertThat(settled(aBill("10000.00"), part)).isEqualTo("6000.00 + 4000.00");
    }

    @Test
    void aFixedSumIsPaidForABirth() {
        APart part = aPart("basic").lump("birth", ALWAYS, yuan("1500.00"));
        Reimbursement.Settlement settlement = aBill("4000.00").under(policy(part));
        assertThat(outcome(settlement)).isEqualTo("1500.00 + 2500.00");
        assertThat(steps(settlement)).containsExactly("能报销范围内的费用4000元 = 4000.00", "定额支付1500元 = 1500.00");
        assertThat(settlement.warnings()).isEmpty();
    }

    @Test
    void aFixedSumIsNeverMoreThanTheBill() {
        assertThat(settled(aBill("1200.00"), aPart("basic").lump("birth", ALWAYS, yuan("1500.00"))))
                .isEqualTo("1200.00 + 0.00");
    }

    @Test
    void aFixedSumTakesThePlaceOfDeductibleAndRate() {
        APart part = eighty().deductible("deductible", ALWAYS, yuan("500.00"))
                .lump("birth", ALWAYS, yuan("1500.00"))
                .ceiling("year", ALWAYS, yuan("1000.00"));
        assertThat(settled(aBill("4000.00"), part)).isEqualTo("1000.00 + 3000.00");
    }

    /** The amounts of a bill are facts for rows, as far as the policy's vocabulary has them. */
    @Test
    void rowsMayCalculateWithTheBill() {
        APolicy policy = policy(eighty().deductible("share", ALWAYS, sum(yuan("100.00"), percent("10", fact("bill")))))
                .fact("bill", Type.AMOUNT);
        assertThat(outcome(aBill("2000.00").under(policy))).isEqualTo("1360.00 + 640.00");
    }

    @Test
    void rowsMayTestWhatWasPaidAndReimbursedBefore() {
        APolicy policy = policy(aPart("basic")
                        .rate("herbs", atLeast(fact("bill.chineseMedicine"), yuan("1000.00")), "90")
                        .rate("reimbursed", atLeast(fact("year.reimbursed"), yuan("2000.00")), "60")
                        .rate("paid", atLeast(fact("year.selfPaid"), yuan("3000.00")), "70")
                        .rate("rate", ALWAYS, "50"))
                .fact("bill.chineseMedicine", Type.AMOUNT)
                .fact("year.reimbursed", Type.AMOUNT)
                .fact("year.selfPaid", Type.AMOUNT);
        ABill bill = aBill("5000.00");
        assertThat(outcome(bill.under(policy))).isEqualTo("2500.00 + 2500.00");
        assertThat(outcome(bill.withChineseMedicine("1000.00").under(policy))).isEqualTo("4500.00 + 500.00");
        assertThat(outcome(bill.afterReimbursed("2000.00").under(policy))).isEqualTo("3000.00 + 2000.00");
        assertThat(outcome(bill.afterPaying("3000.00").under(policy))).isEqualTo("3500.00 + 1500.00");
    }
}

package io.canbao.rules.quote;

import static io.canbao.rules.APart.aPart;
import static io.canbao.rules.APart.band;
import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.quote.ABill.aBill;
import static io.canbao.rules.quote.ABill.outcome;
import static io.canbao.rules.quote.ABill.steps;
import static io.canbao.rules.quote.ABill.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APart;
import io.canbao.rules.APolicy;
import org.junit.jupiter.api.Test;

/** Parts that follow one another: what the first leaves to the person, the second may reimburse. */
class PartsTest {

    private static APolicy policy(APart second) {
        return aPlainPolicy()
                .reimbursing(aPart("basic").rate("rate", ALWAYS, "80"))
                .reimbursing(second);
    }

    private static APart largeIllness() {
        return aPart("large-illness").rate("large", ALWAYS, "60");
    }

    @Test
    void aLaterPartReimbursesWhatTheFirstLeft() {
        APolicy policy = policy(largeIllness().deductible("from", ALWAYS, yuan("500.00")));
        Reimbursement.Settlement settlement = aBill("10000.00").under(policy);
        assertThat(outcome(settlement)).isEqualTo("8900.00 + 1100.00");
        assertThat(steps(settlement))
                .containsExactly(
                        "能报销范围内的费用10,000元 = 10000.00",
                        "10,000元按80%报销 = 8000.00",
                        "前面报销后由个人负担2000元 = 2000.00",
                        "扣除起付标准500元 = -500.00",
                        "1500元按60%报销 = 900.00");
    }

    @Test
    void aPartThatDoesNotSpeakIsPassedOver() {
        APolicy policy = policy(aPart("large-illness").rate("large", is("group", "newborn"), "60"));
        assertThat(outcome(aBill("10000.00").under(policy))).isEqualTo("8000.00 + 2000.00");
        assertThat(outcome(
                        aBill("10000.00").of(aResident().belongingTo("newborn")).under(policy)))
                .isEqualTo("9200.00 + 800.00");
    }

    @Test
    void aPartMayCountWhatThePersonPaidThisYear() {
        APolicy policy = policy(largeIllness().ofSelfPaid("self-paid").deductible("from", ALWAYS, yuan("16000.00")));
        Reimbursement.Settlement settlement =
                aBill("10000.00").afterPaying("15000.00").under(policy);
        assertThat(outcome(settlement)).isEqualTo("8600.00 + 1400.00");
        assertThat(steps(settlement))
                .endsWith("本年度累计自付17,000元，超过一定数额的还能再报 = 17000.00", "扣除起付标准16,000元 = -16000.00", "1000元按60%报销 = 600.00");
    }

    @Test
    void whatWasPaidThisYearIsNotReimbursedAgain() {
        APolicy policy = policy(aPart("large-illness")
                .ofSelfPaid("self-paid")
                .deductible("from", ALWAYS, yuan("16000.00"))
                .rate("large", ALWAYS, band("5000.00", "60"), band(null, "70")));
        Reimbursement.Settlement settlement =
                aBill("10000.00").afterPaying("20000.00").under(policy);
        assertThat(outcome(settlement)).isEqualTo("9300.00 + 700.00");
        assertThat(steps(settlement)).endsWith("1000元按60%报销 = 600.00", "1000元按70%报销 = 700.00");
    }

    @Test
    void selfPaidCostsThatStayBelowTheDeductibleEarnNothing() {
        APolicy policy = policy(largeIllness().ofSelfPaid("self-paid").deductible("from", ALWAYS, yuan("16000.00")));
        Reimbursement.Settlement settlement =
                aBill("10000.00").afterPaying("1000.00").under(policy);
        assertThat(outcome(settlement)).isEqualTo("8000.00 + 2000.00");
        assertThat(steps(settlement)).last().isEqualTo("超过16,000元的部分才报销，这次没有超过 = 0.00");
    }

    @Test
    void withoutADeductibleWhatWasPaidBeforeStillFillsTheBands() {
        APolicy policy = policy(aPart("large-illness")
                .ofSelfPaid("self-paid")
                .rate("large", ALWAYS, band("5000.00", "60"), band(null, "70")));
        assertThat(outcome(aBill("10000.00").afterPaying("4000.00").under(policy)))
                .isEqualTo("9300.00 + 700.00");
    }

    @Test
    void allPartsTogetherNeverReimburseMoreThanTheBill() {
        APolicy policy = policy(aPart("large-illness").lump("sum", ALWAYS, yuan("5000.00")));
        assertThat(outcome(aBill("10000.00").under(policy))).isEqualTo("10000.00 + 0.00");
    }

    @Test
    void aSumBelowZeroIsNothing() {
        APolicy policy =
                aPlainPolicy().reimbursing(aPart("birth").lump("sum", ALWAYS, less(yuan("500.00"), yuan("800.00"))));
        Reimbursement.Settlement settlement = aBill("10000.00").under(policy);
        assertThat(outcome(settlement)).isEqualTo("0.00 + 10000.00");
        assertThat(steps(settlement)).last().isEqualTo("定额支付0元 = 0.00");
    }

    @Test
    void hintsOfTheRowsThatSpokeAreTold() {
        APolicy policy = aPlainPolicy()
                .reimbursing(aPart("basic")
                        .hinting("异地就医请先备案")
                        .rate("rate", ALWAYS, "80")
                        .hinting("新生儿随母亲结算")
                        .rate("newborn", is("group", "newborn"), "90"));
        assertThat(warnings(aBill("10000.00").under(policy))).containsExactly("HINT: 异地就医请先备案");
    }

    @Test
    void whatWasReimbursedThisYearUsesUpTheFirstPartOnly() {
        APolicy policy = aPlainPolicy()
                .reimbursing(aPart("basic").rate("rate", ALWAYS, "80").ceiling("basic-year", ALWAYS, yuan("10000.00")))
                .reimbursing(largeIllness().ceiling("large-year", ALWAYS, yuan("1000.00")));
        Reimbursement.Settlement settlement =
                aBill("10000.00").afterReimbursed("5000.00").under(policy);
        assertThat(outcome(settlement)).isEqualTo("6000.00 + 4000.00");
        assertThat(steps(settlement)).contains("年度限额尚余5000元，按此封顶 = -3000.00", "年度限额尚余1000元，按此封顶 = -2000.00");
    }

    @Test
    void withoutTheFirstPartTheBillItselfIsEligible() {
        APolicy policy = aPlainPolicy()
                .reimbursing(aPart("basic").rate("rate", is("group", "newborn"), "80"))
                .reimbursing(largeIllness());
        assertThat(steps(aBill("10000.00").under(policy)))
                .containsExactly("能报销范围内的费用10,000元 = 10000.00", "10,000元按60%报销 = 6000.00");
    }
}

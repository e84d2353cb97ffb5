package io.canbao.rules.quote;

import static io.canbao.rules.APart.aPart;
import static io.canbao.rules.APart.band;
import static io.canbao.rules.APart.points;
import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.quote.ABill.aBill;
import static io.canbao.rules.quote.ABill.outcome;
import static io.canbao.rules.quote.ABill.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APart;
import io.canbao.rules.APolicy;
import io.canbao.rules.facts.Facts;
import org.junit.jupiter.api.Test;

class RateTest {

    private static APolicy policy(APart part) {
        return aPlainPolicy().reimbursing(part);
    }

    private static String settled(ABill bill, APart part) {
        return outcome(bill.under(policy(part)));
    }

    private static APart rate(String percent) {
        return aPart("basic").rate("rate", ALWAYS, percent);
    }

    @Test
    void aRateIsTakenOfWhatIsAboveTheDeductible() {
        Reimbursement.Settlement settlement =
                aBill("12000.00").under(policy(rate("80.00").deductible("deductible", ALWAYS, yuan("500.00"))));
        assertThat(outcome(settlement)).isEqualTo("9200.00 + 2800.00");
        assertThat(steps(settlement))
                .containsExactly("能报销范围内的费用12,000元 = 12000.00", "扣除起付标准500元 = -500.00", "11,500元按80%报销 = 9200.00");
        assertThat(settlement.warnings()).isEmpty();
    }

    @Test
    void aPartOfWhatRatesAndAdditionsComeToMayBeGranted() {
        APart away = rate("80").addition("minor", ALWAYS, APart.points("10")).times("away", ALWAYS, "80");
        Reimbursement.Settlement settlement = aBill("1000.00").under(policy(away));
        assertThat(outcome(settlement)).isEqualTo("720.00 + 280.00");
        assertThat(steps(settlement)).endsWith("900元按其80%报销 = -180.00");
        assertThat(settled(aBill("1000.00"), rate("80").times("all", ALWAYS, "100")))
                .isEqualTo("800.00 + 200.00");
    }

    @Test
    void whoPaysForOneTierMayHaveTheBenefitsOfAnother() {
        APolicy policy = aPlainPolicy()
                .tiers("tier1", "tier2")
                .benefitTier("poor", all(has("subsistence"), is(Facts.TIER, "tier1")), "tier2")
                .reimbursing(aPart("basic")
                        .rate("rate.tier1", is(Facts.TIER, "tier1"), "60")
                        .rate("rate.tier2", is(Facts.TIER, "tier2"), "70"));
        ABill bill = aBill("1000.00").of(aResident().giving(Facts.TIER, "tier1"));
        assertThat(outcome(bill.under(policy))).isEqualTo("600.00 + 400.00");
        Reimbursement.Settlement aided = bill.of(
                        aResident().giving(Facts.TIER, "tier1").in("subsistence"))
                .under(policy);
        assertThat(outcome(aided)).isEqualTo("700.00 + 300.00");
        assertThat(steps(aided)).startsWith("按tier2的待遇报销 = 0.00");
        Quote quote = Answers.quote(policy, aResident().in("subsistence"));
        assertThat(quote.options()).extracting(Quote.Option::benefitTier).containsExactly("tier2", null);
        assertThat(Answers.reason(quote.options().getFirst(), "poor")).isEqualTo("按tier1缴费，享受tier2待遇");
    }

    /** Treated on 1 May: who paid in time is covered since January, who paid in March waits until June. */
    @Test
    void whatIsReimbursedMayRestOnHowOneEnrolled() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("central", paid("2024-09-01..2024-12-31"), YEAR_START)
                .window("late", paid("2025-01-01..2025-12-31"), PAYMENT)
                .wait("late", all(entering("late"), paid("2025-03-01..")), months(3), null)
                .reimbursing(
                        aPart("basic").rate("rate.late", entering("late"), "50").rate("rate", ALWAYS, "80"));
        ABill bill = aBill("1000.00").of(aResident().paying("2025-05-01"));
        assertThat(outcome(bill.under(policy))).isEqualTo("800.00 + 200.00");
        assertThat(outcome(bill.enrolledOn("2024-11-01").under(policy))).isEqualTo("800.00 + 200.00");
        assertThat(outcome(bill.enrolledOn("2025-02-01").under(policy))).isEqualTo("500.00 + 500.00");
        Reimbursement.Settlement waiting = bill.enrolledOn("2025-03-01").under(policy);
        assertThat(outcome(waiting)).isEqualTo("0.00 + 1000.00");
        assertThat(ABill.warnings(waiting)).containsExactly("NOT_COVERED_THEN: 治疗日期不在享受待遇的期间，不予报销");
        assertThat(outcome(bill.enrolledOn("2024-08-31").under(policy))).isEqualTo("0.00 + 1000.00");
    }

    @Test
    void everyStepNamesItsRowAndClause() {
        Reimbursement.Settlement settlement =
                aBill("12000.00").under(policy(rate("80").deductible("deductible", ALWAYS, yuan("500.00"))));
        assertThat(settlement.steps())
                .extracting(Reimbursement.Step::rule)
                .containsExactly("rate", "deductible", "rate");
        assertThat(settlement.steps())
                .extracting(Reimbursement.Step::clause)
                .containsExactly(APolicy.clause("rate"), APolicy.clause("deductible"), APolicy.clause("rate"));
    }

    @Test
    void halfAFenIsReimbursedAsAWholeOne() {
        assertThat(settled(aBill("0.01"), rate("50"))).isEqualTo("0.01 + 0.00");
        assertThat(settled(aBill("0.01"), rate("49.99"))).isEqualTo("0.00 + 0.01");
    }

    @Test
    void eachBandHasItsOwnRate() {
        APart bands =
                aPart("basic").rate("bands", ALWAYS, band("5000.00", "60"), band("20000.00", "72.5"), band(null, "80"));
        assertThat(settled(aBill("12000.00"), bands)).isEqualTo("8075.00 + 3925.00");
        assertThat(settled(aBill("30000.00"), bands)).isEqualTo("21875.00 + 8125.00");
        assertThat(steps(aBill("12000.00").under(policy(bands))))
                .containsExactly("能报销范围内的费用12,000元 = 12000.00", "5000元按60%报销 = 3000.00", "7000元按72.5%报销 = 5075.00");
    }

    @Test
    void theBoundItselfLiesInTheLowerBand() {
        APart bands = aPart("basic").rate("bands", ALWAYS, band("5000.00", "60"), band(null, "80"));
        assertThat(steps(aBill("5000.00").under(policy(bands)))).hasSize(2);
        assertThat(steps(aBill("5000.01").under(policy(bands)))).last().isEqualTo("0.01元按80%报销 = 0.01");
    }

    @Test
    void bandsCountFromTheDeductible() {
        APart bands = aPart("basic")
                .deductible("deductible", ALWAYS, yuan("1000.00"))
                .rate("bands", ALWAYS, band("5000.00", "60"), band(null, "80"));
        assertThat(settled(aBill("7000.00"), bands)).isEqualTo("3800.00 + 3200.00");
    }

    @Test
    void theFirstRowThatSpeaksSetsTheRate() {
        APart part = aPart("basic")
                .rate("students", is("group", "university-student"), "90")
                .rate("everyone", ALWAYS, "70")
                .rate("never", ALWAYS, "60");
        assertThat(settled(aBill("1000.00"), part)).isEqualTo("700.00 + 300.00");
        assertThat(settled(aBill("1000.00").of(aResident().belongingTo("university-student")), part))
                .isEqualTo("900.00 + 100.00");
    }

    @Test
    void additionsRaiseTheRate() {
        APart part = rate("80").addition("minor", ALWAYS, points("5")).addition("referral", ALWAYS, points("2.5"));
        Reimbursement.Settlement settlement = aBill("10000.00").under(policy(part));
        assertThat(outcome(settlement)).isEqualTo("8750.00 + 1250.00");
        assertThat(steps(settlement)).endsWith("10,000元另提高5个百分点 = 500.00", "10,000元另提高2.5个百分点 = 250.00");
    }

    /** Points for a part of the bill that there is nothing of leave all room to the next ones. */
    @Test
    void pointsForNothingTakeNoRoomBelowTheLimit() {
        APart part = rate("80")
                .additionOnChineseMedicine("medicine", ALWAYS, points("5"))
                .addition("minor", ALWAYS, points("5"))
                .rateLimit("limit", ALWAYS, points("85"));
        assertThat(settled(aBill("10000.00"), part)).isEqualTo("8500.00 + 1500.00");
    }

    @Test
    void additionsNeverLiftTheRateAboveItsLimit() {
        APart part = rate("90")
                .addition("minor", ALWAYS, points("3"))
                .addition("referral", ALWAYS, points("5"))
                .addition("third", ALWAYS, points("1"))
                .rateLimit("limit", ALWAYS, points("95"));
        Reimbursement.Settlement settlement = aBill("10000.00").under(policy(part));
        assertThat(outcome(settlement)).isEqualTo("9500.00 + 500.00");
        assertThat(steps(settlement)).endsWith("10,000元另提高3个百分点 = 300.00", "10,000元另提高2个百分点 = 200.00");
    }

    @Test
    void withoutALimitNoRateRisesAboveTheWhole() {
        assertThat(settled(aBill("10000.00"), rate("98").addition("minor", ALWAYS, points("5"))))
                .isEqualTo("10000.00 + 0.00");
    }

    @Test
    void aRateAboveTheLimitStaysAsItIs() {
        APart part = rate("96").addition("minor", ALWAYS, points("5")).rateLimit("limit", ALWAYS, points("95"));
        assertThat(settled(aBill("10000.00"), part)).isEqualTo("9600.00 + 400.00");
    }

    @Test
    void pointsTakenOffLowerTheRate() {
        Reimbursement.Settlement settlement =
                aBill("10000.00").under(policy(rate("80").addition("no-referral", ALWAYS, points("-10"))));
        assertThat(outcome(settlement)).isEqualTo("7000.00 + 3000.00");
        assertThat(steps(settlement)).last().isEqualTo("10,000元降低10个百分点 = -1000.00");
    }

    @Test
    void pointsAreTakenOffBeforeOthersAreAdded() {
        APart part = rate("90")
                .addition("minor", ALWAYS, points("10"))
                .addition("no-referral", ALWAYS, points("-5"))
                .rateLimit("limit", ALWAYS, points("95"));
        Reimbursement.Settlement settlement = aBill("10000.00").under(policy(part));
        assertThat(outcome(settlement)).isEqualTo("9500.00 + 500.00");
        assertThat(steps(settlement)).endsWith("10,000元降低5个百分点 = -500.00", "10,000元另提高10个百分点 = 1000.00");
    }

    @Test
    void pointsTakenOffNeverCostMoreThanTheBill() {
        assertThat(settled(aBill("10000.00"), rate("5").addition("no-referral", ALWAYS, points("-10"))))
                .isEqualTo("0.00 + 10000.00");
    }

    @Test
    void anAdditionOfNothingIsNotTold() {
        APart part = rate("80")
                .addition("nothing", ALWAYS, points("0"))
                .addition("students", is("group", "university-student"), points("5"));
        assertThat(steps(aBill("10000.00").under(policy(part)))).hasSize(2);
    }

    @Test
    void chineseMedicineRaisesTheRateOfItsShareOnly() {
        APart part = rate("80").additionOnChineseMedicine("chinese-medicine", ALWAYS, points("10"));
        Reimbursement.Settlement settlement =
                aBill("10000.00").withChineseMedicine("2000.00").under(policy(part));
        assertThat(outcome(settlement)).isEqualTo("8200.00 + 1800.00");
        assertThat(steps(settlement)).last().isEqualTo("2000元另提高10个百分点 = 200.00");
        assertThat(settled(aBill("10000.00"), part)).isEqualTo("8000.00 + 2000.00");
    }

    @Test
    void theDeductibleFallsOnChineseMedicineInItsShare() {
        APart part = rate("80")
                .deductible("deductible", ALWAYS, yuan("1000.00"))
                .additionOnChineseMedicine("chinese-medicine", ALWAYS, points("10"));
        assertThat(steps(aBill("10000.00").withChineseMedicine("2000.00").under(policy(part))))
                .last()
                .isEqualTo("1800元另提高10个百分点 = 180.00");
    }

    @Test
    void chineseMedicineIsNeverMoreThanTheBill() {
        APart part = rate("80").additionOnChineseMedicine("chinese-medicine", ALWAYS, points("10"));
        assertThat(settled(aBill("10000.00").withChineseMedicine("30000.00"), part))
                .isEqualTo("9000.00 + 1000.00");
    }

    @Test
    void aBillOfNothingIsSettledWithNothing() {
        APart part = rate("80")
                .addition("minor", ALWAYS, points("5"))
                .additionOnChineseMedicine("chinese-medicine", ALWAYS, points("10"));
        Reimbursement.Settlement settlement = aBill("0.00").under(policy(part));
        assertThat(outcome(settlement)).isEqualTo("0.00 + 0.00");
        assertThat(steps(settlement)).containsExactly("能报销范围内的费用0元 = 0.00");
    }
}

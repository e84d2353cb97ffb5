package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.quote.Answers.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.SubsidyStage.Hit;
import io.canbao.rules.policy.Type;
import org.junit.jupiter.api.Test;

/** Which identity earned what, and why the others earn nothing more. */
class IdentityTest {

    private static final Resident POOR_VETERAN = aResident().in("subsistence").in("veteran-priority");

    private static APolicy stage(Hit hit) {
        return aPlainPolicy().stage(hit);
    }

    private static APolicy best() {
        return stage(Hit.BEST)
                .subsidy("veteran", has("veteran-priority"), yuan("280.00"))
                .subsidy("poor", has("subsistence"), yuan("360.00"));
    }

    @Test
    void eachFunderOfTheGrantIsNamed() {
        APolicy policy = aPlainPolicy()
                .subsidy(
                        "poor",
                        has("subsistence"),
                        yuan("360.00"),
                        new Rule.Share("province", percent("60", GRANTED)),
                        new Rule.Share("county-finance", null));
        assertThat(subsidies(answer(policy, aResident().in("subsistence"))))
                .containsExactly("subsistence 216.00 province (poor)", "subsistence 144.00 county-finance (poor)");
    }

    @Test
    void aSubsidyThatMustBeAppliedForIsToldAsOne() {
        APolicy policy = aPlainPolicy().subsidyOnRequest("poor", has("subsistence"), yuan("360.00"));
        Quote.Option option = answer(policy, aResident().in("subsistence"));
        assertThat(option.subsidies()).singleElement().matches(Quote.Subsidy::onRequest);
        assertThat(option.payable()).hasToString("40.00");
        assertThat(reason(option, "poor")).isEqualTo("subsistence资助360元，资金来源：county-finance（须本人申请）");
        assertThat(answer(best(), POOR_VETERAN).subsidies()).noneMatch(Quote.Subsidy::onRequest);
    }

    @Test
    void theLowerIdentityIsToldAsLost() {
        Quote.Option option = answer(best(), POOR_VETERAN);
        assertThat(subsidies(option)).containsExactly("subsistence 360.00 county-finance (poor)");
        assertThat(others(option)).containsExactly("veteran-priority 280.00: 低于已采用的“subsistence”，多重身份不重复资助");
    }

    @Test
    void theRowThatWonIsCalledByItsTitle() {
        APolicy policy = stage(Hit.BEST)
                .subsidy("veteran", has("veteran-priority"), yuan("280.00"))
                .titled("低保对象资助")
                .subsidy("poor", has("subsistence"), yuan("360.00"));
        assertThat(answer(policy, POOR_VETERAN).otherCategories())
                .extracting(Quote.OtherCategory::why)
                .containsExactly("低于已采用的“低保对象资助”，多重身份不重复资助");
    }

    @Test
    void aRowForNoIdentityHasAPlainName() {
        APolicy policy = aPlainPolicy()
                .subsidy("everyone", ALWAYS, yuan("300.00"))
                .subsidy("veteran", has("veteran-priority"), yuan("280.00"));
        Quote.Option option = answer(policy, aResident().in("veteran-priority"));
        assertThat(subsidies(option)).containsExactly("null 300.00 county-finance (everyone)");
        assertThat(others(option)).containsExactly("veteran-priority 280.00: 低于已采用的“资助”，多重身份不重复资助");
    }

    @Test
    void anEqualIdentityIsToldAsEqual() {
        APolicy policy = best().subsidy("orphan", has("extreme-poverty"), yuan("360.00"));
        assertThat(others(answer(policy, aResident().in("subsistence").in("extreme-poverty"))))
                .containsExactly("extreme-poverty 360.00: 与已采用的“subsistence”资助金额相同，多重身份不重复资助");
    }

    @Test
    void whereAnAmountIsOpenNothingIsCompared() {
        APolicy open = best().subsidy("orphan", has("extreme-poverty"), UNSPECIFIED);
        Quote.Option option = answer(open, aResident().in("subsistence").in("extreme-poverty"));
        assertThat(subsidies(option)).containsExactly("extreme-poverty null county-finance (orphan)");
        assertThat(others(option)).containsExactly("subsistence 360.00: 已按“extreme-poverty”资助，多重身份不重复资助");
        APolicy whole = best().subsidy("free", has("severe-disability"), FEE)
                .subsidy("orphan", has("extreme-poverty"), UNSPECIFIED);
        assertThat(others(answer(whole, aResident().in("severe-disability").in("extreme-poverty"))))
                .containsExactly("extreme-poverty null: 已按“severe-disability”资助，多重身份不重复资助");
    }

    /** Where the first row wins, a later one that would grant more was once said to be lower. */
    @Test
    void whereTheFirstRowWinsAHigherOneIsNotCalledLower() {
        APolicy policy = stage(Hit.FIRST)
                .subsidy("veteran", has("veteran-priority"), yuan("280.00"))
                .subsidy("poor", has("subsistence"), yuan("360.00"));
        assertThat(others(answer(policy, POOR_VETERAN)))
                .containsExactly("subsistence 360.00: 已按“veteran-priority”资助，多重身份不重复资助");
    }

    @Test
    void anIdentityWithoutASubsidyIsTold() {
        APolicy policy = aPlainPolicy().subsidy("none", has("veteran-priority"), null);
        Quote.Option option = answer(policy, aResident().in("veteran-priority"));
        assertThat(option.subsidies()).isEmpty();
        assertThat(others(option)).containsExactly("veteran-priority 0.00: veteran-priority在所选档次没有资助");
        assertThat(reason(option, "none")).isEqualTo("veteran-priority在所选档次没有资助");
    }

    @Test
    void nothingIsLeftForAnIdentityWhereOthersPaidAll() {
        APolicy policy = stage(Hit.SUM)
                .subsidy("free", has("subsistence"), FEE)
                .subsidy("veteran", has("veteran-priority"), yuan("40.00"));
        Quote.Option option = answer(policy, POOR_VETERAN);
        assertThat(subsidies(option)).containsExactly("subsistence 400.00 county-finance (free)");
        assertThat(others(option)).containsExactly("veteran-priority 0.00: veteran-priority：个人缴费已全部由前述资助承担");
    }

    @Test
    void anIdentityThatNoRowSpeaksForIsTold() {
        assertThat(others(answer(best(), aResident().in("severe-disability"))))
                .containsExactly("severe-disability 0.00: 本地政策没有规定对该身份的资助");
    }

    /** The reason was once always the tier, the day of payment or the day of recognition. */
    @Test
    void theTestThatAnIdentityDoesNotMeetIsNamed() {
        APolicy policy = aPlainPolicy()
                .subsidy(
                        "local",
                        all(has("subsistence"), is("residence", "local"), atLeast(age(), number(60))),
                        yuan("300.00"));
        Resident poor = aResident().in("subsistence");
        assertThat(why(policy, poor.aged(75).giving("residence", "permit")))
                .contains("该身份的资助条件未满足：", "local")
                .doesNotContain("60");
        assertThat(why(policy, poor.aged(35))).contains("60").doesNotContain("local");
        assertThat(why(policy, aResident().aged(75).in("subsistence", null, "2024-10-01")))
                .isEqualTo("缴费当日不具有该身份");
        assertThat(why(policy, aResident().aged(75).in("disability"))).isEqualTo("本地政策没有规定对该身份的资助");
    }

    @Test
    void theDayAndTheWindowThatAnIdentityDoesNotMeetAreNamed() {
        APolicy day = aPlainPolicy()
                .subsidy("early", all(has("subsistence"), atMost(PAYMENT, date("2024-10-15"))), yuan("300.00"));
        assertThat(why(day, aResident().in("subsistence"))).contains("2024年10月15日");
        APolicy entry = aPlainPolicy()
                .titled("集中缴费期")
                .window("central", atMost(PAYMENT, date("2024-10-15")), YEAR_START)
                .subsidy("central", all(has("subsistence"), entering("central")), yuan("300.00"));
        assertThat(why(entry, aResident().in("subsistence"))).contains("集中缴费期");
        APolicy recognised = aPlainPolicy()
                .subsidy("since", recognised(atMost(RECOGNISED, date("2024-06-30")), "subsistence"), yuan("300.00"));
        assertThat(why(recognised, aResident().in("subsistence", "2024-09-01", null)))
                .contains("2024年6月30日");
    }

    @Test
    void ofSeveralRowsTheOneThatComesClosestSaysWhatIsNotMet() {
        APolicy policy = aPlainPolicy()
                .subsidy(
                        "far",
                        all(has("subsistence"), is("residence", "none"), is(Facts.GROUP, "newborn")),
                        yuan("1.00"))
                .subsidy("near", all(has("subsistence"), is("residence", "permit")), yuan("2.00"));
        assertThat(why(policy, aResident().in("subsistence")))
                .contains("permit")
                .doesNotContain("newborn");
    }

    /** It was once said to have no row. */
    @Test
    void anIdentityThatTheWinningRowListsIsNotToldAsOther() {
        APolicy policy = aPlainPolicy().subsidy("either", has("extreme-poverty", "subsistence"), yuan("360.00"));
        assertThat(others(answer(policy, aResident().in("subsistence").in("extreme-poverty"))))
                .isEmpty();
        APolicy alternatives = aPlainPolicy()
                .subsidy(
                        "either",
                        any(all(has("extreme-poverty"), is("residence", "permit")), has("subsistence")),
                        yuan("360.00"));
        Quote.Option option =
                answer(alternatives, aResident().in("extreme-poverty").in("subsistence"));
        assertThat(subsidies(option)).containsExactly("subsistence 360.00 county-finance (either)");
        assertThat(option.otherCategories()).isEmpty();
    }

    /** The subsidy was once credited to the first identity that the row names, though that one was recognised too late. */
    @Test
    void theIdentityThatWasRecognisedInTimeEarns() {
        APolicy policy = aPlainPolicy()
                .subsidy(
                        "since",
                        recognised(atMost(RECOGNISED, date("2024-06-30")), "extreme-poverty", "subsistence"),
                        yuan("360.00"));
        assertThat(earning(
                        policy,
                        aResident().in("extreme-poverty", "2024-09-01", null).in("subsistence", "2024-01-01", null)))
                .isEqualTo("subsistence");
    }

    private static String why(APolicy policy, Resident resident) {
        return answer(policy, resident).otherCategories().getFirst().why();
    }

    @Test
    void anIdentityThatEarnsSomewhereIsNotToldAsLostElsewhere() {
        APolicy policy = best().subsidy("less", has("subsistence"), yuan("100.00"));
        assertThat(others(answer(policy, aResident().in("subsistence")))).isEmpty();
    }

    @Test
    void anIdentityIsToldOnceThoughItLosesTwice() {
        APolicy policy = best().subsidy("less", has("veteran-priority"), yuan("100.00"));
        assertThat(others(answer(policy, POOR_VETERAN)))
                .hasSize(1)
                .first()
                .asString()
                .contains("280.00");
    }

    @Test
    void anIdentityMayEarnWhatItImplies() {
        APolicy policy = aPlainPolicy()
                .category("severe-disability", "disability")
                .category("war-disabled", "severe-disability")
                .subsidy("disabled", has("disability"), yuan("100.00"));
        Quote.Option option = answer(policy, aResident().in("war-disabled"));
        assertThat(subsidies(option)).containsExactly("disability 100.00 county-finance (disabled)");
        assertThat(others(option)).isEmpty();
        APolicy lost = policy.subsidy("poor", has("subsistence"), yuan("360.00"));
        assertThat(others(answer(lost, aResident().in("war-disabled").in("subsistence"))))
                .containsExactly("disability 100.00: 低于已采用的“subsistence”，多重身份不重复资助");
    }

    @Test
    void whoIsRefusedIsToldOfNoIdentity() {
        assertThat(answer(best().refusing("all", ALWAYS), POOR_VETERAN).otherCategories())
                .isEmpty();
    }

    @Test
    void theIdentityHeldOnTheDayOfPaymentIsNamed() {
        APolicy policy = aPlainPolicy().subsidy("either", has("extreme-poverty", "subsistence"), yuan("360.00"));
        Resident paying = aResident().paying("2024-11-01");
        assertThat(earning(
                        policy, paying.in("extreme-poverty", null, "2024-10-31").in("subsistence")))
                .isEqualTo("subsistence");
        assertThat(earning(
                        policy, paying.in("extreme-poverty", null, "2024-11-01").in("subsistence")))
                .isEqualTo("extreme-poverty");
        assertThat(earning(
                        policy, paying.in("extreme-poverty", "2024-11-02", null).in("subsistence")))
                .isEqualTo("subsistence");
        assertThat(earning(
                        policy, paying.in("extreme-poverty", "2024-11-01", null).in("subsistence")))
                .isEqualTo("extreme-poverty");
    }

    @Test
    void aRowMayAskForTheIdentityOnAnotherDay() {
        APolicy policy = aPlainPolicy()
                .subsidy("then", hasOn(date("2024-06-30"), "extreme-poverty", "subsistence"), yuan("360.00"));
        Resident resident = aResident().in("extreme-poverty", "2024-07-01", null);
        assertThat(earning(policy, resident.in("subsistence", null, "2024-06-30")))
                .isEqualTo("subsistence");
    }

    @Test
    void onADayThatMovesEveryIdentityToldMayBeMeant() {
        APolicy policy = aPlainPolicy()
                .subsidy("then", hasOn(before(PAYMENT, months(6)), "extreme-poverty", "subsistence"), yuan("360.00"));
        assertThat(earning(policy, aResident().in("subsistence", null, "2024-06-30")))
                .isEqualTo("subsistence");
    }

    @Test
    void anIdentityThatEndedMayStillEarn() {
        APolicy policy = aPlainPolicy()
                .subsidy("after", atMost(PAYMENT, after(ended("subsistence"), months(6))), yuan("200.00"));
        Quote.Option option = answer(policy, aResident().in("subsistence", null, "2024-08-31"));
        assertThat(subsidies(option)).containsExactly("subsistence 200.00 county-finance (after)");
        assertThat(option.otherCategories()).isEmpty();
    }

    @Test
    void anIdentityNamedByADefinitionIsFound() {
        APolicy policy =
                aPlainPolicy().define("poor", has("subsistence")).subsidy("poor", test("poor"), yuan("360.00"));
        assertThat(earning(policy, aResident().in("subsistence"))).isEqualTo("subsistence");
    }

    @Test
    void ofTwoIdentitiesThatARowNamesItsOwnComesBeforeThatOfADefinition() {
        APolicy policy = aPlainPolicy()
                .define("poor", has("subsistence"))
                .subsidy("both", all(test("poor"), has("veteran-priority")), yuan("360.00"));
        assertThat(earning(policy, POOR_VETERAN)).isEqualTo("veteran-priority");
    }

    @Test
    void anOpenFeeIsNotPaidByAnybody() {
        APolicy policy = aPolicy()
                .fact("income", Type.AMOUNT)
                .fee("fee", ALWAYS, "basic", percent("1", fact("income")))
                .window("window", ALWAYS, YEAR_START)
                .subsidy("none", has("subsistence"), null);
        assertThat(others(answer(policy, aResident().in("subsistence"))))
                .containsExactly("subsistence 0.00: subsistence在所选档次没有资助");
    }

    private static String earning(APolicy policy, Resident resident) {
        return String.valueOf(answer(policy, resident).subsidies().getFirst().category());
    }
}

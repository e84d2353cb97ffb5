package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.APolicy.needing;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.quote.Answers.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Money;
import io.canbao.rules.Resident;
import io.canbao.rules.facts.Facts;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fields of an answer beside its texts. */
class QuotingTest {

    private static APolicy twoTiers() {
        return aPolicy()
                .tiers("tier1", "tier2")
                .fee("fee.tier1", is(Facts.TIER, "tier1"), "basic", yuan("400.00"))
                .fee("fee.tier2", is(Facts.TIER, "tier2"), "basic", yuan("775.00"))
                .window("window", ALWAYS, YEAR_START);
    }

    @Test
    void theRegionAndYearAreNamed() {
        Quote quote = quote(aPlainPolicy(), aResident());
        assertThat(quote.region()).isEqualTo("500243");
        assertThat(quote.year()).isEqualTo(2025);
    }

    @Test
    void whoAsksForOneTierIsAnsweredThatTier() {
        assertThat(tiers(aResident())).containsExactly("tier1", "tier2");
        assertThat(tiers(aResident().giving(Facts.TIER, "tier2"))).containsExactly("tier2");
    }

    private static List<String> tiers(Resident resident) {
        return quote(twoTiers(), resident).options().stream()
                .map(Quote.Option::tier)
                .toList();
    }

    @Test
    void theOptionOfATierIsFound() {
        Quote quote = quote(twoTiers(), aResident());
        assertThat(quote.option("tier2").orElseThrow().tier()).isEqualTo("tier2");
        assertThat(quote.option("tier3")).isEmpty();
    }

    @Test
    void theTierThatIsFreeIsRecommended() {
        APolicy cheaper = twoTiers().subsidy("s", has("subsistence"), least(FEE, yuan("400.00")));
        assertThat(quote(cheaper, aResident().in("subsistence")).recommendedTier())
                .isEqualTo("tier1");
        APolicy dearer = twoTiers().subsidy("s", all(has("subsistence"), is(Facts.TIER, "tier2")), FEE);
        assertThat(quote(dearer, aResident().in("subsistence")).recommendedTier())
                .isEqualTo("tier2");
        assertThat(quote(dearer, aResident().in("subsistence").giving(Facts.TIER, "tier1"))
                        .recommendedTier())
                .isEqualTo("tier2");
    }

    @Test
    void ofSeveralFreeTiersTheFirstIsRecommended() {
        APolicy policy = twoTiers()
                .tiers("tier1", "tier2", "tier3")
                .fee("fee.tier3", is(Facts.TIER, "tier3"), "basic", yuan("1000.00"))
                .subsidy("s", has("subsistence"), least(FEE, yuan("775.00")));
        assertThat(quote(policy, aResident().in("subsistence")).recommendedTier())
                .isEqualTo("tier1");
    }

    @Test
    void whereAllTiersAreFreeOrNoneIsNoneIsRecommended() {
        assertThat(quote(twoTiers(), aResident()).recommendedTier()).isNull();
        assertThat(quote(twoTiers().subsidy("free", ALWAYS, FEE), aResident()).recommendedTier())
                .isNull();
    }

    @Test
    void theAmountsAddUp() {
        APolicy policy = twoTiers()
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .surcharge("late", ALWAYS, percent("50", FISCAL))
                .subsidy("s", has("subsistence"), yuan("360.00"));
        Quote quote = quote(policy, aResident().in("subsistence"));
        assertThat(amounts(quote.options().get(0))).isEqualTo("400.00 335.00 360.00 375.00 335.00");
        assertThat(amounts(quote.options().get(1))).isEqualTo("775.00 335.00 360.00 750.00 335.00");
        assertThat(quote.options().get(1).outcome()).isEqualTo(Quote.Outcome.ACCEPTED);
    }

    @Test
    void theComponentsOfTheFeeAreListed() {
        APolicy policy = aPlainPolicy()
                .fee("accident", takes("accident-cover"), "accident", yuan("50.00"))
                .fee("open", ALWAYS, "arrears", UNSPECIFIED);
        assertThat(answer(policy, aResident().taking("accident-cover")).components())
                .containsExactlyInAnyOrder(
                        new Quote.Component("basic", Money.parse("400.00")),
                        new Quote.Component("accident", Money.parse("50.00")),
                        new Quote.Component("arrears", null));
    }

    @Test
    void theWaitIsToldInItsParts() {
        APolicy policy = aPlainPolicy().wait("late", ALWAYS, months(3), period(1, 5));
        assertThat(answer(policy, aResident().paying("2025-03-10")).waiting())
                .isEqualTo(
                        new Quote.Waiting(LocalDate.of(2025, 3, 10), Period.ofMonths(3), Period.of(0, 1, 5), "late"));
        assertThat(answer(aPlainPolicy(), aResident()).waiting()).isNull();
    }

    @Test
    void aWaitOfOpenLengthHasNoPeriod() {
        Quote.Waiting waiting = answer(aPlainPolicy().wait("late", ALWAYS, UNSPECIFIED, null), aResident())
                .waiting();
        assertThat(waiting).isEqualTo(new Quote.Waiting(LocalDate.of(2024, 11, 1), null, Period.ZERO, "late"));
    }

    @Test
    void aWaitForSeveralReasonsNamesEachOnce() {
        APolicy policy = aPlainPolicy()
                .wait("late", ALWAYS, months(3), null)
                .wait("gap", ALWAYS, null, months(1))
                .wait("late", ALWAYS, days(1), null);
        assertThat(answer(policy, aResident()).waiting())
                .extracting(Quote.Waiting::reason)
                .isEqualTo("late+gap");
    }

    @Test
    void whatIsPaidBackIsToldWithItsClause() {
        APolicy policy = aPlainPolicy()
                .refund("half", has("disability"), percent("50", PAYABLE))
                .refund("told", ALWAYS, null);
        assertThat(answer(policy, aResident().in("disability")).refunds())
                .containsExactly(
                        new Quote.Refund(true, Money.parse("200.00"), "退费", "half", APolicy.clause("half")),
                        new Quote.Refund(true, null, "退费", "told", APolicy.clause("told")));
    }

    @Test
    void theWindowEnteredAndTheOthersThatWereOpenAreNamed() {
        APolicy policy = aPlainPolicy()
                .window("later", ALWAYS, YEAR_END)
                .window("proof", ALWAYS, YEAR_START, needing(shows("migrant-work"), "migrant-work"));
        assertThat(answer(policy, aResident()).entry()).isEqualTo(new Quote.Entry("window.always", List.of("later")));
    }

    @Test
    void whatToBringIsListedOnce() {
        APolicy policy = aPolicy()
                .bringing("household-book")
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .bringing("household-book", "migrant-work")
                .window("window", ALWAYS, YEAR_START)
                .bringing("voucher")
                .window("later", ALWAYS, YEAR_END);
        assertThat(answer(policy, aResident()).bring())
                .containsExactly(
                        new Quote.Proof("household-book", "household-book"),
                        new Quote.Proof("migrant-work", "migrant-work"));
    }

    /** Whatever row an answer comes from, its assumptions are shown; of rows that lost they are not. */
    @Test
    void theReadingsThatTheAnswerRestsOnAreShown() {
        APolicy policy = aPlainPolicy()
                .assuming("价格")
                .fee("other", ALWAYS, "other", yuan("1.00"))
                .assuming("补助")
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .assuming("承担")
                .surcharge("surcharge", ALWAYS, yuan("1.00"))
                .assuming("资助")
                .subsidy("more", ALWAYS, yuan("360.00"))
                .assuming("落选")
                .subsidy("less", ALWAYS, yuan("100.00"))
                .assuming("等待")
                .wait("wait", ALWAYS, months(1), null)
                .assuming("激励")
                .incentive("reward", ALWAYS, null, yuan("1000.00"));
        assertThat(readings(answer(policy, aResident()))).containsExactly("价格", "承担", "补助", "资助", "等待", "激励");
        assertThat(answer(policy, aResident()).assumptions())
                .contains(new Quote.AssumptionMade("价格", "按价格理解", APolicy.clause("价格")));
    }

    /** What a row of refunds asks to bring, hints at and rests on was once shown to nobody. */
    @Test
    void aRefundBringsItsReadingsHintsAndProof() {
        APolicy policy = aPlainPolicy()
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .assuming("退费")
                .hinting("凭残疾人证申请")
                .bringing("household-book")
                .refund("half", has("disability"), percent("50", PAYABLE));
        Quote.Option option = answer(policy, aResident().in("disability"));
        assertThat(readings(option)).containsExactly("退费");
        assertThat(warnings(option)).containsExactly("HINT: 凭残疾人证申请");
        assertThat(option.bring()).extracting(Quote.Proof::id).containsExactly("household-book");
    }

    @Test
    void aRefusalShowsTheReadingsThatItRestsOn() {
        APolicy policy = aPolicy()
                .assuming("户籍")
                .refusing("non-local", is("residence", "none"))
                .assuming("务工")
                .window("migrants", ALWAYS, YEAR_START, needing(shows("migrant-work"), "migrant-work"))
                .assuming("截止")
                .closed("closed", ALWAYS);
        assertThat(readings(answer(policy, aResident().giving("residence", "none"))))
                .containsExactly("户籍", "务工", "截止");
    }

    private static List<String> readings(Quote.Option option) {
        return option.assumptions().stream().map(Quote.AssumptionMade::id).toList();
    }
}

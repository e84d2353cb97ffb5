package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.APolicy.needing;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.quote.Answers.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningTest {

    private static final String OPEN = "未在文件中确定，由市医保局另行规定";

    private static APolicy window() {
        return aPolicy().window("window", ALWAYS, YEAR_START);
    }

    @Test
    void anOrdinaryPaymentHasNoWarnings() {
        assertThat(answer(aPlainPolicy().fiscal("fiscal", ALWAYS, yuan("670.00")), aResident())
                        .warnings())
                .isEmpty();
    }

    @Test
    void aWaitThatOutlivesTheYearIsTold() {
        APolicy policy = aPlainPolicy().fiscal("fiscal", ALWAYS, yuan("670.00")).wait("late", ALWAYS, months(3), null);
        assertThat(warnings(answer(policy, aResident().paying("2025-10-15"))))
                .containsExactly("WAIT_OUTLIVES_YEAR: 可以缴费，但开始享受待遇的日期已在保障期之后，没有可以享受待遇的日期");
    }

    /** It was once said that a wait outlives the year where there is none. */
    @Test
    void aCoverThatBeginsAfterItsEndWithoutAWaitIsToldByItsWindow() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .titled("补缴期")
                .window("late", ALWAYS, after(PAYMENT, days(90)));
        assertThat(warnings(answer(policy, aResident().paying("2025-11-15"))))
                .containsExactly("NO_COVER_LEFT: 可以缴费，但按“补缴期”开始享受待遇的日期已在保障期之后，没有可以享受待遇的日期");
    }

    @Test
    void theFactThatWouldGiveTheAmountIsNamed() {
        APolicy policy = window().fact("income", Type.AMOUNT)
                .fee("fee", known("income"), "basic", percent("1", fact("income")))
                .fiscal("fiscal", ALWAYS, yuan("670.00"));
        assertThat(warnings(answer(policy, aResident()))).containsExactly("FACT_MISSING: 还缺少情况，暂时无法算出金额：income?");
        assertThat(answer(policy, aResident().giving("income", 40_000_00L)).warnings())
                .isEmpty();
    }

    /** One fact changes the cover, the other one gives the amount. */
    @Test
    void onlyFactsThatGiveTheAmountAreNamed() {
        APolicy policy = aPolicy()
                .fact("income", Type.AMOUNT)
                .fee("fee", known("income"), "basic", percent("1", fact("income")))
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .window("newborn", within(BIRTH, days(90)), BIRTH)
                .window("window", ALWAYS, YEAR_END);
        Quote.Option option = answer(policy, aResident());
        assertThat(option.needs()).extracting(Quote.Need::fact).contains("income", Facts.BIRTH_DATE);
        assertThat(warnings(option)).containsExactly("FACT_MISSING: 还缺少情况，暂时无法算出金额：income?");
    }

    @Test
    void whereNoSingleFactWouldGiveTheAmountNoneIsNamed() {
        APolicy policy = window().fact("income", Type.AMOUNT).fiscal("fiscal", ALWAYS, yuan("670.00"));
        assertThat(warnings(answer(policy, aResident()))).containsExactly("FACT_MISSING: 还缺少情况，暂时无法算出金额");
    }

    @Test
    void theFactThatWouldGiveTheFirstCoveredDayIsNamed() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .window("school", ALWAYS, event("school-entry"));
        assertThat(warnings(answer(policy, aResident())))
                .containsExactly("COVER_FACT_MISSING: 还缺少情况，暂时无法确定享受待遇的日期：events.school-entry?");
    }

    @Test
    void onlyFactsThatGiveTheFirstCoveredDayAreNamed() {
        APolicy policy = aPolicy()
                .flag("parent-insured")
                .fee("fee", is("parent-insured", "true"), "basic", yuan("200.00"))
                .fee("full", ALWAYS, "basic", yuan("400.00"))
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .window("school", ALWAYS, event("school-entry"));
        Quote.Option option = answer(policy, aResident());
        assertThat(option.needs())
                .extracting(Quote.Need::fact)
                .containsExactlyInAnyOrder("parent-insured", "events.school-entry");
        assertThat(warnings(option)).containsExactly("COVER_FACT_MISSING: 还缺少情况，暂时无法确定享受待遇的日期：events.school-entry?");
    }

    @Test
    void aProductThatCannotBeJoinedAtThisTimeIsTold() {
        APolicy policy = aPlainPolicy()
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .fee("accident", all(takes("accident-cover"), paid("..2024-12-31")), "accident", yuan("50.00"));
        assertThat(warnings(answer(policy, aResident().taking("accident-cover").paying("2025-02-01"))))
                .containsExactly("PRODUCT_NOT_OFFERED: 此时不能参加“accident-cover”，应缴金额不包括它");
        assertThat(answer(policy, aResident().taking("accident-cover")).warnings())
                .isEmpty();
        assertThat(answer(policy, aResident().taking("voucher").paying("2025-02-01"))
                        .warnings())
                .isEmpty();
    }

    /** Rows that name a product in a definition were once not seen. */
    @Test
    void aProductThatADefinitionNamesIsOfferedToo() {
        APolicy policy = aPlainPolicy()
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .define("insured", takes("accident-cover"))
                .fee("accident", all(test("insured"), paid("..2024-12-31")), "accident", yuan("50.00"));
        assertThat(answer(policy, aResident().taking("accident-cover")).warnings())
                .isEmpty();
        assertThat(answer(policy, aResident().taking("accident-cover").paying("2025-02-01"))
                        .warnings())
                .extracting(Quote.Warning::code)
                .containsExactly("PRODUCT_NOT_OFFERED");
    }

    @Test
    void aChannelThatWouldBringMoreIsTold() {
        Rule.Need counter = new Rule.Need("CHANNEL_NOT_ACCEPTED", is(Facts.CHANNEL, "counter"), List.of("counter"));
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .window("late", ALWAYS, YEAR_END)
                .titled("外出务工人员")
                .window("early", ALWAYS, YEAR_START, counter);
        assertThat(warnings(answer(policy, aResident().giving(Facts.CHANNEL, "online"))))
                .containsExactly("BETTER_CHANNEL: 换一种方式缴费，可以按“外出务工人员”办理：counter");
        assertThat(answer(policy, aResident().giving(Facts.CHANNEL, "counter")).warnings())
                .isEmpty();
    }

    @Test
    void aWindowWithoutATitleIsEnrollment() {
        Rule.Need counter = new Rule.Need(
                "CHANNEL_NOT_ACCEPTED", is(Facts.CHANNEL, "counter", "agent"), List.of("counter", "agent"));
        APolicy policy = aPlainPolicy()
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .window("early", ALWAYS, date("2024-12-01"), counter);
        assertThat(warnings(answer(policy, aResident().giving(Facts.CHANNEL, "online"))))
                .containsExactly("BETTER_CHANNEL: 换一种方式缴费，可以按“参保缴费”办理：counter、agent");
    }

    @Test
    void aChannelThatBringsNothingMoreIsNotTold() {
        Rule.Need counter = new Rule.Need("CHANNEL_NOT_ACCEPTED", is(Facts.CHANNEL, "counter"), List.of("counter"));
        APolicy policy =
                aPlainPolicy().fiscal("fiscal", ALWAYS, yuan("670.00")).window("late", ALWAYS, YEAR_END, counter);
        assertThat(answer(policy, aResident().giving(Facts.CHANNEL, "online")).warnings())
                .isEmpty();
    }

    @Test
    void aProofThatWouldBringMoreIsNoMatterOfTheChannel() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .window("late", ALWAYS, YEAR_END)
                .window("early", ALWAYS, YEAR_START, needing(shows("migrant-work"), "migrant-work"));
        assertThat(answer(policy, aResident()).warnings()).isEmpty();
    }

    @Test
    void hintsOfTheRowsThatSpokeAreTold() {
        APolicy policy = aPolicy()
                .hinting("请在年底前缴费")
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .hinting("学生由学校代收")
                .fee("student", is(Facts.GROUP, "university-student"), "basic", yuan("380.00"))
                .window("window", ALWAYS, YEAR_START);
        assertThat(warnings(answer(policy, aResident()))).containsExactly("HINT: 请在年底前缴费");
    }

    @Test
    void aRowThatSpeaksTwiceHintsOnce() {
        APolicy policy = window().hinting("请在年底前缴费")
                .fee("fee", ALWAYS, "basic", yuan("380.00"), "accident", yuan("50.00"))
                .fiscal("fiscal", ALWAYS, yuan("670.00"));
        assertThat(warnings(answer(policy, aResident()))).containsExactly("HINT: 请在年底前缴费");
    }

    @Test
    void whoeverDecidesAnOpenAmountIsNamed() {
        assertThat(warnings(answer(
                        window().fee("fee", ALWAYS, "basic", UNSPECIFIED).fiscal("fiscal", ALWAYS, yuan("670.00")),
                        aResident())))
                .containsExactly("UNSPECIFIED: 个人缴费标准" + OPEN);
        assertThat(warnings(answer(aPlainPolicy().fiscal("fiscal", ALWAYS, UNSPECIFIED), aResident())))
                .containsExactly("UNSPECIFIED: 财政补助" + OPEN);
        assertThat(warnings(answer(
                        aPlainPolicy().fiscal("fiscal", ALWAYS, yuan("670.00")).subsidy("s", ALWAYS, UNSPECIFIED),
                        aResident())))
                .containsExactly("UNSPECIFIED: 资助金额" + OPEN, "PAYABLE_BETWEEN: 最多需缴400.00元");
        assertThat(warnings(answer(
                        aPlainPolicy().fiscal("fiscal", ALWAYS, yuan("670.00")).surcharge("s", ALWAYS, UNSPECIFIED),
                        aResident())))
                .contains("UNSPECIFIED: 政府不再补、由自己缴的部分" + OPEN);
    }

    @Test
    void whoeverDecidesTheFirstCoveredDayIsNamed() {
        APolicy byWindow = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .window("window", ALWAYS, UNSPECIFIED);
        assertThat(warnings(answer(byWindow, aResident()))).containsExactly("UNSPECIFIED: 享受待遇的日期" + OPEN);
        APolicy byWait = aPlainPolicy().fiscal("fiscal", ALWAYS, yuan("670.00")).wait("gap", ALWAYS, UNSPECIFIED, null);
        assertThat(warnings(answer(byWait, aResident()))).containsExactly("UNSPECIFIED: 享受待遇的日期" + OPEN);
    }

    /** A definition that is open once left its row's amount to nobody by name. */
    @Test
    void whoeverDecidesADefinitionIsNamed() {
        APolicy policy = window().define("city-price", Type.AMOUNT, UNSPECIFIED)
                .fee("fee", ALWAYS, "basic", sum(yuan("20.00"), defined("city-price")))
                .fiscal("fiscal", ALWAYS, yuan("670.00"));
        assertThat(warnings(answer(policy, aResident()))).containsExactly("UNSPECIFIED: 个人缴费标准" + OPEN);
    }

    @Test
    void anAmountLeftOpenByAnotherOneIsLeftToWhoeverDecidesThatOne() {
        APolicy policy = window().fee("fee", ALWAYS, "basic", UNSPECIFIED)
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .subsidy("half", ALWAYS, percent("50", BASIC));
        assertThat(warnings(answer(policy, aResident())))
                .containsExactly("UNSPECIFIED: 个人缴费标准" + OPEN, "UNSPECIFIED: 资助金额未在文件中确定，由市医保局另行规定");
    }
}

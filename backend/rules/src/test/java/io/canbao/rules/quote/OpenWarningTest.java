package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPlainPolicy;
import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.BASIC;
import static io.canbao.rules.Formulas.BIRTH;
import static io.canbao.rules.Formulas.UNSPECIFIED;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.days;
import static io.canbao.rules.Formulas.defined;
import static io.canbao.rules.Formulas.fact;
import static io.canbao.rules.Formulas.less;
import static io.canbao.rules.Formulas.percent;
import static io.canbao.rules.Formulas.yuan;
import static io.canbao.rules.Resident.aResident;
import static io.canbao.rules.quote.Answers.answer;
import static io.canbao.rules.quote.Answers.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of values that a text leaves open: which rows leave them so, and the bounds that it gives. */
class OpenWarningTest {

    private static Expression open(Type type, long atLeast, long atMost) {
        return new Expression.Unspecified("place", Text.of("市医保局"), type, atLeast, atMost);
    }

    private static long day(@Nullable String day) {
        return day == null ? Values.ABSENT : LocalDate.parse(day).toEpochDay();
    }

    @SuppressWarnings("JavaPeriodGetDays") // beside its months
    private static long length(@Nullable String period) {
        return period == null
                ? Values.ABSENT
                : Values.period(
                        Math.toIntExact(Period.parse(period).toTotalMonths()),
                        Period.parse(period).getDays());
    }

    private static long fen(@Nullable String yuan) {
        return yuan == null ? Values.ABSENT : Money.parse(yuan).fen();
    }

    private static APolicy entered() {
        return aPlainPolicy().fiscal("fiscal", ALWAYS, yuan("670.00"));
    }

    private static APolicy priced() {
        return aPolicy().fee("fee", ALWAYS, "basic", yuan("400.00")).fiscal("fiscal", ALWAYS, yuan("670.00"));
    }

    private static List<String> bounds(APolicy policy) {
        return warnings(answer(policy, aResident())).stream()
                .filter(warning -> !warning.startsWith("UNSPECIFIED"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-03-01, COVER_BETWEEN: 享受待遇最早自2025年1月1日起，最晚自2025年3月1日起",
        "2025-01-01, , COVER_BETWEEN: 享受待遇最早自2025年1月1日起",
        ", 2025-03-01, COVER_BETWEEN: 享受待遇最晚自2025年3月1日起",
        ", , "
    })
    void theFirstCoveredDayLiesBetweenTheBoundsOfItsText(
            @Nullable String least, @Nullable String most, @Nullable String said) {
        Expression from = open(Type.DATE, day(least), day(most));

        assertThat(String.join("", bounds(priced().window("window", ALWAYS, from))))
                .isEqualTo(said == null ? "" : said);
        assertThat(String.join(
                        "",
                        bounds(priced().define("start", Type.DATE, from).window("window", ALWAYS, defined("start")))))
                .isEqualTo(said == null ? "" : said);
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, P3M, WAIT_BETWEEN: 等待期最短1个月，最长3个月",
        "P30D, , WAIT_BETWEEN: 等待期最短30天",
        ", P6M, WAIT_BETWEEN: 等待期最长6个月"
    })
    void aWaitLastsBetweenTheBoundsOfItsText(@Nullable String least, @Nullable String most, String said) {
        Expression length = open(Type.PERIOD, length(least), length(most));

        assertThat(bounds(entered().wait("wait", ALWAYS, length, null))).containsExactly(said);
        assertThat(bounds(entered().wait("wait", ALWAYS, days(10), length))).containsExactly(said);
    }

    @ParameterizedTest
    @CsvSource({
        "300.00, 500.00, PAYABLE_BETWEEN: 需缴300.00元至500.00元",
        "300.00, , PAYABLE_BETWEEN: 至少需缴300.00元",
        ", 500.00, PAYABLE_BETWEEN: 最多需缴500.00元",
        "0.00, 500.00, PAYABLE_BETWEEN: 最多需缴500.00元",
        "0.00, , "
    })
    void aPaymentLiesBetweenTheBoundsOfItsText(@Nullable String least, @Nullable String most, @Nullable String said) {
        Expression fee = open(Type.AMOUNT, fen(least), fen(most));
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", fee)
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .window("window", ALWAYS, YEAR_START);

        assertThat(String.join("", bounds(policy))).isEqualTo(said == null ? "" : said);
    }

    @Test
    void whoeverSetsTheLimitOfRewardsIsNamedWhereOneIsGranted() {
        String said = "UNSPECIFIED: 奖励合计的限额未在文件中确定，由市医保局另行规定";
        APolicy limited = entered().incentivesUpTo(UNSPECIFIED);
        assertThat(warnings(answer(limited, aResident()))).isEmpty();
        assertThat(warnings(answer(
                        entered().incentivesUpTo(UNSPECIFIED).incentive("told", ALWAYS, null, yuan("0.00")),
                        aResident())))
                .isEmpty();
        assertThat(warnings(answer(
                        entered()
                                .incentivesUpTo(UNSPECIFIED)
                                .incentive("cut", ALWAYS, null, less(yuan("0.00"), yuan("800.00"))),
                        aResident())))
                .isEmpty();
        assertThat(warnings(answer(
                        entered().incentivesUpTo(yuan("5000.00")).incentive("paid", ALWAYS, null, yuan("1000.00")),
                        aResident())))
                .isEmpty();
        assertThat(warnings(answer(
                        entered().incentivesUpTo(UNSPECIFIED).incentive("paid", ALWAYS, null, yuan("1000.00")),
                        aResident())))
                .contains(said);
    }

    private static List<List<String>> open(APolicy policy) {
        return new Quoting(policy.compile())
                .decide(aResident().facts()).tiers().getFirst().warnings().stream()
                        .filter(warning -> warning.code().equals("UNSPECIFIED"))
                        .map(Decided.Warning::about)
                        .toList();
    }

    /** Rows of what it is taken of are named as far as none of its own leaves it open. */
    @Test
    void anOpenFigureNamesTheRowsThatLeaveItOpen() {
        APolicy granted = entered().subsidy("aid", ALWAYS, UNSPECIFIED);
        assertThat(open(granted)).containsExactly(List.of("subsidy", "aid"));

        APolicy byName = entered().define("aid", Type.AMOUNT, UNSPECIFIED).subsidy("aid", ALWAYS, defined("aid"));
        assertThat(open(byName)).containsExactly(List.of("subsidy", "aid"));

        APolicy share = aPolicy()
                .fee("fee", ALWAYS, "basic", UNSPECIFIED)
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .window("window", ALWAYS, YEAR_START)
                .subsidy("half", ALWAYS, percent("50", BASIC));
        assertThat(open(share)).containsExactly(List.of("fee", "fee"), List.of("subsidy", "half", "fee"));

        APolicy surcharge = entered().surcharge("borne", ALWAYS, UNSPECIFIED);
        assertThat(open(surcharge)).contains(List.of("surcharge", "borne"), List.of("fiscal", "fiscal", "borne"));
    }

    private static List<String> paidInTheNextYear(APolicy policy, String fact, String born) {
        Facts facts = aResident().paying("2026-02-01").facts().with(fact, LocalDate.parse(born));
        return new Quoting(policy.compile())
                .decide(facts).tiers().getFirst().warnings().stream()
                        .map(Decided.Warning::code)
                        .toList();
    }

    /** A newborn's payment makes costs since the birth good even when the year is over; any other one comes too late. */
    @Test
    void aPaymentAfterTheLastCoveredDayBringsNoCoverButFromBirth() {
        APolicy newborn = priced().window("newborn", ALWAYS, BIRTH);
        APolicy byDay = priced().window("newborn", ALWAYS, fact(Facts.BIRTH_DATE));
        APolicy ordinary = priced().window("window", ALWAYS, YEAR_START);

        assertThat(paidInTheNextYear(newborn, Facts.BIRTH, "2025-12-20")).isEmpty();
        assertThat(paidInTheNextYear(byDay, Facts.BIRTH_DATE, "2025-12-20")).isEmpty();
        assertThat(paidInTheNextYear(ordinary, Facts.BIRTH_DATE, "1990-03-02")).containsExactly("NO_COVER_LEFT");
        assertThat(warnings(answer(ordinary, aResident().paying("2025-12-31")))).isEmpty();
        assertThat(warnings(answer(ordinary, aResident().paying("2026-01-01"))))
                .containsExactly("NO_COVER_LEFT: 缴费时保障期已经结束，这次缴费不会带来今后的待遇");
    }
}

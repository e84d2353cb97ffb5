package io.canbao.rules.wording;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.BASIC;
import static io.canbao.rules.Formulas.BIRTH;
import static io.canbao.rules.Formulas.FEE;
import static io.canbao.rules.Formulas.PAYMENT;
import static io.canbao.rules.Formulas.RECOGNISED;
import static io.canbao.rules.Formulas.REMAINING;
import static io.canbao.rules.Formulas.UNSPECIFIED;
import static io.canbao.rules.Formulas.WAIT_END;
import static io.canbao.rules.Formulas.YEAR_END;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.after;
import static io.canbao.rules.Formulas.age;
import static io.canbao.rules.Formulas.amount;
import static io.canbao.rules.Formulas.before;
import static io.canbao.rules.Formulas.choose;
import static io.canbao.rules.Formulas.count;
import static io.canbao.rules.Formulas.date;
import static io.canbao.rules.Formulas.days;
import static io.canbao.rules.Formulas.defined;
import static io.canbao.rules.Formulas.divided;
import static io.canbao.rules.Formulas.elapsed;
import static io.canbao.rules.Formulas.ended;
import static io.canbao.rules.Formulas.event;
import static io.canbao.rules.Formulas.fact;
import static io.canbao.rules.Formulas.greatest;
import static io.canbao.rules.Formulas.has;
import static io.canbao.rules.Formulas.inTier;
import static io.canbao.rules.Formulas.least;
import static io.canbao.rules.Formulas.less;
import static io.canbao.rules.Formulas.months;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.percent;
import static io.canbao.rules.Formulas.run;
import static io.canbao.rules.Formulas.since;
import static io.canbao.rules.Formulas.snapped;
import static io.canbao.rules.Formulas.sum;
import static io.canbao.rules.Formulas.times;
import static io.canbao.rules.Formulas.years;
import static io.canbao.rules.Formulas.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Expression.Snap;
import io.canbao.rules.policy.Expression.Unit;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of value says in both languages what it comes to; components and tiers of this policy are called by their ids. */
class ValueWordsTest {

    private static final Policy POLICY = aPolicy()
            .tiers("tier1", "tier2")
            .category("低保", new Text("低保对象", "Subsistence recipients"))
            .fact("facts.income", Type.AMOUNT)
            .define("gap", Type.NUMBER, less(years("missed", 1950, 2024), number(1)))
            .define("late", Type.DATE, after(YEAR_START, months(2)))
            .build();

    static Stream<Arguments> words() {
        return Stream.of(
                words(number(3), "3", "3"),
                words(yuan("12000.50"), "12,000.50元", "CNY\u00a012,000.50"),
                words(days(0), "无", "none"),
                words(months(24), "2年", "2 years"),
                words(YEAR_END, "2025年12月31日", "31 December 2025"),
                words(PAYMENT, "缴费当天", "the day of payment"),
                words(event("school-entry"), "“school-entry”当天", "the day of “school-entry”"),
                words(fact("facts.income"), "“facts.income?”的回答", "the answer to “facts.income?”"),
                words(defined("gap"), "“missed”的年数－1", "years with “missed” − 1"),
                words(defined("late"), "2025年3月1日", "1 March 2025"),
                words(FEE, "缴费标准", "the price"),
                words(BASIC, "basic", "basic"),
                words(amount("fiscal.basic"), "财政补助（basic）", "the government contribution (basic)"),
                words(inTier("basic", "tier1", "newborn"), "basic（tier1、newborn）", "basic (tier1, newborn)"),
                words(RECOGNISED, "认定当天", "the day of recognition"),
                words(since("低保"), "低保对象的认定日", "the day on which Subsistence recipients was recognised"),
                words(ended("低保"), "低保对象身份的最后一天", "the last day of Subsistence recipients"),
                words(WAIT_END, "等待期满当天", "the day of the end of the wait"),
                words(new Expression.WaitMonths(false), "等待期总月数", "months of the wait"),
                words(new Expression.WaitMonths(true), "固定等待期月数", "months of the fixed wait"),
                words(years("missed", 2021, 2023), "2021年至2023年“missed”的年数", "years from 2021 to 2023 with “missed”"),
                words(run("missed", 2021, 2024), "2021年起连续“missed”的年数", "years in a row from 2021 on with “missed”"),
                words(run("missed", 1950, 2023), "截至2023年连续“missed”的年数", "years in a row up to 2023 with “missed”"),
                words(count("categories", "低保"), "具有低保对象身份的个数", "number of identities among Subsistence recipients"),
                words(age(), "缴费当天的周岁年龄", "age on the day of payment"),
                words(
                        elapsed(Unit.MONTHS, BIRTH, PAYMENT),
                        "出生当天到缴费当天的整月数",
                        "whole months from the day of birth to the day of payment"),
                words(sum(FEE, FEE, yuan("1.00")), "缴费标准＋缴费标准＋1元", "the price + the price + CNY\u00a01"),
                words(less(FEE, sum(FEE, yuan("1.00"))), "缴费标准－（缴费标准＋1元）", "the price − (the price + CNY\u00a01)"),
                words(less(yuan("0.00"), yuan("20.00")), "减20元", "−CNY\u00a020"),
                words(
                        least(percent("80", BASIC), yuan("300.00")),
                        "basic的80%（最多300元）",
                        "80% of basic (at most CNY\u00a0300)"),
                words(greatest(yuan("400.00"), FEE), "缴费标准（最少400元）", "the price (at least CNY\u00a0400)"),
                words(greatest(FEE, BASIC), "缴费标准和basic中最大的", "the greatest of the price and basic"),
                words(
                        greatest(BIRTH, YEAR_START),
                        "出生当天和2025年1月1日中较晚的一天",
                        "the later of the day of birth and 1 January 2025"),
                words(
                        greatest(yuan("0.00"), less(REMAINING, yuan("40.00"))),
                        "个人自付40元，其余全部资助",
                        "all but CNY\u00a040, which the person pays"),
                words(
                        greatest(yuan("0.00"), less(FEE, yuan("40.00"))),
                        "缴费标准超过40元的部分",
                        "the part of the price above CNY\u00a040"),
                words(times(months(1), defined("gap")), "1个月×（“missed”的年数－1）", "1 month × (years with “missed” − 1)"),
                words(percent("90", BASIC), "basic的90%", "90% of basic"),
                words(percent("0.5", times(BASIC, number(2))), "（basic×2）的0.5%", "0.5% of (basic × 2)"),
                words(
                        percent("90", BASIC, RoundingMode.UP, 100),
                        "basic的90%（进位，精确到元）",
                        "90% of basic (rounded up to whole yuan)"),
                words(
                        divided(times(yuan("400.00"), number(15)), number(10), RoundingMode.HALF_UP, 1),
                        "400元×1.5",
                        "CNY\u00a0400 × 1.5"),
                words(
                        divided(times(yuan("400.00"), number(7)), number(12), RoundingMode.HALF_UP, 1),
                        "400元×7÷12",
                        "CNY\u00a0400 × 7 ÷ 12"),
                words(
                        divided(times(BASIC, number(10)), number(25), RoundingMode.HALF_UP, 1),
                        "basic÷2.5",
                        "basic ÷ 2.5"),
                words(
                        divided(count("products", "voucher"), number(3), RoundingMode.FLOOR, 1),
                        "参加voucher的项数÷3，舍去尾数到整数",
                        "number of products among voucher ÷ 3, rounded down to whole numbers"),
                words(
                        divided(sum(BASIC, FEE), number(1), RoundingMode.CEILING, 10),
                        "（basic＋缴费标准），进位到角",
                        "(basic + the price), rounded up to whole jiao"),
                words(after(PAYMENT, days(1)), "缴费次日", "the day after payment"),
                words(before(event("school-entry"), days(1)), "“school-entry”前一日", "the day before “school-entry”"),
                words(after(PAYMENT, months(3)), "缴费后3个月", "3 months after payment"),
                words(before(YEAR_START, months(3)), "2024年10月1日", "1 October 2024"),
                words(snapped(PAYMENT, Snap.NEXT_MONTH), "缴费次月1日", "the first day of the month after payment"),
                words(
                        snapped(after(PAYMENT, months(1)), Snap.MONTH_END),
                        "缴费后1个月的当月最后一天",
                        "the last day of the month of 1 month after payment"),
                words(snapped(date("2025-02-10"), Snap.MONTH_END), "2025年2月28日", "28 February 2025"),
                words(
                        choose(has("低保"), yuan("40.00"), yuan("400.00")),
                        "低保对象的，40元；其他情况，400元",
                        "if Subsistence recipients: CNY\u00a040; otherwise CNY\u00a0400"),
                words(UNSPECIFIED, "由市医保局确定", "to be set by 市医保局"));
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                words(open(300_00, Values.ABSENT), "由市医保局确定，至少300元", "to be set by 市医保局, at least CNY\u00a0300"),
                words(open(Values.ABSENT, 500_00), "由市医保局确定，最多500元", "to be set by 市医保局, at most CNY\u00a0500"),
                words(
                        open(300_00, 500_00),
                        "由市医保局确定，300元至500元",
                        "to be set by 市医保局, from CNY\u00a0300 to CNY\u00a0500"),
                words(
                        least(BIRTH, YEAR_START),
                        "出生当天和2025年1月1日中较早的一天",
                        "the earlier of the day of birth and 1 January 2025"),
                words(least(FEE, BASIC), "缴费标准和basic中最小的", "the smallest of the price and basic"),
                words(
                        least(FEE, BASIC, yuan("9.00")),
                        "缴费标准、basic和9元中最小的",
                        "the smallest of the price, basic and CNY\u00a09"),
                words(
                        least(FEE, yuan("8.00"), yuan("9.00")),
                        "缴费标准、8元和9元中最小的",
                        "the smallest of the price, CNY\u00a08 and CNY\u00a09"),
                words(
                        least(sum(FEE, BASIC), yuan("9.00")),
                        "（缴费标准＋basic）（最多9元）",
                        "(the price + basic) (at most CNY\u00a09)"),
                words(
                        greatest(yuan("0.00"), less(FEE, yuan("40.00"), yuan("1.00"))),
                        "（缴费标准－40元－1元）（最少0元）",
                        "(the price − CNY\u00a040 − CNY\u00a01) (at least CNY\u00a00)"),
                words(
                        greatest(yuan("0.00"), sum(FEE, yuan("40.00"))),
                        "（缴费标准＋40元）（最少0元）",
                        "(the price + CNY\u00a040) (at least CNY\u00a00)"),
                words(
                        least(yuan("0.00"), less(FEE, yuan("40.00"))),
                        "（缴费标准－40元）（最多0元）",
                        "(the price − CNY\u00a040) (at most CNY\u00a00)"),
                words(
                        greatest(yuan("5.00"), less(FEE, yuan("40.00"))),
                        "（缴费标准－40元）（最少5元）",
                        "(the price − CNY\u00a040) (at least CNY\u00a05)"),
                words(
                        greatest(yuan("0.00"), less(sum(FEE, BASIC), yuan("40.00"))),
                        "（缴费标准＋basic）超过40元的部分",
                        "the part of (the price + basic) above CNY\u00a040"));
    }

    static Stream<Arguments> sums() {
        return Stream.of(
                words(less(yuan("0.00"), FEE, BASIC), "0元－缴费标准－basic", "CNY\u00a00 − the price − basic"),
                words(less(yuan("0.00"), sum(FEE, BASIC)), "减（缴费标准＋basic）", "−(the price + basic)"),
                words(sum(less(FEE, BASIC), yuan("1.00")), "缴费标准－basic＋1元", "the price − basic + CNY\u00a01"),
                words(
                        sum(least(FEE, BASIC), yuan("1.00")),
                        "（缴费标准和basic中最小的）＋1元",
                        "(the smallest of the price and basic) + CNY\u00a01"),
                words(
                        sum(yuan("1.00"), choose(has("低保"), yuan("2.00"), yuan("3.00"))),
                        "1元＋（低保对象的，2元；其他情况，3元）",
                        "CNY\u00a01 + (if Subsistence recipients: CNY\u00a02; otherwise CNY\u00a03)"),
                words(
                        sum(yuan("1.00"), divided(BASIC, number(3), RoundingMode.FLOOR, 1)),
                        "1元＋（basic÷3，舍去尾数到分）",
                        "CNY\u00a01 + (basic ÷ 3, rounded down to whole fen)"),
                words(
                        elapsed(Unit.YEARS, event("school-entry"), PAYMENT),
                        "“school-entry”当天到缴费当天的整年数",
                        "whole years from the day of “school-entry” to the day of payment"),
                words(elapsed(Unit.YEARS, BIRTH, PAYMENT), "缴费当天的周岁年龄", "age on the day of payment"),
                words(years("missed", 2021, 2024), "2021年起“missed”的年数", "years from 2021 on with “missed”"),
                words(amount("payable"), "个人实际缴费", "the amount payable"),
                words(inTier("basic", "tier1"), "basic（tier1）", "basic (tier1)"));
    }

    private static Expression open(long atLeast, long atMost) {
        return new Expression.Unspecified("place", Text.of("市医保局"), Type.AMOUNT, atLeast, atMost);
    }

    private static Arguments words(Expression value, String chinese, String english) {
        return Arguments.of(value, chinese, english);
    }

    @ParameterizedTest
    @MethodSource({"words", "bounds", "sums"})
    void saysWhatItComesTo(Expression value, String chinese, String english) {
        assertThat(PolicyWording.of(POLICY, Language.ZH).value(value)).isEqualTo(chinese);
        assertThat(PolicyWording.of(POLICY, Language.EN).value(value)).isEqualTo(english);
    }

    @Test
    void ratesAreSaidInPercentAndAdditionsInPointsWithoutTheirSign() {
        PolicyWording wording = PolicyWording.of(POLICY, Language.ZH);

        assertThat(wording.percentage(number(8050))).isEqualTo("80.5%");
        assertThat(wording.percentage(UNSPECIFIED)).isEqualTo("由市医保局确定");
        assertThat(wording.percentage(number(-500))).isEqualTo("5%");
    }

    /** A rate of points for each year said only the years, and nothing of how many points. */
    @Test
    void aFormulaOfPointsKeepsItsFactors() {
        PolicyWording wording = PolicyWording.of(POLICY, Language.ZH);
        Expression missed = years("missed", 2021, 2023);

        assertThat(wording.percentage(times(missed, number(100)))).isEqualTo("2021年至2023年“missed”的年数%");
        assertThat(wording.percentage(times(times(missed, number(2)), number(100))))
                .isEqualTo("（2021年至2023年“missed”的年数×2）%");
        assertThat(wording.percentage(times(missed, number(150)))).isEqualTo("2021年至2023年“missed”的年数×1.5%");
    }

    @Test
    void everyKindOfValueIsAmongTheSamples() {
        var kinds = words().map(sample -> sample.get()[0].getClass().getName()).toList();
        assertThat(Expression.class.getPermittedSubclasses())
                .allSatisfy(kind -> assertThat(kinds).contains(kind.getName()));
    }
}

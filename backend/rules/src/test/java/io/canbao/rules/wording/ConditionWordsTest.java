package io.canbao.rules.wording;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.BIRTH;
import static io.canbao.rules.Formulas.PAYMENT;
import static io.canbao.rules.Formulas.RECOGNISED;
import static io.canbao.rules.Formulas.YEAR_START;
import static io.canbao.rules.Formulas.above;
import static io.canbao.rules.Formulas.after;
import static io.canbao.rules.Formulas.age;
import static io.canbao.rules.Formulas.all;
import static io.canbao.rules.Formulas.any;
import static io.canbao.rules.Formulas.atLeast;
import static io.canbao.rules.Formulas.atMost;
import static io.canbao.rules.Formulas.below;
import static io.canbao.rules.Formulas.between;
import static io.canbao.rules.Formulas.date;
import static io.canbao.rules.Formulas.days;
import static io.canbao.rules.Formulas.elapsed;
import static io.canbao.rules.Formulas.ended;
import static io.canbao.rules.Formulas.entering;
import static io.canbao.rules.Formulas.event;
import static io.canbao.rules.Formulas.fact;
import static io.canbao.rules.Formulas.has;
import static io.canbao.rules.Formulas.hasOn;
import static io.canbao.rules.Formulas.is;
import static io.canbao.rules.Formulas.known;
import static io.canbao.rules.Formulas.months;
import static io.canbao.rules.Formulas.not;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.paid;
import static io.canbao.rules.Formulas.recognised;
import static io.canbao.rules.Formulas.shows;
import static io.canbao.rules.Formulas.takes;
import static io.canbao.rules.Formulas.test;
import static io.canbao.rules.Formulas.within;
import static io.canbao.rules.Formulas.years;
import static io.canbao.rules.Formulas.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Days;
import io.canbao.rules.policy.Expression.Unit;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.WorkingDays;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of condition says in both languages what it means; words of this policy are called by their ids. */
class ConditionWordsTest {

    private static final Policy POLICY = aPolicy()
            .category("低保", new Text("低保对象", "Subsistence recipients"))
            .category("特困", new Text("特困人员", "Persons in hardship"))
            .fact("facts.income", Type.AMOUNT)
            .fact("facts.married", Type.BOOLEAN)
            .define("aided", has("低保"))
            .titled(new Text("集中缴费期", "Central window"))
            .window("window.central", paid("2024-09-01..2024-12-31"), YEAR_START)
            .window("window.late", paid("2025-01-01.."), PAYMENT)
            .build();

    private static final Condition HELD_UNTIL =
            new Condition.InRange(PAYMENT, new Condition.Range(ended("低保"), true, after(ended("低保"), months(6)), true));

    static Stream<Arguments> words() {
        return Stream.of(
                words(ALWAYS, "任何情况", "in every case"),
                words(all(is("group", "newborn"), has("低保")), "newborn，且低保对象", "newborn, and Subsistence recipients"),
                words(
                        any(has("低保"), all(has("特困"), shows("household-book"))),
                        "低保对象，或者（特困人员，且有household-book）",
                        "Subsistence recipients, or (Persons in hardship, and holds: household-book)"),
                words(
                        not(all(has("低保"), has("特困"))),
                        "同时具有低保对象和特困人员身份除外",
                        "not: both of: Subsistence recipients and Persons in hardship"),
                words(
                        not(any(has("低保"), is("group", "newborn"))),
                        "（低保对象，或者newborn）除外",
                        "not: (Subsistence recipients, or newborn)"),
                words(not(has("低保")), "没有低保对象身份", "none of: Subsistence recipients"),
                words(not(shows("household-book")), "没有household-book", "does not hold: household-book"),
                words(not(takes("voucher")), "没有另外参加voucher", "does not take voucher"),
                words(not(not(has("低保"))), "低保对象", "Subsistence recipients"),
                words(not(is("group", "newborn")), "newborn以外", "other than newborn"),
                words(is("channel", "online"), "缴费方式为online", "way of payment: online"),
                words(is("facts.married", "true"), "“facts.married?”答“true”", "“facts.married?” answered “true”"),
                words(
                        not(is("facts.married", "true")),
                        "“facts.married?”没有答“true”",
                        "“facts.married?” not answered “true”"),
                words(is("history.2024", "missed"), "2024年missed", "in 2024: missed"),
                words(not(is("history.2024", "missed")), "2024年不属于：missed", "in 2024 other than: missed"),
                words(takes("voucher"), "另外参加voucher", "also takes voucher"),
                words(
                        new Condition.FallsOn(PAYMENT, new Days.OfMonth(1, 25)),
                        "每月1日至25日缴费",
                        "payment on days 1 to 25 of a month"),
                words(
                        not(new Condition.FallsOn(PAYMENT, new Days.OfMonth(1, 1))),
                        "每月1日缴费除外",
                        "not: payment on day 1 of a month"),
                words(
                        new Condition.FallsOn(PAYMENT, new Days.InMonths(Set.of(12, 9))),
                        "9月或12月缴费",
                        "payment in September or December"),
                words(
                        new Condition.FallsOn(PAYMENT, new Days.OnWeekdays(Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY))),
                        "星期一或星期五缴费",
                        "payment on a Monday or Friday"),
                words(
                        new Condition.FallsOn(PAYMENT, new Days.Working(WorkingDays.NONE, true)),
                        "工作日缴费",
                        "payment on a working day"),
                words(
                        all(shows("household-book"), shows("migrant-work")),
                        "有household-book和migrant-work",
                        "holds: household-book and migrant-work"),
                words(
                        hasOn(date("2024-09-30"), "低保"),
                        "低保对象，且以2024年9月30日的身份为准",
                        "Subsistence recipients, and identity as of 30 September 2024"),
                words(
                        recognised(atMost(RECOGNISED, date("2024-12-31")), "低保"),
                        "低保对象，且认定日期：2024年12月31日及以前",
                        "Subsistence recipients, and day of recognition: 31 December 2024 or earlier"),
                words(
                        not(recognised(atMost(RECOGNISED, date("2024-12-31")), "低保")),
                        "（低保对象，且认定日期：2024年12月31日及以前）除外",
                        "not: (Subsistence recipients, and day of recognition: 31 December 2024 or earlier)"),
                words(
                        all(not(has("低保")), HELD_UNTIL),
                        "曾有低保对象身份，身份终止之日起6个月以内缴费",
                        "formerly Subsistence recipients, payment within 6 months of the end of the identity"),
                words(
                        paid("2024-09-01..2024-12-31"),
                        "缴费日期：2024年9月1日至2024年12月31日",
                        "day of payment: 1 September 2024 to 31 December 2024"),
                words(
                        above(PAYMENT, date("2025-02-28")),
                        "缴费日期：2025年2月28日以后，不含当天",
                        "day of payment: after 28 February 2025"),
                words(
                        any(paid("2024-09-01..2024-09-01"), paid("2024-10-01..2024-10-01")),
                        "缴费日期：2024年9月1日或2024年10月1日",
                        "day of payment: 1 September 2024 or 1 October 2024"),
                words(within(BIRTH, days(90)), "出生之日起90天以内缴费", "payment within 90 days of birth"),
                words(
                        above(PAYMENT, after(event("school-entry"), months(3))),
                        "“school-entry”之日起超过3个月才缴费",
                        "payment more than 3 months after “school-entry”"),
                words(
                        atLeast(PAYMENT, after(event("school-entry"), months(12))),
                        "“school-entry”之日起满1年以后缴费",
                        "payment 1 year or more after “school-entry”"),
                words(between(number(60), age(), number(69)), "60至69周岁", "aged 60 to 69"),
                words(
                        all(atLeast(age(), number(6)), below(age(), number(18))),
                        "年满6周岁，且不满18周岁",
                        "aged 6 or over, and under 18"),
                words(
                        any(between(number(3), age(), number(3)), between(number(5), age(), number(5))),
                        "3或5周岁",
                        "aged 3 or 5"),
                words(
                        above(elapsed(Unit.YEARS, fact(Facts.BIRTH_DATE), YEAR_START), number(60)),
                        "超过60周岁（按2025年1月1日计算）",
                        "older than 60 (on 1 January 2025)"),
                words(atMost(age(), number(17)), "17周岁及以下", "aged 17 or under"),
                words(
                        above(fact("facts.income"), yuan("5000.00")),
                        "“facts.income?”的回答：超过5000元",
                        "the answer to “facts.income?”: more than CNY\u00a05000"),
                words(
                        below(years("missed", 1950, 2024), number(2)),
                        "“missed”的年数：低于2",
                        "years with “missed”: less than 2"),
                words(known("events.school-entry"), "有“school-entry”的情况", "there was: “school-entry”"),
                words(not(known("events.school-entry")), "没有“school-entry”的情况", "there was no: “school-entry”"),
                words(not(known("birthDate")), "没有填写出生日期", "the birth date has not been given"),
                words(test("aided"), "低保对象", "Subsistence recipients"),
                words(not(test("aided")), "没有低保对象身份", "none of: Subsistence recipients"),
                words(entering("window.central"), "按“集中缴费期”缴费", "payment under “Central window”"),
                words(
                        not(entering("window.late")),
                        "不按“2025年1月1日起缴费”缴费",
                        "payment not under “payment from 1 January 2025 on”"));
    }

    private static Condition heldUntil(String category) {
        return all(
                not(has(category)),
                new Condition.InRange(
                        PAYMENT, new Condition.Range(ended(category), true, after(ended(category), months(6)), true)));
    }

    /** Tests that read alike and stand beside each other without being one. */
    static Stream<Arguments> pairs() {
        return Stream.of(
                words(
                        any(heldUntil("低保"), heldUntil("特困")),
                        "曾有低保对象或特困人员身份，身份终止之日起6个月以内缴费",
                        "formerly Subsistence recipients or Persons in hardship, payment within 6 months of the end of"
                                + " the identity"),
                words(
                        any(heldUntil("低保"), all(not(has("特困")), known("birthDate"))),
                        "（曾有低保对象身份，身份终止之日起6个月以内缴费），或者（没有特困人员身份，且填写了出生日期）",
                        "(formerly Subsistence recipients, payment within 6 months of the end of the identity), or (none"
                                + " of: Persons in hardship, and the birth date has been given)"),
                words(
                        all(shows("household-book"), takes("voucher")),
                        "有household-book，且另外参加voucher",
                        "holds: household-book, and also takes voucher"),
                words(
                        all(has("低保"), hasOn(date("2024-09-30"), "特困")),
                        "低保对象，且特困人员，且以2024年9月30日的身份为准",
                        "Subsistence recipients, and Persons in hardship, and identity as of 30 September 2024"),
                words(
                        all(hasOn(date("2024-09-30"), "低保"), hasOn(date("2024-09-30"), "特困")),
                        "同时具有低保对象和特困人员身份，且以2024年9月30日的身份为准",
                        "both of: Subsistence recipients and Persons in hardship, and identity as of 30 September 2024"),
                words(
                        all(has("低保"), recognised(atMost(RECOGNISED, date("2024-12-31")), "特困")),
                        "低保对象，且特困人员，且认定日期：2024年12月31日及以前",
                        "Subsistence recipients, and Persons in hardship, and day of recognition: 31 December 2024 or"
                                + " earlier"));
    }

    private static Arguments words(Condition condition, String chinese, String english) {
        return Arguments.of(condition, chinese, english);
    }

    @ParameterizedTest
    @MethodSource({"words", "pairs"})
    void saysWhatItMeans(Condition condition, String chinese, String english) {
        assertThat(PolicyWording.of(POLICY, Language.ZH).condition(condition)).isEqualTo(chinese);
        assertThat(PolicyWording.of(POLICY, Language.EN).condition(condition)).isEqualTo(english);
    }

    @Test
    void everyKindOfConditionIsAmongTheSamples() {
        assertThat(Condition.class.getPermittedSubclasses())
                .allSatisfy(kind -> assertThat(
                                words().map(sample -> sample.get()[0].getClass().getName()))
                        .contains(kind.getName()));
    }

    @Test
    void aConjunctionHasAPhraseForEachTest() {
        var wording = PolicyWording.of(POLICY, Language.ZH);
        assertThat(wording.conditions(all(has("低保"), all(paid("2025-01-01.."), known("birthDate")))))
                .containsExactly("低保对象", "缴费日期：2025年1月1日及以后", "填写了出生日期");
        assertThat(wording.conditions(ALWAYS)).isEmpty();
    }

    /** A village is meant wherever its town is named, and need not be listed. */
    @Test
    void whatIsMeantByImplicationIsNotNamed() {
        var policy = aPolicy().category("x").build();
        policy.vocabulary().groups().put("pupil", new Term("pupil", Text.of("小学生"), null, Set.of("student")));
        policy.vocabulary().groups().put("student", Term.of("student", Text.of("学生")));
        assertThat(PolicyWording.of(policy, Language.ZH).conditions(is("group", "pupil", "student")))
                .isEqualTo(List.of("学生"));
    }
}

package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What another county writes otherwise than a sound one, and as rightly: nothing is told of it that was not told before. */
class RightAsWrittenTest {

    private static List<Mistake.Message> told(String pack, String row, String there, String written) throws Exception {
        MistakenFile file = file(pack);
        Set<String> before =
                file.check(file.text()).stream().map(Mistake.Message::text).collect(Collectors.toSet());
        String text = new Mistake(row, there, written, "nothing").in(file.text());
        return file.check(text).stream()
                .filter(message -> !before.contains(message.text()))
                .toList();
    }

    @Test
    void theWordsForTheSeverelyDisabledAreNotThoseForAllDisabled() throws Exception {
        for (String title : List.of("重度残疾人另减60元", "重度残疾人员（一、二级）", "一级、二级重度残疾人")) {
            String written = "title: {zh: " + title.replace("60元", "300元") + ", en: The severely disabled}, when:";
            assertThat(told("990190-relative", "subsidy.severe-disability", "when:", written))
                    .as(title)
                    .isEmpty();
        }
    }

    @Test
    void theLastGradeWithoutATestIsForAllTheRest() throws Exception {
        String grades = "grades: [{id: a, when: {indicators.met: 1}, then: {grade: A}, cite: h9 六},"
                + " {id: b, then: {grade: B}, cite: h9 六}]\n    indicators:";
        assertThat(told("990191-standing", "assessment.hetou", "indicators:", grades))
                .isEmpty();
    }

    /** What spares people stands before what makes all wait, and what says that nobody else waits at the end. */
    @Test
    void aRowThatSparesSomebodyIsLeftInItsPlace() throws Exception {
        String first = "- {id: wait.extreme, title: {zh: 特困人员无等待期, en: None}, when: {categories: extreme-poverty},"
                + " then: {fixed: 0 days, variable: 0 days}, cite: x16 三(二)}\n  - {id: wait.late";
        assertThat(told("990190-relative", "waiting:", "- {id: wait.late", first))
                .isEmpty();
        String last = "cite: x16 三(二)}\n  - {id: wait.none, title: {zh: 其余没有等待期, en: None}, then: {fixed: 0 days},"
                + " cite: x16 三(二)}";
        assertThat(told("990190-relative", "wait.late", "cite: x16 三(二)}", last))
                .isEmpty();
    }

    /** Ninety days are as good as three months in a title, and a child may be meant with its parents. */
    @Test
    void aTitleMayCountInAnotherUnitAndNameChildrenAmongOthers() throws Exception {
        assertThat(told("990191-standing", "entry.newborn", "within: 90 days", "within: 3 months"))
                .isEmpty();
        assertThat(told(
                        "990191-standing",
                        "subsidy.aged-80",
                        "title: {zh: 80周岁以上老年人, en: Aged 80 and over}",
                        "title: {zh: 80周岁以上老年人和未成年人之外的照顾, en: Care}"))
                .isEmpty();
    }

    /** Cover from the next month on, or after a month of thought, is soon enough. */
    @Test
    void aCoverMayBeginSomeTimeAfterThePayment() throws Exception {
        for (String from : List.of("payment.nextMonth", "payment + 90 days")) {
            assertThat(told("990190-relative", "window.late", "from: payment", "from: " + from))
                    .as(from)
                    .isEmpty();
        }
    }

    /** That nothing is paid is below the frame, and no slip of a point. */
    @Test
    void aFeeOfNothingIsNotAskedForItsPoint() throws Exception {
        String aged = "- {id: fee.aged, title: {zh: 80周岁以上免缴, en: Free}, when: {age: {min: 80}},"
                + " then: {basic: \"0.00\"}, cite: h9 一(一)}\n  - {id: fee.student";
        assertThat(told("990191-standing", "fees:", "- {id: fee.student", aged))
                .isNotEmpty()
                .allSatisfy(message ->
                        assertThat(message.text()).contains("wanted at least").doesNotContain("point"));
    }

    /** Whom a row of eligibility leaves out is not whom it refuses. */
    @Test
    void aSoundCountyIsToldNothing() throws Exception {
        for (String name : List.of("990190-relative", "990101-sound")) {
            assertThat(file(name).check(file(name).text())).as(name).isEmpty();
        }
    }

    /** A county's condition of who belongs to a group stands in the place of the bound that the words have for it. */
    @Test
    void aGroupMayFollowFromAnAge() throws Exception {
        String group = "tiers: [tier1, tier2]\nvocabulary: {groups: {minor: {when: {age: {max: 17}}}}}\n";
        String fee = "- {id: fee.minor, title: {zh: 未满18周岁的, en: Under 18}, when: {group: minor}, by: tier,"
                + " then: {tier1: {basic: \"400.00\"}, tier2: {basic: \"775.00\"}}, cite: x16 一(二)}\n  - {id: fee.resident";
        String text = file("990190-relative")
                .text()
                .replace("tiers: [tier1, tier2]\n", group)
                .replace("- {id: fee.resident", fee);
        assertThat(file("990190-relative").check(text)).isEmpty();
        assertThat(file("990190-relative").check(text.replace("未满18周岁", "未满16周岁")))
                .singleElement()
                .asString()
                .contains("17, under the title");
    }

    /** Who gets nothing is not forgotten among those who are helped, and the old may stand in a chapter of their own. */
    @Test
    void aRowWithoutASubsidyAndOneOfAnotherChapterAreLeftAlone() throws Exception {
        String none = "- {id: subsidy.orphan, title: {zh: 孤儿不再资助, en: Nothing for orphans}, when: {categories: orphan},"
                + " then: {none: true}, cite: h9 二(一)}\n      - {id: subsidy.orphan-before";
        assertThat(told("990191-standing", "subsidies:", "- {id: subsidy.orphan", none))
                .noneMatch(message -> message.text().contains("under the title"));
        assertThat(told("990191-standing", "subsidy.aged-80", "cite: h9 二(六)", "cite: h9 七(一)"))
                .isEmpty();
    }

    /** Who comes later is covered from the payment on, in a window of its own. */
    @Test
    void aNewbornWhoIsLateMayBeCoveredFromThePayment() throws Exception {
        String late = "- {id: entry.newborn-late, kind: newborn, title: {zh: 新生儿出生90天后参保, en: Later newborns},"
                + " when: {events.birth: {beyond: 90 days}, birthDate: {from: year.start - 90 days, until: year.end},"
                + " paid: 01-01..12-31}, then: {cover: {from: payment}}, cite: h9 三(四)}\n  - {id: entry.hardship,";
        assertThat(told("990191-standing", "windows:", "- {id: entry.hardship,", late))
                .isEmpty();
    }

    /** A child is no freshman, for whom a county may have an event, and three months in a row are not three winners. */
    @Test
    void aWordWithinAnotherIsNotMeant() throws Exception {
        String text = file("990191-standing")
                .text()
                .replace("新生儿出生90天内参保", "新生儿90天内参保")
                .replace(
                        "vocabulary:\n",
                        "vocabulary:\n  events: {freshman: {zh: 新生, en: Entry of a freshman, ask: {zh: 哪一天入学？, en: When?}}}\n");
        assertThat(file("990191-standing").check(text))
                .noneMatch(message -> message.text().contains("under the title"));
        String prizes =
                "prizes: [{id: first, title: {zh: 连续3个月领先的一等奖, en: First prize}, then: {rank: 1, amount: \"1000.00\"},"
                        + " cite: h9 六}]\n    indicators:";
        assertThat(told("990191-standing", "assessment.hetou", "indicators:", prizes))
                .noneMatch(message -> message.text().contains("under the title"));
    }

    private static MistakenFile file(String name) throws Exception {
        return MistakenFile.all().stream()
                .filter(some -> some.name().contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** Titles list whom a row is not for, and whom the next row is for; they say more than one day or figure, and translations less. */
    @Test
    void aTitleMaySayMoreThanItsRow() throws Exception {
        assertThat(toldOfAll(List.of(
                        new Mistake("surcharge.spared", "孤儿、低保对象不", "孤儿（低保对象除外）不", ""),
                        new Mistake("surcharge.spared", "orphan, subsistence]", "orphan]", ""),
                        new Mistake("surcharge.late", "承担财政补助的一半", "承担一半财政补助", ""),
                        new Mistake("subsidy.orphan", "when:", "title: {zh: 特困人员、孤儿全额资助, en: In full}, when:", ""),
                        new Mistake("entry.newborn", "within three months", "within three months (about 90 days)", ""),
                        new Mistake("entry.released", "限办事窗口", "线上或者办事窗口", ""),
                        new Mistake("entry.released", "channel: counter", "channel: [online, counter]", ""),
                        new Mistake("window.central", "（2025年12月31日止）", "（2025年10月1日开始）", ""),
                        new Mistake("window.late", "补缴期（2026年6月30日止）", "集中缴费期已结束的，2026年6月30日前补缴", ""),
                        new Mistake("wait.gap", "增加1个月）", "增加1个月，最多增加6个月）", ""),
                        new Mistake(
                                "wait.gap",
                                "1 month * (missed-years - 1)",
                                "\"min(1 month * (missed-years - 1), 6 months)\"",
                                ""),
                        new Mistake(
                                "refund.died-before", "refund for a death", "refund within 30 days for a death", ""))))
                .isEmpty();
    }

    /** A cover that goes back to an event is bounded by the test of that event, and one of a school year ends with it. */
    @Test
    void aCoverMayFollowAnEventAndASchoolYear() throws Exception {
        assertThat(told(
                        "990192-said",
                        "entry.welfare-home",
                        "{until: payment}, not: {age: {min: 18}}, paid: last-year 10-01..12-31}, then: {cover: {from:"
                                + " \"max(events.welfare-home-entry, year.start)\"",
                        "{from: last-year 09-01, until: payment}, not: {age: {min: 18}}, paid: last-year 10-01..12-31},"
                                + " then: {cover: {from: events.welfare-home-entry"))
                .isEmpty();
        assertThat(told(
                        "990192-said",
                        "windows:",
                        "- {id: window.not-yet",
                        "- {id: window.school, kind: university, title: {zh: 大学生学年参保, en: Students}, when: {group: university-student,"
                                + " paid: last-year 10-01..last-year 12-31}, then: {cover: {from: last-year 09-01, to: 08-31}}, cite: x18 三(一)}\n"
                                + "  - {id: window.not-yet"))
                .isEmpty();
    }

    private static List<Mistake.Message> toldOfAll(List<Mistake> changes) throws Exception {
        MistakenFile file = file("990192-said");
        String text = file.text();
        for (Mistake change : changes) {
            text = change.in(text);
        }
        return file.check(text);
    }
}

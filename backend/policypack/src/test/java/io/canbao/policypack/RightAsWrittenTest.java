package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What another county writes otherwise than a sound one, and as rightly: nothing is told of it that was not told before. */
class RightAsWrittenTest {

    private static List<Mistake.Message> told(String pack, String row, String there, String written) throws Exception {
        MistakenFile file = MistakenFile.all().stream()
                .filter(some -> some.name().contains(pack))
                .findFirst()
                .orElseThrow();
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
}

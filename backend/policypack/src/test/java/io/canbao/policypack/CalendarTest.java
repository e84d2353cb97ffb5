package io.canbao.policypack;

import static io.canbao.policypack.SmallPacks.county;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that a text names by their place in the calendar: of the month, of the week, working days. */
class CalendarTest {

    private static final String COVER = "then: {cover: {from: year.start}}, cite: s 三}";

    private static String windows(String paid) {
        return """
                windows:
                  - {id: w.open, kind: central, title: 缴费期, when: {paid: %s}, %s
                  - {id: w.closed, title: 其他日子, when: {not: {paid: %s}}, then: {closed: true}, cite: s 三}
                """.formatted(paid, COVER, paid);
    }

    private static SmallPacks pack(int year, String paid) {
        return SmallPacks.of(county("990101", year) + windows(paid));
    }

    private static String outcome(SmallPacks packs, String day) {
        return packs.answers("990101/2025", "{\"payDate\": \"" + day + "\"}", "/outcome")
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-25, REFUSED", "2024-08-31, REFUSED", "2024-09-01, ACCEPTED", "2024-09-25, ACCEPTED",
                "2024-09-26, REFUSED",
        "2024-10-01, ACCEPTED", "2024-11-25, ACCEPTED", "2024-11-26, REFUSED", "2024-12-01, REFUSED",
                "2025-09-01, REFUSED"
    })
    void aWindowMayComeBackEachMonth(String day, String outcome) {
        SmallPacks packs = pack(2025, "{until: last-year 12-31, month: 9..11, dayOfMonth: 1..25}");
        assertThat(packs.faults()).isEmpty();
        assertThat(outcome(packs, day)).isEqualTo(outcome);
    }

    /** 8 February 2025 was a Saturday on which people worked, 28 January a Tuesday in the Spring Festival. */
    @ParameterizedTest
    @CsvSource({
        "2025-01-27, ACCEPTED", "2025-01-28, REFUSED", "2025-02-04, REFUSED", "2025-02-05, ACCEPTED",
                "2025-02-08, ACCEPTED",
        "2025-02-09, REFUSED", "2024-09-14, ACCEPTED", "2024-09-16, REFUSED", "2024-10-12, ACCEPTED",
                "2024-10-13, REFUSED"
    })
    void workingDaysFollowTheArrangementOfTheYear(String day, String outcome) {
        SmallPacks packs = pack(2025, "{workingDay: true}");
        assertThat(packs.faults()).isEmpty();
        assertThat(packs.findings()).noneMatch(finding -> finding.contains("working days of"));
        assertThat(outcome(packs, day)).isEqualTo(outcome);
    }

    @Test
    void aYearWithoutAListIsToldAndInventsNoWorkingDay() {
        SmallPacks packs = pack(2032, "{workingDay: true}");
        assertThat(packs.findings().stream()
                        .filter(finding -> finding.contains("no list is known"))
                        .toList())
                .hasSizeGreaterThanOrEqualTo(2)
                .anyMatch(finding -> finding.contains("2031"))
                .anyMatch(finding -> finding.contains("2032"));
        assertThat(packs.faults()).anyMatch(fault -> fault.contains("w.open"));
        SmallPacks listed = SmallPacks.of(county(
                        "990101",
                        2032,
                        "holidays: {\"2031\": {off: [2031-01-01]}, \"2032\": {off: [2032-01-01], working: [2032-02-29]}}")
                + windows("{workingDay: true}"));
        assertThat(listed.findings()).noneMatch(finding -> finding.contains("no list is known"));
        assertThat(listed.answers("990101/2032", "{\"payDate\": \"2032-02-29\"}", "/outcome"))
                .containsExactly("ACCEPTED");
    }

    /** A range to the end of February that was written in a year of 28 days. */
    @ParameterizedTest
    @CsvSource({"2027, 02-28, ''", "2028, 02-29, ''", "2027, 02-29, ''", "2028, 02-28, 2028-02-29"})
    void theEndOfFebruaryIsItsLastDayInEveryYear(int year, String end, String gap) {
        SmallPacks packs = SmallPacks.of(county("990101", year) + """
                windows:
                  - {id: w.early, when: {paid: ..12-31, not: {paid: 01-01..}}, then: {closed: true}, cite: s 三}
                  - {id: w.open, kind: central, title: 缴费期, when: {paid: 01-01..%s}, %s
                  - {id: w.closed, title: 截止, when: {paid: 03-01..}, then: {closed: true}, cite: s 三}
                """.formatted(end, COVER));
        if (gap.isEmpty()) {
            assertThat(packs.faults()).isEmpty();
        } else {
            assertThat(packs.faults())
                    .singleElement()
                    .asString()
                    .contains("no row for payments on " + gap, "an end of w.open on 02-29");
        }
    }

    /** What a layer of another year says stays as it is: the county is told what it can do. */
    @Test
    void theEndOfFebruaryOfALayerIsToldToo() {
        String layer = SmallPacks.head("990100", "province", 2027) + """
                windows:
                  - {id: w.open, kind: central, title: 缴费期, when: {paid: 01-01..02-28}, %s
                """.formatted(COVER);
        SmallPacks packs = SmallPacks.of(layer, county("990101", 2028) + """
                extends: "990100/2027"
                windows:
                  - {id: w.early, when: {not: {paid: 01-01..}}, then: {closed: true}, cite: s 三}
                  - {id: w.closed, title: 截止, when: {paid: 03-01..}, then: {closed: true}, cite: s 三}
                """);

        assertThat(packs.faults())
                .filteredOn(fault -> fault.contains("2028-02-29"))
                .singleElement()
                .asString()
                .contains("w.open of a layer above ends on 02-28");
    }

    @ParameterizedTest
    @CsvSource({"2024-11-04, ACCEPTED", "2024-11-05, REFUSED", "2024-11-08, ACCEPTED", "2024-11-09, REFUSED"})
    void onlyOnSomeDaysOfTheWeek(String day, String outcome) {
        SmallPacks packs = pack(2025, "{weekday: [monday, friday]}");
        assertThat(packs.faults()).isEmpty();
        assertThat(outcome(packs, day)).isEqualTo(outcome);
    }

    @Test
    void daysThatNoRowAnswersAreFound() {
        SmallPacks packs = SmallPacks.of(county("990101", 2025) + """
                windows:
                  - {id: w.open, kind: central, title: 缴费期, when: {paid: {dayOfMonth: 1..25}}, then: {cover: {from: year.start}}, cite: s 三}
                  - {id: w.closed, title: 月末, when: {paid: {dayOfMonth: 27..31}}, then: {closed: true}, cite: s 三}
                """);
        assertThat(packs.faults()).anyMatch(fault -> fault.contains("2024-01-26"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{dayOfMonth: 0} | 1..25",
                "{dayOfMonth: 25..1} | 1..25",
                "{month: 13} | 11..2",
                "{weekday: mondey} | monday",
                "{weekdays: monday} | weekday"
            })
    void whatIsNoDayIsFound(String paid, String wanted) {
        assertThat(pack(2025, paid).faults()).anyMatch(fault -> fault.contains(wanted));
    }

    @Test
    void theyAreSaidInWords() {
        SmallPacks packs = pack(2025, "{month: 9..11, dayOfMonth: 1..25}");
        assertThat(words(packs, Language.ZH)).contains("9月、10月或11月缴费", "每月1日至25日缴费");
        assertThat(words(packs, Language.EN)).contains("payment on days 1 to 25 of a month");
        assertThat(words(pack(2025, "{workingDay: true}"), Language.ZH)).contains("工作日缴费");
    }

    /** Ordered in the last night of the period, arrived in the new year. */
    @ParameterizedTest
    @CsvSource({"paymentDay: arrival, REFUSED", "paymentDay: order, ACCEPTED", "tiers: [standard], ACCEPTED"})
    void thePackSaysWhetherTheOrderOrTheArrivalDecides(String said, String outcome) {
        SmallPacks packs = SmallPacks.of(county("990101", 2025)
                        .replace("tiers: [standard]", "tiers: [standard]\n" + (said.startsWith("tiers") ? "" : said))
                + windows("..last-year 12-31"));
        assertThat(packs.faults()).isEmpty();
        assertThat(packs.answers(
                        "990101/2025",
                        "{\"payDate\": \"2024-12-31\", \"orderedOn\": \"2024-12-31\", \"arrivedOn\": \"2025-01-02\"}",
                        "/outcome"))
                .containsExactly(outcome);
    }

    @Test
    void bothDaysMayBeTestedAndNobodyIsAskedForThem() {
        SmallPacks packs = SmallPacks.of(county(
                        "990101",
                        2025,
                        "notes: [{id: n.slow, when: {arrived: {after: ordered + 3 days}}, text: 到账较晚, cite: s 四}]")
                + windows("..last-year 12-31"));
        assertThat(packs.faults()).isEmpty();
        String late = "{\"payDate\": \"2024-12-01\", \"orderedOn\": \"2024-12-01\", \"arrivedOn\": \"2024-12-05\"}";
        assertThat(packs.answers("990101/2025", late, "/notes/0/rule")).containsExactly("n.slow");
        assertThat(packs.option("990101/2025", "{\"payDate\": \"2024-12-01\"}")
                        .path("needs")
                        .findValuesAsText("fact"))
                .doesNotContain("ordered", "arrived");
    }

    private static List<String> words(SmallPacks packs, Language language) {
        return packs.policy("990101/2025").words(language).sections().stream()
                .filter(section -> section.table().equals("windows"))
                .flatMap(section -> section.groups().stream())
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.when().stream())
                .toList();
    }
}

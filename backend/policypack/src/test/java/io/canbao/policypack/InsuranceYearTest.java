package io.canbao.policypack;

import static io.canbao.policypack.SmallPacks.county;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A pack of a new year begins as a copy of the old one. What was forgotten to be changed is said, and what is counted from the
 * year need not be changed.
 */
class InsuranceYearTest {

    private static final String WINDOWS = """
            windows:
              - {id: w.before, title: 前, when: {paid: ..2024-08-31}, then: {closed: true}, cite: s 二}
              - {id: w.central, kind: central, title: 集中期, when: {paid: 2024-09-01..2024-12-31}, then: {cover: {from: year.start}}, cite: s 二}
              - {id: w.late, kind: late, title: 补缴, when: {paid: 2025-01-01..2025-12-31}, then: {cover: {from: payment}}, cite: s 二}
              - {id: w.closed, title: 后, when: {paid: 2026-01-01..}, then: {closed: true}, cite: s 二}
            """;
    private static final String RELATIVE =
            WINDOWS.replace("2024-", "last-year ").replace("2025-", "").replace("2026-", "next-year ");

    private static List<String> found(String pack) {
        return SmallPacks.of(pack).findings();
    }

    private static String window(String row) {
        return county("990601", 2025, WINDOWS.replaceFirst("  - \\{id: w.late.*\n", "  - " + row + "\n"));
    }

    @Test
    void aYearWithItsDaysIsInOrder() {
        assertThat(found(county("990601", 2025, WINDOWS))).isEmpty();
        assertThat(found(county("990601", 2025, RELATIVE))).isEmpty();
    }

    /** 2026 was sold by 2025's windows, for 1,070 instead of 400, and nobody was told. */
    @Test
    void aYearThatWasChangedWithoutItsDaysIsFound() {
        assertThat(found(county("990601", 2026, WINDOWS)))
                .anyMatch(finding ->
                        finding.contains("windows[w.central]") && finding.contains("payments until 2024-12-31 only"))
                .anyMatch(
                        finding -> finding.contains("windows[w.late]") && finding.contains("a cover from 2025-01-01"));
        assertThat(found(county("990601", 2027, WINDOWS)))
                .anyMatch(finding -> finding.contains("no open window from 2026-07-01 to 2027-02-28"));
    }

    @Test
    void daysOfTheYearMoveWithIt() {
        for (int year : new int[] {2025, 2026, 2028}) {
            SmallPacks packs = SmallPacks.of(county("990601", year, RELATIVE));
            assertThat(packs.findings()).isEmpty();
            assertThat(packs.answers(
                            "990601/" + year,
                            "{\"payDate\": \"%d-10-10\"}".formatted(year - 1),
                            "/entry/rule",
                            "/coverage/from"))
                    .containsExactly("w.central", year + "-01-01");
        }
    }

    @Test
    void daysOfTheYearRollOverWithTheLayerThatTheyStandIn() {
        SmallPacks packs = SmallPacks.of(
                county("990601", 2025, RELATIVE),
                SmallPacks.head("990601", "county", 2026, "extends: \"990601/2025\"", "tiers: [standard]"));
        assertThat(packs.findings()).singleElement().asString().contains("rules of another year: 990601/2025");
        assertThat(packs.answers("990601/2026", "{\"payDate\": \"2026-03-10\"}", "/entry/rule", "/coverage/from"))
                .containsExactly("w.late", "2026-03-10");
    }

    @ParameterizedTest
    @CsvSource({
        "last-year 10-15, 2024-10-15",
        "this-year 02-28, 2025-02-28",
        "02-29, 2025-02-28",
        "next-year 01-01, 2026-01-01",
        "02-01.monthEnd, 2025-02-28",
        "last-year 12-31 + 1 day, 2025-01-01",
        "'max(payment, last-year 11-01)', 2024-11-01",
    })
    void aDayIsCountedFromTheYear(String written, String day) {
        SmallPacks packs = SmallPacks.of(county(
                "990601", 2025, WINDOWS.replace("from: year.start", "from: \"" + written + "\", to: next-year 12-31")));
        assertThat(packs.answers("990601/2025", "{\"payDate\": \"2024-10-10\"}", "/coverage/from"))
                .containsExactly(day);
    }

    @Test
    void aDayThatDoesNotExistAndAYearThatNobodyKnowsAreFaults() {
        assertThat(found(county("990601", 2025, RELATIVE.replace("last-year 09-01", "last-year 09-31"))))
                .anyMatch(finding -> finding.contains("FAULT") && finding.contains("09-31"));
        assertThat(found(county("990601", 2025, RELATIVE.replace("last-year 09-01", "former-year 09-01"))))
                .anyMatch(finding -> finding.contains("FAULT") && finding.contains("former-year"));
    }

    @Test
    void daysOfTheYearAreBoundsThatCasesTry() {
        SmallPacks packs = SmallPacks.of(county("990601", 2025, RELATIVE));
        assertThat(packs.library().coverage().getFirst().missing())
                .contains("windows paid 2024-09-01", "windows paid 2026-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{from: payment, to: year.end + 30 days} | past the year's end",
                "{from: payment, to: payment + 1 year} | a year and a day",
                "{from: last-year 08-01, to: year.end} | before the year begins",
                "{from: payment, to: payment + 20 months} | longer than 16 months",
            })
    void aCoverThatNoYearHasIsNamed(String cover, String words) {
        String row =
                "{id: w.x, title: 补缴, when: {paid: 2025-01-01..2025-12-31}, then: {cover: " + cover + "}, cite: s 二}";
        assertThat(found(window(row))).anyMatch(finding -> finding.contains("windows[w.x]") && finding.contains(words));
    }

    /** Students are covered by school years, and whom something happened to may pay when the year is over. */
    @Test
    void schoolYearsAndEventsAreMeant() {
        String students = "{id: w.x, title: 学生, when: {group: university-student, paid: 2024-09-01..2025-12-31},"
                + " then: {cover: {from: last-year 09-01, to: year.end}}, cite: s 二}";
        String newborns =
                "{id: w.y, title: 新生儿, when: {events.birth: {within: 90 days}}, then: {cover: {from: birth}}, cite: s 二}";
        assertThat(found(county("990601", 2025, WINDOWS + "  - " + students + "\n  - " + newborns + "\n")))
                .isEmpty();
    }

    /** Linxiang covers from the day on which employee insurance ended, 90 days before the season at the earliest: its text says so. */
    @Test
    void aCoverFromAnEventMayBeginBeforeTheSeason() {
        String leavers = "{id: w.z, title: 断保, when: {events.employee-cover-ended: {within: 90 days},"
                + " paid: 2024-09-01..2025-12-31}, then: {cover: {from: events.employee-cover-ended}}, cite: s 二}";
        assertThat(found(county("990601", 2025, WINDOWS + "  - " + leavers + "\n")))
                .noneMatch(finding -> finding.contains("longer than 16 months"));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-15, w.central", "2026-07-15, w.late"})
    void aPaymentThatIsTakenAfterTheCoverIsNamedAndTheAnswerSaysSo(String day, String window) {
        String windows = """
                windows:
                  - {id: w.before, title: 前, when: {paid: ..2024-08-31}, then: {closed: true}, cite: s 二}
                  - {id: w.central, kind: central, title: 集中期, when: {paid: 2024-09-01..2026-06-30}, then: {cover: {from: year.start}}, cite: s 二}
                  - {id: w.late, kind: late, title: 补缴, when: {paid: 2026-07-01..2026-07-31}, then: {cover: {from: year.start}}, cite: s 二}
                  - {id: w.closed, title: 后, when: {paid: 2026-08-01..}, then: {closed: true}, cite: s 二}
                """;
        SmallPacks packs = SmallPacks.of(county("990601", 2025, windows));
        assertThat(packs.findings())
                .anyMatch(finding ->
                        finding.contains("windows[" + window + "]") && finding.contains("after the cover's last day"));
        assertThat(packs.option("990601/2025", "{\"payDate\": \"" + day + "\"}").findValuesAsText("code"))
                .containsExactly("NO_COVER_LEFT");
    }

    @Test
    void aDocumentThatWasIssuedInTheYearIsNamed() {
        String pack = county("990601", 2025, WINDOWS);
        assertThat(found(pack.replace("issuer: 试", "issuer: 试, issued: 2025-01-01")))
                .singleElement()
                .asString()
                .contains("a document of 2025-01-01");
        assertThat(found(pack.replace("issuer: 试", "issuer: 试, issued: 2024-12-31")))
                .isEmpty();
    }

    @Test
    void daysThatAreStillThoseOfLastYearsPackAreNamedOnce() {
        String last = county(
                "990601",
                2024,
                WINDOWS.replace("2024", "2023").replace("2025", "2024").replace("2026", "2025"));
        String kept = last.replace("year: 2024", "year: 2025");

        assertThat(SmallPacks.of(last, county("990601", 2025, WINDOWS)).findings())
                .isEmpty();
        assertThat(SmallPacks.of(last, kept).findings())
                .filteredOn(finding -> finding.contains("the fixed days of last year's pack"))
                .singleElement()
                .asString()
                .contains("windows[w.central] 2023-09-01 2023-12-31");
    }

    /** A month's end and 29 February: one event, one payment, one answer, however the pack asks. */
    @ParameterizedTest
    @CsvSource({
        "2024-11-30, 2025-02-28, true",
        "2024-11-30, 2025-02-27, false",
        "2024-11-28, 2025-02-28, true",
        "2024-12-31, 2025-03-30, false",
        "2024-12-31, 2025-03-31, true",
        "2025-01-31, 2025-04-30, true",
    })
    void threeMonthsAreThreeMonthsHoweverTheyAreAskedFor(String settled, String paid, boolean passed) {
        SmallPacks packs = SmallPacks.of(county("990601", 2025, WINDOWS, """
                vocabulary:
                  events: {settled: {zh: 落户, en: Settled}}
                  components: {full: {zh: 满, en: Full}, months: {zh: 月, en: Months}, beyond: {zh: 外, en: Beyond}, within: {zh: 内, en: Within}, minus: {zh: 减, en: Minus}}
                """).replace("fees: [", """
                fees: [{id: fee.full, when: {events.settled: {full: 3 months}}, then: {full: "1.00"}, cite: s 一},
                  {id: fee.months, when: {compare: {value: "months(events.settled, payment)", min: 3}}, then: {months: "1.00"}, cite: s 一},
                  {id: fee.minus, when: {events.settled: {until: payment - 3 months}}, then: {minus: "1.00"}, cite: s 一},
                """.stripTrailing()));
        String facts = "{\"payDate\": \"%s\", \"events\": {\"settled\": \"%s\"}}".formatted(paid, settled);
        assertThat(packs.answers("990601/2025", facts, "/fee")).containsExactly(passed ? "403.00" : "400.00");
    }

    @ParameterizedTest
    @CsvSource({"2025-02-27, 20", "2025-02-28, 21", "2028-02-28, 23", "2028-02-29, 24"})
    void whoIsBornOn29FebruaryIsAYearOlderOnTheLastOfFebruary(String paid, int age) {
        int year = Integer.parseInt(paid.substring(0, 4));
        SmallPacks packs = SmallPacks.of(county("990601", year, RELATIVE)
                .replace("fees: [", """
                fees: [{id: fee.age, when: {age: %d}, then: {basic: "1.00"}, cite: s 一},
                """.formatted(age).stripTrailing()));
        assertThat(packs.answers(
                        "990601/" + year,
                        "{\"payDate\": \"%s\", \"birthDate\": \"2004-02-29\"}".formatted(paid),
                        "/fee"))
                .containsExactly("1.00");
    }

    @Test
    void theFixedPartOfAWaitIsAddedBeforeTheVariableOne() {
        SmallPacks packs = SmallPacks.of(county("990601", 2025, WINDOWS, """
                waiting: [{id: wait, when: {entry: late}, then: {fixed: 90 days, variable: 1 month}, cite: s 三}]
                """));
        assertThat(packs.answers("990601/2025", "{\"payDate\": \"2025-03-01\"}", "/coverage/from"))
                .containsExactly("2025-06-30");
    }
}

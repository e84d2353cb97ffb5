package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window that leaves somebody out whom no other row answers is found, whatever tells that person from others. */
class UnansweredPeopleTest {

    private static String pack(String... mainPeriod) {
        return SmallPacks.county("990101", 2026, """
                windows:
                  - {id: w.before, when: {paid: ..2025-08-31}, then: {closed: true}, cite: s 四}
                  - {id: w.main, kind: central, title: 集中期, when: {paid: 2025-09-01..2025-12-31%s}, then: {cover: {from: year.start}}, cite: s 四}
                  - {id: w.late, kind: late, title: 补缴期, when: {paid: 2026-01-01..2026-12-31}, then: {cover: {from: payment}}, cite: s 四}
                  - {id: w.closed, when: {paid: 2027-01-01..}, then: {closed: true}, cite: s 四}
                """.formatted(String.join("", mainPeriod)));
    }

    @Test
    void aWindowForEverybodyLeavesNobodyOut() {
        assertThat(SmallPacks.of(pack()).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not: {age: {min: 60}}                          | birthDate 196",
                "not: {categories: orphan}                      | category orphan",
                "history: {previous: {not: missed}}             | history.2025 missed",
                "not: {events.discharged: {within: 30 days}}    | events.discharged 2025-",
                "not: {evidence: migrant-work}                  | evidence migrant-work",
                "not: {age: {max: 6}, residence: permit}        | residence permit",
                "not: {sex: F}                                  | sex F",
                "not: {all: [{sex: F}, {age: {min: 55}}]}       | sex F, birthDate 19",
            })
    void whoIsLeftOutIsNamedWithTheDays(String test, String who) {
        assertThat(SmallPacks.of(pack(", " + test.strip())).faults())
                .singleElement()
                .asString()
                .contains("no row for payments", "2025-09-01", who.strip());
    }

    /** A resident is not asked for the sex before the windows are shown. */
    @Test
    void whoDoesNotTellWhatEveryRowTestsIsNamed() {
        assertThat(SmallPacks.of(pack(", sex: [M, F]")).faults())
                .singleElement()
                .asString()
                .contains("no row for payments from 2025-09-01 to 2025-12-31 (whoever does not tell sex)");
    }

    @Test
    void anOpenWindowThatTakesTheDaysOfAClosedOneIsNamed() {
        String closed = pack().replace("2025-12-31}, then", "2026-11-30}, then")
                .replace("kind: late, title: 补缴期, ", "")
                .replace("2026-12-31}, then: {cover: {from: payment}}", "2026-12-31}, then: {closed: true}");
        assertThat(SmallPacks.of(closed).findings())
                .anyMatch(finding -> finding.contains("windows[w.late]")
                        && finding.contains("2026-01-01 to 2026-11-30, for which w.main is too"));
    }
}

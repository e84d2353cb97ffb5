package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.rules.quote.Questions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of whom, what may be told, and what cannot be. */
class FactsAndQuestionsTest {

    private static final String PACK = "990101/2026";

    /** A late payment, by somebody who has said of the insurance year that they are not insured yet. */
    private static final String LATE = "{\"payDate\": \"2026-05-10\", \"history\": {\"2026\": null}%s}";

    private static final String FEES = """
            fees: [{id: fee.all, then: {basic: "400.00"}, cite: s 一}]
            """;

    /** A county of one tier in which everybody may pay from September to the end of the year, with more windows before those. */
    private static SmallPacks county(String fees, String windows, String... sections) {
        return SmallPacks.of(SmallPacks.head("990101", "county", 2026, sections) + fees + """
                tiers: [standard]
                fiscal: [{id: fiscal.all, then: {basic: "700.00"}, cite: s 一}]
                windows:
                  - {id: w.before, title: 未开始, when: {paid: ..last-year 08-31}, then: {closed: true}, cite: s 一}
                """ + windows + """
                  - {id: w.main, kind: central, title: 集中, when: {paid: last-year 09-01..last-year 12-31}, then: {cover: {from: year.start}}, cite: s 一}
                  - {id: w.late, kind: late, title: 补缴, when: {paid: 01-01..12-31}, then: {cover: {from: payment + 90 days}}, cite: s 一}
                  - {id: w.closed, title: 结束, when: {paid: next-year 01-01..}, then: {closed: true}, cite: s 一}
                """);
    }

    /** Whoever told of the release from prison was once not asked for the move, with which the cover begins at once. */
    @Test
    void whoTellsOneEventHearsOfTheWayThatTakesASecondOne() {
        SmallPacks packs = county("""
                fees:
                  - {id: fee.x, when: {events.released: {within: 30 days}}, then: {basic: "300.00"}, cite: s 一}
                  - {id: fee.all, then: {basic: "400.00"}, cite: s 一}
                """, """
                  - {id: e.n, title: 特, when: {events.released: {within: 90 days}, events.household-registration: {within: 90 days}, paid: 01-01..12-31}, then: {cover: {from: payment}}, cite: s 一}
                """);
        assertThat(packs.needs(PACK, LATE.formatted("")))
                .containsExactlyInAnyOrder("events.released", "events.household-registration");
        String released = ", \"events\": {\"released\": \"2026-05-01\"}";
        assertThat(packs.needs(PACK, LATE.formatted(released))).containsExactly("events.household-registration");
        assertThat(packs.needs(PACK, LATE.formatted(", \"events\": {\"released\": null}")))
                .isEmpty();
        assertThat(packs.needs(PACK, LATE.formatted(", \"events\": {}"))).isEmpty();
    }

    @Test
    void aDayIsAskedForThatIsComparedWithAnotherToldDay() {
        SmallPacks packs = county(FEES, """
                  - {id: e.n, title: 特, when: {birthDate: {from: last-day, until: last-day + 30 days}, paid: 01-01..12-31}, then: {cover: {from: payment}}, cite: s 一}
                """, "facts: {last-day: {type: date, ask: 哪天停保}}");
        assertThat(packs.needs(PACK, LATE.formatted(", \"birthDate\": \"2026-04-01\"")))
                .containsExactly("facts.last-day");
    }

    /** The army and the prison of a newborn were once asked for. */
    @Test
    void aChildIsNotAskedForTheArmy() {
        SmallPacks packs = county(FEES, """
                  - {id: e.n, title: 特, when: {events.discharged: {within: 90 days}, paid: 01-01..12-31}, then: {cover: {from: payment}}, cite: s 一}
                """);
        assertThat(packs.needs(PACK, LATE.formatted(""))).containsExactly("events.discharged");
        assertThat(packs.needs(PACK, LATE.formatted(", \"birthDate\": \"2026-04-01\"")))
                .isEmpty();
        assertThat(packs.needs(PACK, LATE.formatted(", \"group\": \"newborn\"")))
                .isEmpty();
        assertThat(packs.needs(PACK, LATE.formatted(", \"birthDate\": \"2000-04-01\"")))
                .containsExactly("events.discharged");
    }

    @Test
    void whatTheOfficeKeepsAndWhatOnlyARefundRestsOnIsNotAskedOfAPayer() {
        SmallPacks packs = county("""
                fees:
                  - {id: fee.x, when: {years-counted: {min: 5}}, then: {basic: "300.00"}, cite: s 一}
                  - {id: fee.all, then: {basic: "400.00"}, cite: s 一}
                """, "", """
                facts:
                  years-counted: {type: number, ask: 已经累计多少年, askedOf: office, default: 0}
                  twice: {type: boolean, ask: 重复缴费了吗}
                refunds:
                  - {id: r.death, when: {events.death: {before: 01-01}}, then: {refund: true, amount: payable, text: 去世退费}, cite: s 一}
                  - {id: r.twice, when: {twice: true}, then: {refund: true, amount: payable, text: 重复退费}, cite: s 一}
                """);
        String paid = "{\"payDate\": \"2025-10-10\", \"history\": {}%s}";
        assertThat(packs.needs(PACK, paid.formatted(""))).isEmpty();
        assertThat(packs.questions(PACK, Questions.About.PAYMENT, paid.formatted("")))
                .isEmpty();
        assertThat(packs.questions(PACK, Questions.About.REFUND, paid.formatted("")))
                .containsExactlyInAnyOrder("events.death", "facts.twice");
        assertThat(packs.answers(PACK, paid.formatted(", \"facts\": {\"years-counted\": 6}"), "/payable"))
                .containsExactly("300.00");
    }

    /** Two reasons once paid one payment back twice, and a payment that should not have been taken had none. */
    @Test
    void aRefundIsNeverMoreThanWasPaidAndIsAnsweredForRefusedDaysToo() {
        String refunds = """
                facts: {twice: {type: boolean, ask: 重复缴费了吗}}
                refunds:
                  %srows:
                    - {id: r.death, when: {events.death: {before: 01-01}}, then: {refund: true, amount: payable, text: 去世退费}, cite: s 一}
                    - {id: r.twice, when: {twice: true}, then: {refund: true, amount: payable, text: 重复退费}, cite: s 一}
                """;
        String both =
                "{\"payDate\": \"2025-10-10\", \"events\": {\"death\": \"2025-12-01\"}, \"facts\": {\"twice\": true}}";
        assertThat(county(FEES, "", refunds.formatted(""))
                        .answers(PACK, both, "/refunds/0/amount", "/refunds/1/amount"))
                .containsExactly("400.00", "0.00");
        assertThat(county(FEES, "", refunds.formatted("hit: best\n  "))
                        .answers(PACK, both, "/refunds/0/rule", "/refunds/0/amount", "/refunds/1/rule"))
                .containsExactly("r.death", "400.00", "");
        JsonNode refused = county(FEES, "", refunds.formatted(""))
                .option(PACK, "{\"payDate\": \"2027-02-01\", \"facts\": {\"twice\": true}}");
        assertThat(refused.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(refused.at("/refunds/0/rule").asText()).isEqualTo("r.twice");
        assertThat(refused.at("/refunds/0/amount").isNull()).isTrue();
    }

    @Test
    void aValueOutsideItsBoundsIsRefusedByName() {
        SmallPacks packs = county(FEES, """
                  - {id: e.n, title: 特, when: {persons: {min: 2}, moved: {within: 30 days}, income: {max: "900.00"}, paid: 01-01..12-31}, then: {cover: {from: payment}}, cite: s 一}
                """, """
                facts:
                  persons: {type: number, ask: 几口人, min: 1, max: 20}
                  income: {type: amount, ask: 收入多少, max: "1000.00"}
                  moved: {type: date, ask: 哪天迁来, from: 2020-01-01, until: payment}
                """);
        assertThat(packs.faults()).isEmpty();
        assertThat(
                        packs.faults(
                                PACK,
                                "{\"payDate\": \"2026-05-10\", \"facts\": {\"persons\": 21, \"income\": \"1000.01\", \"moved\": \"2026-05-11\"}}"))
                .containsExactly(
                        "/facts/persons “persons”应当在1至20之间。",
                        "/facts/income “income”不能大于（晚于）1000.00。",
                        "/facts/moved “moved”应当在2020-01-01至2026-05-10之间。");
        assertThat(
                        packs.faults(
                                PACK,
                                "{\"payDate\": \"2026-05-10\", \"facts\": {\"persons\": 20, \"income\": \"1000.00\", \"moved\": \"2026-05-10\"}}"))
                .isEmpty();
    }

    @Test
    void boundsAreWrittenAsTheirTypeTakesThem() {
        assertThat(county(FEES, "", """
                facts:
                  a: {type: number, ask: 甲, from: 01-01}
                  b: {type: boolean, ask: 乙, min: 1}
                  c: {type: date, ask: 丙, until: birthDate}
                  d: {type: number, ask: 丁, min: 3, max: 2}
                  e: {type: number, ask: 戊, askedOf: payer}
                """).faults())
                .anyMatch(fault -> fault.contains("facts.a.from"))
                .anyMatch(fault -> fault.contains("facts.b.min"))
                .anyMatch(fault -> fault.contains("facts.c.until"))
                .anyMatch(fault -> fault.contains("facts.d"))
                .anyMatch(fault -> fault.contains("facts.e.askedOf"));
    }

    @Test
    void aGroupFollowsFromWhatIsToldWhereThePackSaysSo() {
        String fees = """
                fees:
                  - {id: fee.minor, when: {group: minor}, then: {basic: "200.00"}, cite: s 一}
                  - {id: fee.resident, then: {basic: "400.00"}, cite: s 一}
                """;
        String child = "{\"payDate\": \"2025-10-10\", \"birthDate\": \"2008-10-10\"%s}";
        String grown = "{\"payDate\": \"2025-10-10\", \"birthDate\": \"2007-10-10\"}";
        SmallPacks given = county(fees, "");
        SmallPacks follows = county(fees, "", "vocabulary: {groups: {minor: {only: null, when: {age: {max: 17}}}}}");
        assertThat(follows.faults()).isEmpty();
        assertThat(given.answers(PACK, child.formatted(""), "/payable")).containsExactly("400.00");
        assertThat(follows.answers(PACK, child.formatted(""), "/payable")).containsExactly("200.00");
        assertThat(follows.answers(PACK, grown, "/payable")).containsExactly("400.00");
        assertThat(follows.answers(PACK, child.formatted(", \"group\": \"resident\""), "/payable"))
                .containsExactly("400.00");
        assertThat(follows.questions(PACK, Questions.About.PAYMENT, "{\"payDate\": \"2025-10-10\", \"history\": {}}"))
                .containsExactlyInAnyOrder("group", "birthDate");
    }

    /** To be called a newborn once bought freedom from the wait at any age. */
    @Test
    void nobodyIsInAGroupThatTheirBirthDateExcludes() {
        SmallPacks packs = county(FEES, "");
        assertThat(packs.faults(
                        PACK, "{\"payDate\": \"2026-05-10\", \"birthDate\": \"2008-05-10\", \"group\": \"minor\"}"))
                .containsExactly("/group 人员类别“未成年人”（minor）与填写的出生日期（birthDate）不符。");
        assertThat(packs.faults(
                        PACK, "{\"payDate\": \"2026-05-10\", \"birthDate\": \"2025-05-10\", \"group\": \"newborn\"}"))
                .hasSize(1);
        assertThat(packs.faults(
                        PACK, "{\"payDate\": \"2026-05-10\", \"birthDate\": \"2025-05-11\", \"group\": \"newborn\"}"))
                .isEmpty();
        assertThat(packs.faults(PACK, "{\"payDate\": \"2026-05-10\", \"group\": \"newborn\"}"))
                .isEmpty();
    }

    /** A minor was once refused where the notice opens a window for residents and says nothing of minors. */
    @Test
    void whoIsInAGroupThatNoRowMentionsIsTreatedAsEverybodyIs() {
        String window = """
                  - {id: e.early, title: 提前, when: {group: resident, paid: last-year 08-01..last-year 08-31}, then: {cover: {from: year.start}}, cite: s 一}
                """;
        String minor = "{\"payDate\": \"2025-08-10\", \"group\": \"minor\"}";
        assertThat(county(FEES, window).answers(PACK, minor, "/outcome", "/payable"))
                .containsExactly("ACCEPTED", "400.00");
        assertThat(county(FEES, window)
                        .answers(PACK, "{\"payDate\": \"2025-08-10\", \"group\": \"newborn\"}", "/outcome"))
                .containsExactly("ACCEPTED");
        assertThat(county(FEES, window.replace("group: resident", "group: {not: resident}"))
                        .answers(PACK, minor, "/outcome"))
                .containsExactly("ACCEPTED");
    }

    /** Who paid late is insured, and need not pay again. */
    @Test
    void aYearPaidLateIsCovered() {
        assertThat(county(FEES, "")
                        .answers(
                                PACK,
                                "{\"payDate\": \"2026-05-10\", \"history\": {\"2026\": \"late\"}}",
                                "/outcome",
                                "/refusals/0/code"))
                .containsExactly("REFUSED", "ALREADY_COVERED");
    }

    @Test
    void whoMayNotEnrollYetIsToldFromWhenOn() {
        SmallPacks packs = county(
                FEES,
                "",
                "eligibility: [{id: e.six, when: {age: {max: 5}}, then: {refuse: NOT_ELIGIBLE, text: 未满6周岁}, cite: s 一}]");
        String child = "{\"payDate\": \"2025-10-10\", \"birthDate\": \"%s\"}";
        assertThat(packs.answers(PACK, child.formatted("2019-11-20"), "/refusals/0/code", "/refusals/0/nextOpensOn"))
                .containsExactly("NOT_ELIGIBLE", "2025-11-20");
        assertThat(packs.answers(PACK, child.formatted("2025-01-01"), "/refusals/0/nextOpensOn"))
                .containsExactly("null");
    }

    /** A bill without a day is one of today, and says so where the day counts. */
    @Test
    void theDayOfATreatmentThatNobodyToldIsToday() {
        SmallPacks packs = county(FEES, "", """
                benefits:
                  - {id: b.old, when: {setting: inpatient, age: {min: 60}}, then: {addition: 10}, cite: s 一}
                  - {id: b.all, when: {setting: inpatient}, then: {rate: 50}, cite: s 一}
                """);
        String bill =
                "{\"tier\": \"standard\", \"setting\": \"inpatient\", \"hospitalLevel\": \"level1\", \"amount\": \"1000.00\", \"birthDate\": \"1966-03-10\"%s}";
        JsonNode today = packs.settlement(PACK, bill.formatted(""), LocalDate.of(2026, 3, 10));
        assertThat(today.path("reimbursed").asText()).isEqualTo("600.00");
        assertThat(today.at("/warnings/0/code").asText()).isEqualTo("DAY_ASSUMED");
        assertThat(today.at("/warnings/0/text").asText()).contains("2026年3月10日");
        JsonNode given =
                packs.settlement(PACK, bill.formatted(", \"payDate\": \"2026-03-09\""), LocalDate.of(2026, 3, 10));
        assertThat(given.path("reimbursed").asText()).isEqualTo("500.00");
        assertThat(given.path("warnings")).isEmpty();
    }

    @Test
    void theQuestionsOfARefundDoNotEndBeforeTheyAreAnswered() {
        SmallPacks packs = county(FEES, "", """
                refunds: [{id: r, when: {events.death: {before: 01-01}}, then: {refund: true, amount: payable, text: 退费}, cite: s 一}]
                """);
        String died = "{\"payDate\": \"2025-10-10\", \"history\": {}, \"events\": {\"death\": \"2025-11-01\"}}";
        assertThat(packs.questions(PACK, Questions.About.REFUND, died)).isEqualTo(List.of());
    }
}

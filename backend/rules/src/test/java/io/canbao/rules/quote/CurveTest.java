package io.canbao.rules.quote;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.APolicy.needing;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression.Snap;
import io.canbao.rules.policy.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurveTest {

    private static APolicy chongqing() {
        return aPolicy()
                .tiers("tier1", "tier2")
                .fee("fee.tier1", is(Facts.TIER, "tier1"), "basic", yuan("400.00"))
                .fee("fee.tier2", is(Facts.TIER, "tier2"), "basic", yuan("775.00"))
                .fiscal("fiscal", ALWAYS, yuan("670.00"))
                .surcharge("late", paid("2025-07-01.."), FISCAL)
                .subsidy("s", has("subsistence"), percent("90", inTier("basic", "tier1")))
                .window("newborn", within(BIRTH, days(90)), BIRTH)
                .window("central", paid("2024-10-11..2024-12-31"), YEAR_START)
                .window("extension", paid("2025-01-01..2025-02-28"), snapped(PAYMENT, Snap.NEXT_MONTH))
                .window(
                        "migrants",
                        paid("2025-03-01..2025-03-15"),
                        after(PAYMENT, days(1)),
                        needing(shows("migrant-work"), "migrant-work"))
                .window("late", paid("2025-03-01.."), PAYMENT)
                .wait("newborn", within(BIRTH, days(90)), days(0), days(0))
                .wait("late", entering("late"), months(3), null)
                .wait(
                        "gap",
                        is("history.2024", "missed"),
                        months(3),
                        months(1),
                        null,
                        greatest(PAYMENT, YEAR_START),
                        null);
    }

    private static List<Curve.Segment> curve(APolicy policy, Facts facts) {
        return new Curve(policy.compile()).of(facts, Language.ZH, true);
    }

    private static List<String> starts(APolicy policy, Resident resident) {
        return curve(policy, resident.undated()).stream()
                .map(segment -> segment.from().toString())
                .toList();
    }

    static Stream<Resident> residents() {
        return Stream.of(
                aResident(),
                aResident().in("subsistence"),
                aResident().in("subsistence", "2024-11-15", "2025-05-10"),
                aResident().having(2024, "missed"),
                aResident().showing("migrant-work"),
                aResident().born("2024-12-20"),
                aResident().born("2025-04-30").in("subsistence", null, "2025-06-30"),
                aResident().giving("residence", "none"));
    }

    @ParameterizedTest
    @MethodSource("residents")
    void segmentsCoverEveryDayOnceUntilTheYearEnds(Resident resident) {
        List<Curve.Segment> curve = curve(chongqing(), resident.undated());
        LocalDate next = curve.getFirst().from();
        for (Curve.Segment segment : curve) {
            assertThat(segment.from()).isEqualTo(next).isBefore(segment.until());
            next = segment.until();
        }
        assertThat(next).isEqualTo("2026-01-01");
    }

    @ParameterizedTest
    @MethodSource("residents")
    void everyDayIsAnsweredAsItsSegmentSays(Resident resident) {
        APolicy policy = chongqing().refusing("non-local", is("residence", "none"));
        Quoting quoting = new Quoting(policy.compile());
        for (Curve.Segment segment : curve(policy, resident.undated())) {
            for (LocalDate day = segment.from(); day.isBefore(segment.until()); day = day.plusDays(1)) {
                Quote quote = quoting.quote(resident.undated().with(Facts.PAID, day), Language.ZH, true);
                for (Quote.Option option : quote.options()) {
                    Quote.Option said = segment.quote().option(option.tier()).orElseThrow();
                    assertThat(given(option)).as("%s, %s", day, option.tier()).isEqualTo(given(said));
                    if (!segment.movingCover().containsKey(option.tier())) {
                        assertThat(option.coverage()).isEqualTo(said.coverage());
                    }
                }
            }
        }
    }

    /** All of an answer that does not name the day. */
    private static List<?> given(Quote.Option option) {
        return List.of(
                option.outcome(),
                String.valueOf(option.payable()),
                String.valueOf(option.fiscalContribution()),
                option.components(),
                option.subsidies(),
                option.otherCategories(),
                String.valueOf(option.entry()),
                option.bring(),
                option.incentives(),
                option.refusals().stream().map(Quote.Refusal::code).toList(),
                option.refusals().stream()
                        .map(refusal -> String.valueOf(refusal.rule()))
                        .toList(),
                option.refusals().stream()
                        .map(refusal -> String.valueOf(refusal.nextOpensOn()))
                        .toList(),
                option.warnings().stream().map(Quote.Warning::code).toList(),
                option.reasons().stream().map(Quote.Reason::rule).toList());
    }

    @Test
    void theCurveBeginsWithTheFirstWindowOfTheText() {
        assertThat(starts(chongqing(), aResident()))
                .containsExactly("2024-10-11", "2025-01-01", "2025-03-01", "2025-07-01", "2025-10-01");
    }

    @Test
    void aPersonalWindowMayBeginItEarlier() {
        assertThat(starts(chongqing(), aResident().born("2024-08-20"))).startsWith("2024-08-20", "2024-10-11");
    }

    @Test
    void nobodyPaysBeforeBirth() {
        assertThat(starts(chongqing(), aResident().born("2025-04-30"))).startsWith("2025-04-30", "2025-07-01");
    }

    @Test
    void theRuleByWhichTheCoverMovesIsSaid() {
        List<Curve.Segment> curve = curve(chongqing(), aResident().undated());
        assertThat(curve.get(0).movingCover()).isEmpty();
        assertThat(curve.get(1).movingCover())
                .containsOnlyKeys("tier1", "tier2")
                .containsValue("缴费次月1日");
        assertThat(curve.get(2).movingCover().get("tier1")).contains("3个月");
        assertThat(curve.getLast().movingCover()).isEmpty();
    }

    /** A wait that starts with the year was once said to move with the payment, and one segment held both kinds of days. */
    @Test
    void aWaitThatStartsWithTheYearDoesNotMoveBeforeIt() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("always", paid("2024-10-01.."), YEAR_START)
                .wait("gap", ALWAYS, months(3), null, null, greatest(PAYMENT, YEAR_START), null);
        List<Curve.Segment> curve = curve(policy, aResident().undated());
        assertThat(curve.get(0).movingCover()).isEmpty();
        assertThat(curve.get(0).until()).isBetween("2025-01-01", "2025-01-02");
        assertThat(curve.get(1).movingCover()).isNotEmpty();
    }

    /** A short wait beside the first of the next month: which of the two days is later changes within the month. */
    @Test
    void theLaterOfTwoMovingDaysIsSaidByTheRuleThatHolds() {
        APolicy policy = aPolicy()
                .fee("fee", ALWAYS, "basic", yuan("400.00"))
                .window("always", paid("2025-01-01..2025-01-31"), snapped(PAYMENT, Snap.NEXT_MONTH))
                .wait("short", ALWAYS, days(15), null);
        List<Curve.Segment> curve = curve(policy, aResident().undated());
        assertThat(curve.get(0).movingCover()).isEmpty();
        assertThat(curve.get(0).until()).isEqualTo("2025-01-18");
        assertThat(curve.get(1).movingCover().get("standard")).contains("15天");
    }

    /** Days with the same amounts were once one segment although other rows had spoken. */
    @Test
    void anotherReasonIsAnotherSegment() {
        APolicy policy = aPolicy()
                .fee("autumn", paid("..2024-10-31"), "basic", yuan("400.00"))
                .fee("winter", ALWAYS, "basic", yuan("400.00"))
                .window("central", paid("2024-09-01..2024-12-31"), YEAR_START)
                .closed("pause", paid("2025-01-01..2025-02-28"))
                .closed("closed", paid("2025-03-01.."));
        assertThat(starts(policy, aResident())).containsExactly("2024-09-01", "2024-11-01", "2025-01-01", "2025-03-01");
    }

    @Test
    void aDayOfPaymentThatWasToldIsIgnored() {
        assertThat(curve(chongqing(), aResident().paying("2025-05-01").facts()))
                .isEqualTo(curve(chongqing(), aResident().undated()));
    }
}

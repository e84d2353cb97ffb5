package io.canbao.rules.assessment;

import static io.canbao.rules.Formulas.ALWAYS;
import static io.canbao.rules.Formulas.fact;
import static io.canbao.rules.Formulas.is;
import static io.canbao.rules.Formulas.number;
import static io.canbao.rules.Formulas.sum;
import static io.canbao.rules.assessment.AScheme.LAST;
import static io.canbao.rules.assessment.AScheme.PROGRESS;
import static io.canbao.rules.assessment.AScheme.aScheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What rows can look at, of three villages: Alder fell behind after October and keeps reports, Birch caught up, and Cedar has
 * nobody to enroll and told nothing in October.
 */
class UnitFactsTest {

    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 31);
    private static final Text NAME = Text.of("名称");

    private static final Measures MEASURES = new Measures(
            Map.of(
                    "births", new Measures.Count("births", NAME, null),
                    "covered", new Measures.Count("covered", NAME, sum(fact("enrolled"), fact("employee"))),
                    "circle", new Measures.Count("circle", NAME, fact("circle"))),
            Map.of(
                    "disabled", new Measures.Population("disabled", NAME, Set.of("disability"), Set.of(), Set.of()),
                    "others", new Measures.Population("others", NAME, Set.of(), Set.of(), Set.of("disability")),
                    "students", new Measures.Population("students", NAME, Set.of(), Set.of("student"), Set.of())),
            Map.of("size", new Measures.Attribute("size", NAME, Map.of("large", NAME, "small", NAME))),
            Map.of("alder", Map.of("size", "large"), "birch", Map.of("size", "large")),
            Map.of(
                    "disability",
                    Term.of("disability", NAME),
                    "severe-disability",
                    new Term("severe-disability", NAME, null, Set.of("disability"))));

    private final Season villages = aScheme()
            .measuring(MEASURES)
            .milestone("second", LAST, PROGRESS)
            .milestone("first", OCTOBER, PROGRESS)
            .milestone("late", LAST.plusDays(1), PROGRESS)
            .indicator("rate", ALWAYS, PROGRESS)
            .indicator("headcount", ALWAYS, new Scheme.Part(fact("enrolled"), null, number(99), null))
            .indicator("small", is("size", "small"), PROGRESS)
            .reporting("weekly", DayOfWeek.FRIDAY, LocalTime.NOON)
            .reporting("monthly", DayOfWeek.MONDAY, null)
            .season(LAST, alder(), birch(), cedar());

    private static Standings.Unit alder() {
        return new Standings.Unit(
                "alder",
                List.of(
                        new Standings.Entry(OCTOBER, Map.of("enrolled", 96L, "target", 100L), null),
                        new Standings.Entry(
                                LAST,
                                Map.of("enrolled", 90L, "births", 3L),
                                List.of(
                                        new Standings.Cell(Set.of("severe-disability"), null, 7, 6),
                                        new Standings.Cell(Set.of("disability"), "student", 3, 2),
                                        new Standings.Cell(Set.of(), "student", 90, 81)))),
                Map.of(),
                List.of(
                        new Standings.Report(LocalDateTime.parse("2024-12-20T12:00"), 89L),
                        new Standings.Report(LocalDateTime.parse("2024-12-27T18:00"), 91L)));
    }

    private static Standings.Unit birch() {
        return new Standings.Unit(
                "birch",
                List.of(
                        AScheme.entry(OCTOBER, 50, 100),
                        new Standings.Entry(LAST, Map.of("enrolled", 95L, "employee", 4L), null)),
                Map.of("size", "small"),
                null);
    }

    private static Standings.Unit cedar() {
        return AScheme.unit("cedar", 95, 0);
    }

    private static String said(Value value) {
        return switch (value) {
            case Value.Exact(Fraction exact) -> exact.plain();
            case Value.Word(String word) -> word;
            case Value.Open(Gap gap) -> gap.name();
            case Value.Absent _ -> "-";
        };
    }

    private static String said(String unit, String name, Season season) {
        return said(season.unit(unit, season.closing()).fact(name));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            unit,                        alder,   birch,   cedar
            day,                         20088,   20088,   20088
            enrolled,                    90,      95,      95
            target,                      100,     100,     0
            employee,                    0,       4,       0
            covered,                     90,      99,      95
            births,                      3,       UNKNOWN,  UNKNOWN
            residents,                   UNKNOWN,  UNKNOWN,  UNKNOWN
            circle,                      -,       -,       -
            unknown,                     -,       -,       -
            size,                        large,   small,   -
            all.enrolled,                280,     280,     280
            all.births,                  UNKNOWN,  UNKNOWN,  UNKNOWN
            rank,                        3,       1,       1
            last,                        1,       2,       2
            tied,                        1,       2,       2
            ranked,                      3,       3,       3
            reached,                     -,       -,       -
            rate,                        -,       -,       -
            before.enrolled,             -,       -,       -
            milestones.first,            true,    false,   UNKNOWN
            milestones.first.rate,       96,      50,      UNKNOWN
            milestones.first.enrolled,   96,      50,      UNKNOWN
            milestones.first.rank,       1,       2,       -
            milestones.first.ranked,     2,       2,       -
            milestones.second,           false,   true,    NO_RATE
            milestones.second.rate,      90,      95,      NO_RATE
            milestones.second.before.enrolled, 96, 50,     UNKNOWN
            milestones.first.before.enrolled, -,  -,       -
            milestones.late,             -,       -,       -
            milestones.unknown,          -,       -,       -
            milestones.met,              1,       1,       UNKNOWN
            milestones.missed,           1,       1,       UNKNOWN
            milestones.first.milestones.met, 1,   0,       UNKNOWN
            indicators.rate,             false,   true,    NO_RATE
            indicators.rate.shortfall,   5,       0,       NO_RATE
            indicators.headcount,        false,   false,   false
            indicators.headcount.shortfall, 9,    4,       4
            indicators.small,            -,       true,    -
            indicators.small.shortfall,  -,       0,       -
            indicators.unknown,          -,       -,       -
            indicators.met,              0,       2,       NO_RATE
            indicators.missed,           2,       1,       NO_RATE
            reports.weekly.late,         1,       UNKNOWN,  UNKNOWN
            reports.weekly.missing,      15,      UNKNOWN,  UNKNOWN
            reports.unknown.late,        UNKNOWN,  UNKNOWN,  UNKNOWN
            reports.weekly,              UNKNOWN,  UNKNOWN,  UNKNOWN
            reported,                    89,      UNKNOWN,  UNKNOWN
            disabled.members,            10,      UNKNOWN,  UNKNOWN
            disabled.enrolled,           8,       UNKNOWN,  UNKNOWN
            others.members,              90,      UNKNOWN,  UNKNOWN
            students.members,            93,      UNKNOWN,  UNKNOWN
            students.enrolled,           83,      UNKNOWN,  UNKNOWN
            """)
    void eachVillageHasItsFacts(String name, String alder, String birch, String cedar) {
        assertThat(List.of(said("alder", name, villages), said("birch", name, villages), said("cedar", name, villages)))
                .containsExactly(alder, birch, cedar);
    }

    @Test
    void whatNobodyToldIsNotedOnceItIsAskedFor() {
        Season season = aScheme().measuring(MEASURES).season(LAST, birch());
        UnitAt birch = season.unit("birch", season.closing());
        for (String name : List.of("enrolled", "births", "disabled.members", "disabled.enrolled", "reported", "size")) {
            birch.fact(name);
        }

        assertThat(birch.unknown()).containsExactly("births", "disabled", "reports");
    }

    @Test
    void villagesOfOneSizeAreRankedApart() {
        Season season = aScheme()
                .measuring(MEASURES)
                .rankedWithin("size", fact("enrolled"))
                .season(LAST, alder(), birch(), cedar(), AScheme.unit("dogwood", 96, 100));

        assertThat(List.of("alder", "birch", "cedar", "dogwood"))
                .extracting(unit -> said(unit, "rank", season) + " of " + said(unit, "ranked", season))
                .containsExactly("1 of 1", "1 of 1", "2 of 2", "1 of 2");
    }

    @Test
    void placesFollowOneAfterTheOtherHoweverMeasured() {
        Standings.Unit[] units = {
            AScheme.unit("a", 5, 3), AScheme.unit("b", 4, 2), AScheme.unit("c", 4, 2), AScheme.unit("d", 4, 1)
        };
        Season further =
                aScheme().rankedLowestFirst(fact("enrolled"), fact("target")).season(LAST, units);
        Season dense = aScheme().rankedDensely().season(LAST, units);

        assertThat(List.of("a", "b", "c", "d"))
                .extracting(unit -> said(unit, "rank", further) + " " + said(unit, "last", further))
                .containsExactly("4 1", "2 2", "2 2", "1 4");
        assertThat(List.of("a", "b", "c", "d"))
                .extracting(unit -> said(unit, "rank", dense) + " " + said(unit, "last", dense))
                .containsExactly("1 2", "2 1", "2 1", "2 1");
    }

    @Test
    void whereNobodyRanksThereIsNoPlaceButAtAMilestone() {
        Season season =
                aScheme().unranked().milestone("first", OCTOBER, PROGRESS).season(LAST, alder(), birch());

        assertThat(said("alder", "rank", season)).isEqualTo("-");
        assertThat(said("alder", "milestones.first.rank", season)).isEqualTo("1");
        assertThat(said("birch", "milestones.first.rank", season)).isEqualTo("2");
    }

    @Test
    void whatATableHasDecidedIsAFactOfTheNext() {
        Season season = aScheme().season(LAST, alder());
        UnitAt alder = season.unit("alder", season.closing());
        alder.decide("points", Value.of(12));

        assertThat(said(alder.fact("points"))).isEqualTo("12");
    }
}

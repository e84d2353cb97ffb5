package io.canbao.assessment;

import io.canbao.assessment.MeasuredUnits.Measured;
import io.canbao.enrollment.Stay;
import io.canbao.enrollment.Stays;
import io.canbao.registry.CountedRoll;
import io.canbao.registry.CountedRoll.Person;
import io.canbao.registry.ResidentId;
import io.canbao.rules.assessment.Standings;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Parts the people of units by all that they hold on a day, and counts how many of each part are enrolled: both sides of a rate from one pass over the roll. */
@Singleton
class CountPopulations {
    private static final int AT_ONCE = 2_000;

    private final CountedRoll roll;
    private final Stays stays;

    CountPopulations(CountedRoll roll, Stays stays) {
        this.roll = roll;
        this.stays = stays;
    }

    /** People who hold the same, in a unit on a day. */
    private record Part(UnitCode unit, LocalDate day, Set<String> held, Optional<String> group) {
        String named() {
            return new TreeSet<>(held) + group.orElse("");
        }
    }

    /** How many they are. */
    private record Sum(long members, long enrolled) {
        Sum and(Sum other) {
            return new Sum(members + other.members, enrolled + other.enrolled);
        }
    }

    /** By measured unit and day, in an order that is always the same. */
    Map<UnitCode, Map<LocalDate, List<Standings.Cell>>> count(
            CountyCode county, int year, Measured measured, Collection<LocalDate> days) {
        Map<ResidentId, List<Stay>> enrolled =
                stays.of(county, year).stream().collect(Collectors.groupingBy(Stay::resident));
        Map<Part, Sum> sums = new HashMap<>();
        List<Person> next = roll.after(county, "", AT_ONCE);
        while (!next.isEmpty()) {
            for (Person person : next) {
                UnitCode unit = measured.above().get(person.unit());
                if (unit != null) {
                    count(person, unit, enrolled.getOrDefault(person.id(), List.of()), days, sums);
                }
            }
            next = roll.after(county, next.getLast().id().value(), AT_ONCE);
        }
        return cells(measured, days, sums);
    }

    private static void count(
            Person person, UnitCode unit, List<Stay> stays, Collection<LocalDate> days, Map<Part, Sum> sums) {
        for (LocalDate day : days) {
            if (person.livesOn(day)) {
                boolean enrolled = stays.stream().anyMatch(stay -> stay.lastsOn(day));
                sums.merge(
                        new Part(unit, day, person.holds(day), person.group()), new Sum(1, enrolled ? 1 : 0), Sum::and);
            }
        }
    }

    /** A unit in which nobody lives on a day has no cells then, which is told: its populations are of nobody. */
    private static Map<UnitCode, Map<LocalDate, List<Standings.Cell>>> cells(
            Measured measured, Collection<LocalDate> days, Map<Part, Sum> sums) {
        Map<UnitCode, Map<LocalDate, List<Standings.Cell>>> cells = new HashMap<>();
        measured.units().forEach(unit -> days.forEach(day -> cells(cells, unit, day)));
        sums.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<Part, Sum> entry) -> entry.getKey().named()))
                .forEach(entry -> cells(
                                cells, entry.getKey().unit(), entry.getKey().day())
                        .add(new Standings.Cell(
                                entry.getKey().held(),
                                entry.getKey().group().orElse(null),
                                entry.getValue().members(),
                                entry.getValue().enrolled())));
        return cells;
    }

    private static List<Standings.Cell> cells(
            Map<UnitCode, Map<LocalDate, List<Standings.Cell>>> cells, UnitCode unit, LocalDate day) {
        return cells.computeIfAbsent(unit, _ -> new HashMap<>()).computeIfAbsent(day, _ -> new ArrayList<>());
    }
}

package io.canbao.assessment;

import io.canbao.assessment.FindSchemes.Found;
import io.canbao.assessment.MeasuredUnits.Measured;
import io.canbao.assessment.UnitReports.UnitReport;
import io.canbao.registry.CountedRoll;
import io.canbao.rules.assessment.Measures;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.assessment.Standings;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyTime;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts together how the units of a scheme stand at the end of a day: who is enrolled, who lives there, what was told and reported. */
@Singleton
class CountStandings {
    private static final String RESIDENTS = "residents";
    private static final String LAST_YEAR = "lastYear";

    private final MeasuredUnits measuring;
    private final Headcounts counts;
    private final UnitFigures figures;
    private final UnitReports reports;
    private final CountedRoll roll;
    private final CountPopulations populations;

    CountStandings(
            MeasuredUnits measuring,
            Headcounts counts,
            UnitFigures figures,
            UnitReports reports,
            CountedRoll roll,
            CountPopulations populations) {
        this.measuring = measuring;
        this.counts = counts;
        this.figures = figures;
        this.reports = reports;
        this.roll = roll;
        this.populations = populations;
    }

    Standings count(CountyCode county, Found found, LocalDate on) {
        Scheme scheme = found.scheme();
        Measured measured = measuring.of(county, found.in().policy().data(), scheme);
        Map<UnitCode, NavigableMap<LocalDate, Long>> enrolled = enrolled(county, found.year(), measured, on);
        LocalDate first = first(scheme, enrolled, on);
        Map<UnitCode, Map<String, Long>> told = told(county, found.year(), measured, on);
        boolean parted = !found.in().policy().data().measures().populations().isEmpty() && hasRoll(told);
        Map<UnitCode, Map<LocalDate, List<Standings.Cell>>> cells =
                parted ? populations.count(county, found.year(), measured, days(scheme, on)) : Map.of();
        @Nullable
        Map<UnitCode, List<Standings.Report>> reported =
                scheme.moments().reports().isEmpty() ? null : reported(county, measured, first, on);
        return new Standings(
                on,
                measured.units().stream()
                        .map(unit -> new Standings.Unit(
                                unit.value(),
                                entries(
                                        first,
                                        on,
                                        enrolled.getOrDefault(unit, new TreeMap<>()),
                                        told.getOrDefault(unit, Map.of()),
                                        cells.getOrDefault(unit, Map.of())),
                                Map.of(),
                                reported == null ? null : reported.getOrDefault(unit, List.of())))
                        .toList());
    }

    /** By measured unit, how many more on each day up to one. */
    private Map<UnitCode, NavigableMap<LocalDate, Long>> enrolled(
            CountyCode county, int year, Measured measured, LocalDate until) {
        Map<UnitCode, NavigableMap<LocalDate, Long>> enrolled = new HashMap<>();
        for (Headcount count : counts.of(county, year)) {
            UnitCode unit = measured.above().get(count.unit());
            if (unit != null && !count.on().isAfter(until)) {
                enrolled.computeIfAbsent(unit, _ -> new TreeMap<>()).merge(count.on(), count.people(), Long::sum);
            }
        }
        return enrolled;
    }

    /** The day on which the figures begin: that of the season, or else no later than anything that looks at them. */
    private static LocalDate first(Scheme scheme, Map<UnitCode, NavigableMap<LocalDate, Long>> enrolled, LocalDate on) {
        LocalDate from = scheme.head().from();
        NavigableSet<LocalDate> days = days(scheme, on);
        enrolled.values().forEach(changes -> days.add(changes.firstKey()));
        return from != null && from.isBefore(days.first()) ? from : days.first();
    }

    /** The day of the scorecard, and those of milestones before it. */
    private static NavigableSet<LocalDate> days(Scheme scheme, LocalDate on) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(on);
        scheme.moments().milestones().stream()
                .map(Scheme.Milestone::on)
                .filter(day -> day.isBefore(on))
                .forEach(days::add);
        return days;
    }

    /** What is known besides: who lives there, who was enrolled the year before, and before both what somebody told. */
    private Map<UnitCode, Map<String, Long>> told(CountyCode county, int year, Measured measured, LocalDate on) {
        Map<UnitCode, Map<String, Long>> told = new HashMap<>();
        roll.residents(county, on).forEach((unit, people) -> add(told, measured, unit, RESIDENTS, people));
        counts.of(county, year - 1).forEach(count -> add(told, measured, count.unit(), LAST_YEAR, count.people()));
        figures.byUnit(county, year).forEach((unit, counts) -> {
            if (measured.units().contains(unit)) {
                told.computeIfAbsent(unit, _ -> new HashMap<>()).putAll(counts);
            }
        });
        return told;
    }

    /** Of units whose people are on no roll nobody knows how many hold what. */
    private static boolean hasRoll(Map<UnitCode, Map<String, Long>> told) {
        return told.values().stream().anyMatch(figures -> figures.containsKey(RESIDENTS));
    }

    private static void add(
            Map<UnitCode, Map<String, Long>> told, Measured measured, UnitCode of, String figure, long people) {
        UnitCode unit = measured.above().get(of);
        if (unit != null) {
            told.computeIfAbsent(unit, _ -> new HashMap<>()).merge(figure, people, Long::sum);
        }
    }

    private Map<UnitCode, List<Standings.Report>> reported(
            CountyCode county, Measured measured, LocalDate first, LocalDate on) {
        Map<UnitCode, List<Standings.Report>> reported = new HashMap<>();
        for (UnitReport report : reports.between(
                county,
                first.atStartOfDay(CountyTime.ZONE).toInstant(),
                on.plusDays(1).atStartOfDay(CountyTime.ZONE).toInstant())) {
            if (measured.units().contains(report.unit())) {
                reported.computeIfAbsent(report.unit(), _ -> new ArrayList<>())
                        .add(new Standings.Report(
                                report.at().atZone(CountyTime.ZONE).toLocalDateTime(), report.enrolled()));
            }
        }
        return reported;
    }

    private static List<Standings.Entry> entries(
            LocalDate first,
            LocalDate on,
            NavigableMap<LocalDate, Long> changes,
            Map<String, Long> told,
            Map<LocalDate, List<Standings.Cell>> cells) {
        NavigableSet<LocalDate> days = new TreeSet<>(changes.keySet());
        days.addAll(cells.keySet());
        days.addAll(List.of(first, on));
        List<Standings.Entry> entries = new ArrayList<>();
        long enrolled = 0;
        for (LocalDate day : days) {
            enrolled += changes.getOrDefault(day, 0L);
            Map<String, Long> entry = new HashMap<>(day.equals(first) ? told : Map.of());
            entry.put(Measures.ENROLLED, enrolled);
            entries.add(new Standings.Entry(day, entry, cells.get(day)));
        }
        return entries;
    }
}

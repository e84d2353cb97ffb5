package io.canbao.rules.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One season of a scheme up to a day: its moments, and how each unit stands at each of them. */
final class Season {

    /** Whatever a count may be dated, no season is longer: its days are walked one by one. */
    private static final int LONGEST_YEARS = 2;

    private final Scheme scheme;
    private final Measures measures;
    private final Standings standings;
    private final LocalDate first;
    private final Moment closing;
    private final Map<String, Moment> milestones = new LinkedHashMap<>();
    private final Map<String, List<Moment>> series = new LinkedHashMap<>();
    private final Map<Moment, Map<String, UnitAt>> units = new HashMap<>();
    private final Map<Moment, Places> places = new HashMap<>();
    private final Map<String, ReportClock> clocks = new HashMap<>();

    Season(Scheme scheme, Measures measures, Standings standings) {
        this.scheme = scheme;
        this.measures = measures;
        this.standings = standings;
        LocalDate until = scheme.head().until();
        LocalDate last = until != null && until.isBefore(standings.on()) ? until : standings.on();
        this.first = first(scheme, standings, last);
        this.closing = new Moment(last, null, scheme.ranking(), null);
        Moment before = null;
        for (Scheme.Milestone milestone : inOrder(scheme)) {
            if (!milestone.on().isAfter(last)) {
                before = at(milestone, before);
                milestones.put(milestone.id(), before);
            }
        }
        scheme.moments().series().forEach(days -> series.put(days.id(), at(days, last)));
    }

    private static LocalDate first(Scheme scheme, Standings standings, LocalDate last) {
        LocalDate from = scheme.head().from();
        LocalDate first = from != null
                ? from
                : standings.units().stream()
                        .flatMap(unit -> unit.entries().stream())
                        .map(Standings.Entry::on)
                        .min(LocalDate::compareTo)
                        .orElse(last);
        LocalDate earliest = last.minusYears(LONGEST_YEARS);
        return first.isBefore(earliest) ? earliest : first;
    }

    /** Units are ranked as the scheme says, or where it does not by what the milestone asks. */
    private Moment at(Scheme.Milestone milestone, @Nullable Moment before) {
        Scheme.Ranking ranking = scheme.ranking();
        return new Moment(milestone.on(), milestone, ranking == null ? byShare(milestone.part()) : ranking, before);
    }

    private static List<Scheme.Milestone> inOrder(Scheme scheme) {
        return scheme.moments().milestones().stream()
                .sorted(Comparator.comparing(Scheme.Milestone::on))
                .toList();
    }

    private static Scheme.Ranking byShare(Scheme.Part part) {
        return new Scheme.Ranking(List.of(Shares.compared(part)), false, false, null, List.of());
    }

    private List<Moment> at(Scheme.Series days, LocalDate last) {
        Scheme.Ranking ranking = days.ranking() == null ? scheme.ranking() : days.ranking();
        List<Moment> moments = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (days.days().include(day)) {
                moments.add(new Moment(day, null, ranking, moments.isEmpty() ? null : moments.getLast()));
            }
        }
        return moments;
    }

    Scheme scheme() {
        return scheme;
    }

    Measures measures() {
        return measures;
    }

    /** The day of the scorecard, or the last one that counts. */
    Moment closing() {
        return closing;
    }

    /** Whether nothing that comes later counts any more. */
    boolean over() {
        LocalDate until = scheme.head().until();
        return until == null || !standings.on().isBefore(until);
    }

    /** A milestone, or null while it has not come. */
    @Nullable
    Moment milestone(String id) {
        return milestones.get(id);
    }

    /** The moments that rows may name, earliest first; none for what has not come. */
    List<Moment> moments(String id) {
        Moment milestone = milestones.get(id);
        return milestone == null ? series.getOrDefault(id, List.of()) : List.of(milestone);
    }

    /** The milestones that have come by a moment, earliest first. */
    List<Moment> milestonesBy(Moment moment) {
        return milestones.values().stream()
                .filter(milestone -> !milestone.day().isAfter(moment.day()))
                .toList();
    }

    UnitAt unit(String id, Moment moment) {
        return Objects.requireNonNull(all(moment).get(id));
    }

    private Map<String, UnitAt> all(Moment moment) {
        return units.computeIfAbsent(moment, at -> {
            Map<String, UnitAt> all = new LinkedHashMap<>();
            standings.units().forEach(unit -> all.put(unit.id(), new UnitAt(this, unit, at)));
            return all;
        });
    }

    /** What a figure of all units together comes to: the sum, of which none is told while that of one unit is not. */
    Value sum(String figure, Moment moment) {
        Value sum = Value.of(0);
        for (UnitAt unit : all(moment).values()) {
            sum = Sums.add(sum, unit.fact(figure));
        }
        return sum;
    }

    /** The place of a unit, or null without one. */
    Places.@Nullable Place place(String unit, Moment moment) {
        Scheme.Ranking ranking = moment.ranking();
        if (ranking == null) {
            return null;
        }
        Places found = places.get(moment);
        if (found == null) {
            found = Places.of(ranking, List.copyOf(all(moment).values()));
            places.put(moment, found);
        }
        return found.of(unit);
    }

    /** The clock of a report up to the end of a moment's day. */
    ReportClock clock(Scheme.Report report, Moment moment) {
        LocalDate begin = first.isAfter(moment.day()) ? moment.day() : first;
        return clocks.computeIfAbsent(report.id() + moment.day(), _ -> ReportClock.of(report, begin, moment.day()));
    }
}

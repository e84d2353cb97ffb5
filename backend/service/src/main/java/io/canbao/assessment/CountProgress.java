package io.canbao.assessment;

import io.canbao.policy.PolicyInForce;
import io.canbao.registry.CountedRoll;
import io.canbao.registry.VisibleUnits;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Measures;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far units have come at the end of a day, at every level and whatever schemes there are: towns, their villages, the teams in these. Each counts all that lies in it, so that a rate above is a sum over a
 * sum. A unit's target is what somebody told, or else what the policy prints, or else the sum of those below where each has one.
 */
@Singleton
public class CountProgress {
    private static final int WEEK = 7;

    private final Units units;
    private final VisibleUnits visible;
    private final Headcounts counts;
    private final CountedRoll roll;
    private final UnitFigures figures;
    private final FindSchemes schemes;

    CountProgress(
            Units units,
            VisibleUnits visible,
            Headcounts counts,
            CountedRoll roll,
            UnitFigures figures,
            FindSchemes schemes) {
        this.units = units;
        this.visible = visible;
        this.counts = counts;
        this.roll = roll;
        this.figures = figures;
        this.schemes = schemes;
    }

    /**
     * Units beside each other and what they add up to.
     *
     * @param path  the unit that they lie in behind those that it lies in, as far as the asker sees them; none for the whole county
     * @param days  how many were enrolled at the end of each day on which that changed, in order
     */
    public record Board(List<Unit> path, Progress sum, NavigableMap<LocalDate, Long> days, List<UnitProgress> units) {}

    /** A unit with how far it is. */
    public record UnitProgress(Unit unit, int below, Progress progress) {}

    /**
     * How far somebody is.
     *
     * @param today     of those enrolled, how many came on the day itself
     * @param week      how many in the seven days that end with it
     * @param residents on the roll; empty where there is nobody
     */
    public record Progress(
            long enrolled, long today, long week, OptionalLong residents, OptionalLong target, OptionalLong lastYear) {
        /** How many it should be: the target, or else all on the roll. */
        private OptionalLong whole() {
            return target.isPresent() ? target : residents;
        }

        /** Percent of those that it should be; empty where nobody knows, or of nobody. */
        public Optional<Fraction> rate() {
            return whole().orElse(0) == 0
                    ? Optional.empty()
                    : Optional.of(Fraction.of(enrolled)
                            .over(Fraction.of(whole().getAsLong()))
                            .percent());
        }

        /** How many are missing; empty where nobody knows. */
        public OptionalLong missing() {
            return whole().isPresent()
                    ? OptionalLong.of(Math.max(0, whole().getAsLong() - enrolled))
                    : OptionalLong.empty();
        }
    }

    /**
     * The units directly in one, or those that lie in no other that the asker sees.
     *
     * @param in the unit; nothing is found in one that the asker does not see, or that is not there
     */
    public Optional<Board> board(CountyScope by, int year, LocalDate on, Optional<UnitCode> in) {
        Tree tree = new Tree(units.of(by.county()), visible.of(by));
        if (in.isPresent() && !tree.has(in.get())) {
            return Optional.empty();
        }
        Sums sums = new Sums(tree, by.county(), year, on);
        List<UnitProgress> below = tree.below(in).stream()
                .map(unit -> new UnitProgress(
                        unit, tree.below(Optional.of(unit.code())).size(), sums.of(unit.code())))
                .toList();
        return Optional.of(new Board(tree.path(in), sums.of(in), sums.days(in), below));
    }

    /** The units that somebody sees, each below the next one above it that they see. */
    private static final class Tree {
        private final Map<UnitCode, Unit> seen = new TreeMap<>();
        private final Map<Optional<UnitCode>, List<Unit>> below;

        Tree(List<Unit> all, Optional<Set<UnitCode>> visible) {
            all.stream()
                    .filter(unit ->
                            visible.map(own -> own.contains(unit.code())).orElse(true))
                    .forEach(unit -> seen.put(unit.code(), unit));
            below = seen.values().stream().collect(Collectors.groupingBy(unit -> above(unit.code())));
        }

        boolean has(UnitCode unit) {
            return seen.containsKey(unit);
        }

        Optional<UnitCode> above(UnitCode unit) {
            return Optional.ofNullable(seen.get(unit)).flatMap(Unit::parent).filter(seen::containsKey);
        }

        /** In order of their codes. */
        List<Unit> below(Optional<UnitCode> unit) {
            return below.getOrDefault(unit, List.of());
        }

        List<Unit> path(Optional<UnitCode> unit) {
            List<Unit> path = new ArrayList<>();
            for (Optional<UnitCode> place = unit; place.isPresent(); place = above(place.get())) {
                path.addFirst(Objects.requireNonNull(seen.get(place.get())));
            }
            return path;
        }
    }

    /** What is counted of units and all that lies in them. */
    private final class Sums {
        private final Tree tree;
        private final LocalDate on;
        private final Map<UnitCode, NavigableMap<LocalDate, Long>> enrolled = new HashMap<>();
        private final Map<UnitCode, Long> residents = new HashMap<>();
        private final Map<UnitCode, Long> lastYear = new HashMap<>();
        private final Map<UnitCode, Map<String, Long>> told;
        private final Optional<PolicyInForce> policy;

        Sums(Tree tree, CountyCode county, int year, LocalDate on) {
            this.tree = tree;
            this.on = on;
            this.told = figures.byUnit(county, year);
            this.policy = schemes.find(county, year);
            for (Headcount count : counts.of(county, year)) {
                if (!count.on().isAfter(on)) {
                    around(count.unit())
                            .forEach(unit -> enrolled.computeIfAbsent(unit, _ -> new TreeMap<>())
                                    .merge(count.on(), count.people(), Long::sum));
                }
            }
            roll.residents(county, on)
                    .forEach((unit, people) -> around(unit).forEach(one -> residents.merge(one, people, Long::sum)));
            counts.of(county, year - 1)
                    .forEach(count ->
                            around(count.unit()).forEach(one -> lastYear.merge(one, count.people(), Long::sum)));
        }

        /** A unit and those that it lies in; none where nobody sees it. */
        private List<UnitCode> around(UnitCode unit) {
            return tree.has(unit)
                    ? tree.path(Optional.of(unit)).stream().map(Unit::code).toList()
                    : List.of();
        }

        Progress of(Optional<UnitCode> unit) {
            return unit.map(this::of).orElseGet(() -> sum(tree.below(unit)));
        }

        Progress of(UnitCode unit) {
            NavigableMap<LocalDate, Long> days = enrolled.getOrDefault(unit, new TreeMap<>());
            return new Progress(
                    added(days),
                    days.getOrDefault(on, 0L),
                    added(days.tailMap(on.minusDays(WEEK), false)),
                    found(residents, unit),
                    target(unit),
                    found(lastYear, unit));
        }

        private Progress sum(List<Unit> parts) {
            List<Progress> all = parts.stream().map(unit -> of(unit.code())).toList();
            return new Progress(
                    all.stream().mapToLong(Progress::enrolled).sum(),
                    all.stream().mapToLong(Progress::today).sum(),
                    all.stream().mapToLong(Progress::week).sum(),
                    known(all.stream()
                            .map(Progress::residents)
                            .filter(OptionalLong::isPresent)
                            .toList()),
                    whole(all.stream().map(Progress::target).toList()),
                    known(all.stream()
                            .map(Progress::lastYear)
                            .filter(OptionalLong::isPresent)
                            .toList()));
        }

        private OptionalLong target(UnitCode unit) {
            Long own = told.getOrDefault(unit, Map.of()).get(Measures.TARGET);
            Long first = own != null
                    ? own
                    : policy.map(one -> one.policy()
                                    .data()
                                    .printedFigures(unit.value())
                                    .get(Measures.TARGET))
                            .orElse(null);
            return first != null
                    ? OptionalLong.of(first)
                    : whole(tree.below(Optional.of(unit)).stream()
                            .map(one -> target(one.code()))
                            .toList());
        }

        NavigableMap<LocalDate, Long> days(Optional<UnitCode> unit) {
            NavigableMap<LocalDate, Long> changes = new TreeMap<>();
            List<UnitCode> parts = unit.map(List::of)
                    .orElseGet(() -> tree.below(unit).stream().map(Unit::code).toList());
            parts.forEach(part -> enrolled.getOrDefault(part, new TreeMap<>())
                    .forEach((day, people) -> changes.merge(day, people, Long::sum)));
            NavigableMap<LocalDate, Long> days = new TreeMap<>();
            long sum = 0;
            for (Map.Entry<LocalDate, Long> change : changes.entrySet()) {
                sum += change.getValue();
                days.put(change.getKey(), sum);
            }
            return days;
        }
    }

    private static long added(Map<LocalDate, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    private static OptionalLong found(Map<UnitCode, Long> sums, UnitCode unit) {
        Long sum = sums.get(unit);
        return sum == null ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    /** The sum of what is known. */
    private static OptionalLong known(List<OptionalLong> parts) {
        return parts.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        parts.stream().mapToLong(OptionalLong::orElseThrow).sum());
    }

    /** The sum, where every part is known and there is one. */
    private static OptionalLong whole(List<OptionalLong> parts) {
        return parts.stream().allMatch(OptionalLong::isPresent) ? known(parts) : OptionalLong.empty();
    }
}

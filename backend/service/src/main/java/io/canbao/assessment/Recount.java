package io.canbao.assessment;

import io.canbao.enrollment.Stays;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.UnitCode;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts all stored enrollments again and holds that against what was counted while they were made. While people enroll, the two may differ for a moment. */
@Singleton
public class Recount {
    private final Stays stays;
    private final Headcounts counts;
    private final RegionTree regions;
    private final TransactionOperations<Connection> transactions;

    Recount(Stays stays, Headcounts counts, RegionTree regions, TransactionOperations<Connection> transactions) {
        this.stays = stays;
        this.counts = counts;
        this.regions = regions;
        this.transactions = transactions;
    }

    /**
     * Counts the enrollments of all counties.
     *
     * @param mend whether what differs is added to the counts
     */
    public Verdict recount(boolean mend) {
        List<Different> different = new ArrayList<>();
        long people = 0;
        for (CountyCode county : regions.codes()) {
            Map<Place, Long> stored = stored(county);
            people += stored.values().stream().mapToLong(Long::longValue).sum();
            List<Different> of = transactions.executeWrite(_ -> recount(county, stored, mend));
            different.addAll(of);
        }
        return new Verdict(people, different);
    }

    private Map<Place, Long> stored(CountyCode county) {
        Map<Place, Long> stored = new TreeMap<>();
        stays.sums(county)
                .forEach(sum -> stored.merge(new Place(sum.year(), sum.unit(), sum.on()), sum.people(), Long::sum));
        return stored;
    }

    private List<Different> recount(CountyCode county, Map<Place, Long> stored, boolean mend) {
        Map<Place, Long> counted = new TreeMap<>();
        counts.all(county)
                .forEach(sum -> counted.merge(new Place(sum.year(), sum.unit(), sum.on()), sum.people(), Long::sum));
        List<Different> different = differences(county, stored, counted);
        if (mend && !different.isEmpty()) {
            counts.add(county, different.stream().map(Different::missing).toList());
        }
        return different;
    }

    private static List<Different> differences(CountyCode county, Map<Place, Long> stored, Map<Place, Long> counted) {
        Map<Place, Long> all = new TreeMap<>(stored);
        counted.forEach((place, _) -> all.putIfAbsent(place, 0L));
        List<Different> different = new ArrayList<>();
        all.forEach((place, people) -> {
            long found = counted.getOrDefault(place, 0L);
            if (people != found) {
                different.add(new Different(county, place, people, found));
            }
        });
        return different;
    }

    /**
     * What came out.
     *
     * @param people who are enrolled, years added up
     */
    public record Verdict(long people, List<Different> different) {
        /** Keeps the list as it is now. */
        public Verdict {
            different = List.copyOf(different);
        }
    }

    /** A unit on a day, for an insurance year. */
    public record Place(int year, UnitCode unit, LocalDate on) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int years = Integer.compare(year, other.year);
            int units = unit.compareTo(other.unit);
            return years != 0 ? years : units != 0 ? units : on.compareTo(other.on);
        }
    }

    /** Where more or fewer enrollments are stored than were counted. */
    public record Different(CountyCode county, Place place, long stored, long counted) {
        Headcount missing() {
            return new Headcount(place.year(), place.unit(), place.on(), stored - counted);
        }

        @Override
        public String toString() {
            return "%s %d unit %s on %s: %d enrolled, %d counted"
                    .formatted(county, place.year(), place.unit(), place.on(), stored, counted);
        }
    }
}

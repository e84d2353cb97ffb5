package io.canbao.assessment;

import io.canbao.enrollment.EnrollmentChanges;
import io.canbao.enrollment.Stay;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts people as they enroll, and no longer when they leave: what a stay adds is a function of that stay alone, so that counting all of them again gives the same. */
@Singleton
final class CountEnrollments implements EnrollmentChanges {
    private final Headcounts counts;

    CountEnrollments(Headcounts counts) {
        this.counts = counts;
    }

    @Override
    public void changed(CountyCode county, int year, List<Stay> before, List<Stay> after) {
        List<Headcount> changes = between(year, before, after);
        if (!changes.isEmpty()) {
            counts.add(county, changes);
        }
    }

    /** What the second of two states has more than the first; nothing where they count the same. */
    static List<Headcount> between(int year, List<Stay> before, List<Stay> after) {
        Map<Headcount, Long> sums = new HashMap<>();
        before.forEach(stay -> of(year, stay).forEach(one -> add(sums, one, -one.people())));
        after.forEach(stay -> of(year, stay).forEach(one -> add(sums, one, one.people())));
        List<Headcount> changes = new ArrayList<>();
        sums.forEach((place, people) -> {
            if (people != 0) {
                changes.add(new Headcount(place.year(), place.unit(), place.on(), people));
            }
        });
        return changes;
    }

    private static void add(Map<Headcount, Long> sums, Headcount of, long people) {
        sums.merge(new Headcount(of.year(), of.unit(), of.on(), 0), people, Long::sum);
    }

    private static List<Headcount> of(int year, Stay stay) {
        List<Headcount> counts = new ArrayList<>();
        counts.add(new Headcount(year, stay.unit(), stay.from(), 1));
        stay.until().ifPresent(day -> counts.add(new Headcount(year, stay.unit(), day, -1)));
        return counts;
    }
}

package io.canbao.enrollment;

import io.canbao.policypack.answer.DecidedJson;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks every kept answer again, by the version that gave it and from the facts that it was given for. */
@Singleton
public final class Replay {
    private static final int AT_ONCE = 500;

    private final Enrollments enrollments;
    private final PriceEnrollment pricing;
    private final RegionTree regions;

    Replay(Enrollments enrollments, PriceEnrollment pricing, RegionTree regions) {
        this.enrollments = enrollments;
        this.pricing = pricing;
        this.regions = regions;
    }

    /** Replays the enrollments of all counties. */
    public Verdict replay() {
        List<Different> different = new ArrayList<>();
        long replayed = 0;
        for (CountyCode county : regions.codes()) {
            List<Enrollment> next = enrollments.after(county, "", AT_ONCE);
            while (!next.isEmpty()) {
                for (Enrollment enrollment : next) {
                    replayed += enrollment.basis().isPresent() ? 1 : 0;
                    differs(enrollment).ifPresent(different::add);
                }
                next = enrollments.after(county, next.getLast().head().id().value(), AT_ONCE);
            }
        }
        return new Verdict(replayed, different);
    }

    private Optional<Different> differs(Enrollment enrollment) {
        return enrollment
                .basis()
                .filter(basis -> !repeats(enrollment.head(), basis))
                .map(_ -> new Different(
                        enrollment.head().county(), enrollment.head().id()));
    }

    /** What cannot be asked any more, since its version or facts cannot be read, is not equal either. */
    private boolean repeats(Enrollment.Head head, Enrollment.Basis basis) {
        try {
            return DecidedJson.repeats(pricing.again(head, basis), basis.decided());
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** What came out. */
    public record Verdict(long replayed, List<Different> different) {
        /** Keeps the list as it is now. */
        public Verdict {
            different = List.copyOf(different);
        }
    }

    /** An enrollment that is answered otherwise today. */
    public record Different(CountyCode county, EnrollmentId enrollment) {
        @Override
        public String toString() {
            return county + " enrollment " + enrollment + " is answered otherwise";
        }
    }
}

package io.canbao.enrollment;

import io.canbao.registry.ResidentId;
import io.canbao.tenancy.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * From when until when somebody counts as enrolled: whoever has a covered day, from the day of the payment that their cover rests on.
 *
 * @param unit  of the person, as their file says
 * @param until first day on which they count no longer, never before {@code from}; empty while they do
 */
public record Stay(ResidentId resident, UnitCode unit, LocalDate from, Optional<LocalDate> until) {

    /** The stay of an enrollment; none while it is open, and where no day is covered. */
    public static List<Stay> of(Enrollment enrollment) {
        return enrollment
                .basis()
                .filter(basis -> basis.coveredFrom().isPresent())
                .map(basis -> of(enrollment, basis.on()))
                .stream()
                .toList();
    }

    private static Stay of(Enrollment enrollment, LocalDate from) {
        Enrollment.Head head = enrollment.head();
        Optional<LocalDate> until = enrollment instanceof Enrollment.Ended ended
                ? Optional.of(
                        ended.why().on().isBefore(from) ? from : ended.why().on())
                : Optional.empty();
        return new Stay(head.resident(), head.unit(), from, until);
    }

    /** Whether they count at the end of a day. */
    public boolean lastsOn(LocalDate day) {
        return !from.isAfter(day) && until.map(day::isBefore).orElse(true);
    }
}

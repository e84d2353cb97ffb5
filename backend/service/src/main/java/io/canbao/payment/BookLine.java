package io.canbao.payment;

import io.canbao.enrollment.EnrollResident;
import io.canbao.enrollment.EnrollResident.Wanted;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.Enrollment.Application;
import io.canbao.enrollment.FindEnrollments;
import io.canbao.enrollment.PriceEnrollment;
import io.canbao.payment.Suspended.Reason;
import io.canbao.policy.PolicyError;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Resident;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Books a line of a file of the tax bureau or a bank. It pays the enrollment of that person and year; whoever has none is enrolled by it, since most people pay without asking an office
 * first: in the tier that the line names, or else in the one that costs what came. What neither of it fits stands in suspense. In the caller's transaction.
 */
@Singleton
class BookLine {
    private final FindEnrollments find;
    private final EnrollResident enrolling;
    private final PriceEnrollment pricing;
    private final BookArrived booking;

    BookLine(FindEnrollments find, EnrollResident enrolling, PriceEnrollment pricing, BookArrived booking) {
        this.find = find;
        this.enrolling = enrolling;
        this.pricing = pricing;
        this.booking = booking;
    }

    void book(CountyScope by, PaidLine line) {
        if (line.person().isEmpty()) {
            booking.suspend(by, line.money(), line.year(), line.payer(), Reason.NOT_ON_THE_ROLL);
            return;
        }
        Resident person = line.person().get();
        Optional<Enrollment> known = find.lockOf(by, person.id(), line.year());
        if (known.isPresent()) {
            book(by, line, known.get());
        } else {
            enroll(by, line, person);
        }
    }

    private void book(CountyScope by, PaidLine line, Enrollment enrollment) {
        boolean other = enrollment instanceof Enrollment.Open open
                && line.tier()
                        .filter(tier -> !tier.equals(open.head().application().tier()))
                        .isPresent();
        if (other) {
            booking.suspend(by, line.money(), enrollment, Reason.TIER_DIFFERS);
        } else {
            booking.book(by, line.money(), enrollment);
        }
    }

    private void enroll(CountyScope by, PaidLine line, Resident person) {
        Enrollment enrolled;
        try {
            String tier = line.tier().or(() -> tierOf(line, person)).orElse("");
            enrolled = enrolling
                    .enroll(
                            by,
                            new Wanted(
                                    person.id().value(),
                                    line.year(),
                                    line.money().days().paid(),
                                    Application.of(tier)),
                            Language.ZH)
                    .enrollment();
        } catch (ProblemException refused) {
            booking.suspend(by, line.money(), line.year(), line.payer(), why(refused));
            return;
        } catch (InvalidFacts _) { // such as a tier that the year's policy does not have
            booking.suspend(by, line.money(), line.year(), line.payer(), Reason.REFUSED);
            return;
        }
        booking.book(by, line.money(), enrolled);
    }

    /** The first tier of the policy that costs what came. */
    private Optional<String> tierOf(PaidLine line, Resident person) {
        return pricing.tiers(person.county(), line.year(), line.money().days().paid()).stream()
                .filter(tier -> pricing.price(
                                person,
                                line.year(),
                                Application.of(tier),
                                line.money().days())
                        .payable()
                        .filter(line.money().amount()::equals)
                        .isPresent())
                .findFirst();
    }

    private static Reason why(ProblemException refused) {
        return refused.code() instanceof PolicyError ? Reason.REFUSED : BookArrived.why(refused);
    }
}

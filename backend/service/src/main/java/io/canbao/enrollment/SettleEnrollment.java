package io.canbao.enrollment;

import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.Enrollment.Ended;
import io.canbao.enrollment.Enrollment.Open;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Resident;
import io.canbao.registry.Residents;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.util.Objects;

/** What is to be paid for an enrollment on a day, and that it was. In the caller's transaction, with the enrollment locked. */
@Singleton
public class SettleEnrollment {
    private final Residents residents;
    private final PriceEnrollment pricing;
    private final ConfirmEnrollment confirming;
    private final CompareWithRoll comparing;

    SettleEnrollment(
            Residents residents, PriceEnrollment pricing, ConfirmEnrollment confirming, CompareWithRoll comparing) {
        this.residents = residents;
        this.pricing = pricing;
        this.confirming = confirming;
        this.comparing = comparing;
    }

    /**
     * What a payment of a day has to come to.
     *
     * @throws ProblemException ENROLLMENT_ENDED, ALREADY_PAID, DEAD_BEFORE_PAYMENT, REFUSED, NO_COVER_LEFT, PRICE_UNSPECIFIED, TIER_CHANGE_CLOSED
     */
    public Bill bill(Enrollment enrollment, PaymentDays days, boolean takesNoCover, Language language) {
        return switch (enrollment) {
            case Ended _ -> throw new ProblemException(EnrollmentError.ENROLLMENT_ENDED);
            case Open open -> {
                Priced priced = priced(open, days);
                Conditions.require(
                        priced, takesNoCover || open.head().application().takesNoCover(), language);
                yield new Bill(open, priced, priced.payable().orElseThrow());
            }
            case Confirmed confirmed -> change(confirmed, days);
        };
    }

    /** What a change of the tier waits for, or what was paid too little by what is known now. */
    private Bill change(Confirmed confirmed, PaymentDays days) {
        boolean asksForTier =
                !confirmed.head().application().tier().equals(confirmed.by().tier());
        if (!asksForTier && !comparing.waits(confirmed, Difference.Kind.TOP_UP)) {
            throw new ProblemException(EnrollmentError.ALREADY_PAID);
        }
        Priced priced = asksForTier ? changed(confirmed, days) : comparing.known(confirmed);
        long due = priced.payable().orElseThrow().fen() - confirmed.money().leftFen();
        return new Bill(confirmed, priced, Money.ofFen(Math.max(0, due)));
    }

    /**
     * A confirmed enrollment in the tier that is asked for.
     *
     * @throws ProblemException TIER_CHANGE_CLOSED unless the window by which it was paid is open
     */
    Priced changed(Confirmed confirmed, PaymentDays days) {
        Priced priced = priced(confirmed, days);
        Priced kept = pricing.kept(confirmed.head(), confirmed.by());
        boolean open = priced.ruling().accepted()
                && priced.payable().isPresent()
                && Objects.equals(priced.ruling().entry(), kept.ruling().entry());
        if (!open) {
            throw new ProblemException(EnrollmentError.TIER_CHANGE_CLOSED);
        }
        return priced;
    }

    Priced priced(Enrollment enrollment, PaymentDays days) {
        Enrollment.Head head = enrollment.head();
        Resident resident = residents.find(head.county(), head.resident()).orElseThrow();
        return pricing.price(resident, head.year(), head.application(), days);
    }

    /** Confirms an enrollment whose bill was paid. */
    public Confirmed settle(CountyScope by, Bill bill) {
        return switch (bill.enrollment()) {
            case Open open ->
                confirming.confirm(by, open, bill.priced(), bill.due().fen());
            case Confirmed confirmed ->
                confirming.rebase(
                        by,
                        confirmed,
                        bill.priced(),
                        confirmed.money().paid(bill.due().fen()));
            case Ended _ -> throw new IllegalStateException("a bill of what is over");
        };
    }

    /** What is to be paid, and by which answer. */
    public record Bill(Enrollment enrollment, Priced priced, Money due) {}
}

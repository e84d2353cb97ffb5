package io.canbao.payment;

import static java.util.stream.Collectors.groupingBy;

import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.enrollment.Enrollments;
import io.canbao.ledger.Ledger;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what the ledger has of every enrolled person against what their enrollment says: what they paid, what went back to them, and that nothing is left open between the two. */
@Singleton
public final class VerifyPersons {
    private static final int AT_ONCE = 500;
    private static final Account PERSON = Account.of(Kind.PERSON);
    private static final Account REFUNDS = Account.of(Kind.REFUNDS);

    private final Enrollments enrollments;
    private final Payments payments;
    private final Ledger ledger;
    private final RegionTree regions;

    VerifyPersons(Enrollments enrollments, Payments payments, Ledger ledger, RegionTree regions) {
        this.enrollments = enrollments;
        this.payments = payments;
        this.ledger = ledger;
        this.regions = regions;
    }

    /** Looks at the enrollments of all counties. */
    public Verdict verify() {
        List<Disagreement> found = new ArrayList<>();
        long seen = 0;
        for (CountyCode county : regions.codes()) {
            List<Enrollment> next = enrollments.after(county, "", AT_ONCE);
            while (!next.isEmpty()) {
                found.addAll(disagreements(county, next));
                seen += next.size();
                next = enrollments.after(county, next.getLast().head().id().value(), AT_ONCE);
            }
        }
        return new Verdict(seen, found);
    }

    private List<Disagreement> disagreements(CountyCode county, List<Enrollment> all) {
        Map<Optional<EnrollmentId>, List<Payment>> paid =
                payments.of(county, all.stream().map(one -> one.head().id()).toList()).stream()
                        .collect(groupingBy(Payment::enrollment));
        List<String> subjects = all.stream().map(one -> one.head().subject()).toList();
        Stream<String> ofPayments = paid.values().stream().flatMap(List::stream).map(Payment::subject);
        Map<String, Long> persons = ledger.sums(
                county, PERSON, Stream.concat(subjects.stream(), ofPayments).toList());
        Map<String, Long> refunds = ledger.sums(county, REFUNDS, subjects);
        List<Disagreement> found = new ArrayList<>();
        for (Enrollment one : all) {
            Enrollment.Head head = one.head();
            long came = -paid.getOrDefault(Optional.of(head.id()), List.of()).stream()
                    .mapToLong(payment -> persons.getOrDefault(payment.subject(), 0L))
                    .sum();
            long wentBack = -refunds.getOrDefault(head.subject(), 0L);
            long open = persons.getOrDefault(head.subject(), 0L) - came;
            Disagreement booked = new Disagreement(
                    county, head.id(), one.money().paidFen(), one.money().refundedFen(), came, wentBack, open);
            if (!booked.agrees()) {
                found.add(booked);
            }
        }
        return found;
    }

    /**
     * What came out.
     *
     * @param seen enrollments that were looked at
     */
    public record Verdict(long seen, List<Disagreement> faults) {
        /** Keeps the list as it is now. */
        public Verdict {
            faults = List.copyOf(faults);
        }
    }

    /**
     * An enrollment of which the ledger says something else.
     *
     * @param paidFen     as the enrollment says
     * @param refundedFen as the enrollment says
     * @param cameFen     that payments brought to the person's account
     * @param wentBackFen that stands among refunds, or was paid out of them
     * @param openFen     what the person's account has come to: above zero where they were charged more than they paid
     */
    public record Disagreement(
            CountyCode county,
            EnrollmentId enrollment,
            long paidFen,
            long refundedFen,
            long cameFen,
            long wentBackFen,
            long openFen) {
        private boolean agrees() {
            return paidFen == cameFen && refundedFen == wentBackFen && openFen == 0;
        }

        @Override
        public String toString() {
            return "%s enrollment %s: paid %s, booked %s; refunded %s, booked %s; left open %s"
                    .formatted(
                            county,
                            enrollment,
                            Money.ofFen(paidFen),
                            Money.ofFen(cameFen),
                            Money.ofFen(refundedFen),
                            Money.ofFen(wentBackFen),
                            Money.ofFen(openFen));
        }
    }
}

package io.canbao.custody;

import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.books.FourBooks;
import io.canbao.books.FourBooks.Difference;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.enrollment.FindEnrollments;
import io.canbao.ledger.Ledger;
import io.canbao.ledger.Movement;
import io.canbao.payment.Payment;
import io.canbao.payment.Payments;
import io.canbao.payment.Receipt;
import io.canbao.payment.Receipts;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.Sort;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/** Holds ledger, receipts, roll and records of payments against each other, down to the enrollment. */
@Singleton
public class Reconcile {
    private static final int AT_ONCE = 1_000;

    private final FindEnrollments enrollments;
    private final Payments payments;
    private final Receipts receipts;
    private final Ledger ledger;

    Reconcile(FindEnrollments enrollments, Payments payments, Receipts receipts, Ledger ledger) {
        this.enrollments = enrollments;
        this.payments = payments;
        this.receipts = receipts;
        this.ledger = ledger;
    }

    /**
     * What came out.
     *
     * @param responsible by enrollment, the username of who took its last payment, or else of who enrolled
     */
    public record Reconciled(FourBooks books, Map<String, String> responsible) {
        /** The differences, with who has to say something about each. */
        public List<Difference> differences() {
            return books.differences();
        }
    }

    /**
     * The books of a year.
     *
     * @param unit  whose people alone; of all where empty
     * @param until last day of payment
     */
    public Reconciled reconcile(CountyScope by, int year, Optional<String> unit, LocalDate until) {
        CountyCode county = by.county();
        Map<String, Long> roll = new HashMap<>();
        Map<String, String> responsible = new HashMap<>();
        each(
                part -> enrollments.list(by, OptionalInt.of(year), Optional.empty(), Optional.empty(), unit, part),
                "key.enrollmentId",
                (Enrollment one) -> {
                    roll.put(one.head().id().value(), one.money().paidFen());
                    responsible.put(one.head().id().value(), one.head().by());
                });
        Map<String, Long> records = new HashMap<>();
        Map<String, String> enrollmentOf = new HashMap<>();
        each(
                part -> payments.list(county, OptionalInt.of(year), Optional.empty(), part),
                "key.paymentId",
                (Payment one) -> {
                    String about = one.enrollment().map(EnrollmentId::value).orElse("");
                    if (!roll.containsKey(about)) {
                        return;
                    }
                    if (one.days().paid().isAfter(until)) {
                        roll.merge(about, -one.settled().fen(), Long::sum);
                    } else {
                        enrollmentOf.put(one.id(), about);
                        responsible.put(about, one.by());
                        records.merge(about, one.settled().fen(), Long::sum);
                    }
                });
        Map<String, Long> printed = new HashMap<>();
        each(
                part -> receipts.list(county, OptionalInt.of(year), Optional.empty(), part),
                "receiptNo",
                (Receipt one) -> Optional.ofNullable(enrollmentOf.get(one.payment()))
                        .filter(_ -> one.voided().isEmpty())
                        .ifPresent(about -> printed.merge(about, one.amount().fen(), Long::sum)));
        FourBooks books = new FourBooks(
                whatIsThere(money(county, enrollmentOf)),
                whatIsThere(printed),
                whatIsThere(roll),
                whatIsThere(records));
        return new Reconciled(books, responsible);
    }

    /** What the ledger says that people paid by some payments; one for a day that was closed is booked later. */
    private Map<String, Long> money(CountyCode county, Map<String, String> enrollmentOf) {
        Map<String, Long> money = new HashMap<>();
        for (Movement movement : ledger.movements(county, Account.of(Kind.PERSON))) {
            String subject = movement.occasion().subject();
            String about = enrollmentOf.get(subject.substring(subject.indexOf('/') + 1));
            if (about != null && movement.occasion().event().equals("paid")) {
                money.merge(about, -movement.fen(), Long::sum);
            }
        }
        return money;
    }

    private static Map<String, Long> whatIsThere(Map<String, Long> all) {
        all.values().removeIf(fen -> fen == 0);
        return all;
    }

    private static <T> void each(Function<Pageable, Page<T>> source, String order, Consumer<T> reader) {
        Page<T> page;
        int index = 0;
        do {
            page = source.apply(Pageable.from(index++, AT_ONCE, Sort.of(Sort.Order.asc(order))));
            page.getContent().forEach(reader);
        } while (page.getContent().size() == AT_ONCE);
    }
}

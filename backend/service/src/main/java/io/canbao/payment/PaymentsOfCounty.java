package io.canbao.payment;

import io.canbao.books.Account;
import io.canbao.books.ReceiptNumber;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.enrollment.PaymentDays;
import io.canbao.registry.PaperKind;
import io.canbao.registry.Papers;
import io.canbao.rules.Money;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The payments of a county that moves, each with its receipts and with what of it stands in suspense. They come after the ranges of their receipts. */
@Singleton
final class PaymentsOfCounty implements CountyRecords<PaymentsOfCounty.Line> {
    private static final int AT_ONCE = 500;

    private final Payments payments;
    private final Receipts receipts;
    private final Suspense suspense;

    PaymentsOfCounty(Payments payments, Receipts receipts, Suspense suspense) {
        this.payments = payments;
        this.receipts = receipts;
        this.suspense = suspense;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public int place() {
        return 11;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        List<Payment> next = payments.after(county, "", AT_ONCE);
        while (!next.isEmpty()) {
            for (Payment payment : next) {
                reader.accept(Line.of(
                        payment, receipts.ofPayment(county, payment.id()), suspense.ofPayment(county, payment.id())));
            }
            next = payments.after(county, next.getLast().id(), AT_ONCE);
        }
    }

    @Override
    public void add(CountyCode county, Line line) {
        payments.add(line.payment(county));
        line.receipts.forEach(printed -> receipts.add(printed.receipt(county, line)));
        line.suspense.forEach(held -> suspense.add(held.suspended(county, line)));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return payments.removeAll(county);
    }

    /** A payment in an archive. */
    record Line(
            String id,
            int year,
            @Nullable String enrollment,
            long amountFen,
            long settledFen,
            LocalDate paidOn,
            @Nullable LocalDate orderedOn,
            @Nullable LocalDate arrivedOn,
            @Nullable String channel,
            String account,
            String reference,
            Instant at,
            String by,
            List<Printed> receipts,
            List<Held> suspense) {

        static Line of(Payment payment, List<Receipt> receipts, List<Suspended> suspense) {
            PaymentDays days = payment.days();
            return new Line(
                    payment.id(),
                    payment.year(),
                    payment.enrollment().map(EnrollmentId::value).orElse(null),
                    payment.amount().fen(),
                    payment.settled().fen(),
                    days.paid(),
                    days.ordered().orElse(null),
                    days.arrived().orElse(null),
                    days.channel().orElse(null),
                    payment.account().toString(),
                    payment.reference(),
                    payment.at(),
                    payment.by(),
                    receipts.stream().map(Printed::of).toList(),
                    suspense.stream().map(Held::of).toList());
        }

        Payment payment(CountyCode county) {
            return new Payment(
                    county,
                    id,
                    year,
                    Optional.ofNullable(enrollment).map(EnrollmentId::new),
                    Money.ofFen(amountFen),
                    Money.ofFen(settledFen),
                    new PaymentDays(
                            paidOn,
                            Optional.ofNullable(orderedOn),
                            Optional.ofNullable(arrivedOn),
                            Optional.ofNullable(channel)),
                    Account.parse(account),
                    reference,
                    at,
                    by);
        }
    }

    /** A receipt in an archive. */
    record Printed(
            String number,
            String code,
            long amountFen,
            Instant at,
            String by,
            @Nullable String replaces,
            Receipt.@Nullable Voided voided) {
        static Printed of(Receipt receipt) {
            return new Printed(
                    receipt.number().toString(),
                    receipt.code(),
                    receipt.amount().fen(),
                    receipt.at(),
                    receipt.by(),
                    receipt.replaces().map(ReceiptNumber::toString).orElse(null),
                    receipt.voided().orElse(null));
        }

        Receipt receipt(CountyCode county, Line of) {
            return new Receipt(
                    county,
                    ReceiptNumber.find(number).orElseThrow(() -> new IllegalArgumentException("no receipt number")),
                    code,
                    of.id(),
                    Money.ofFen(amountFen),
                    of.paidOn(),
                    at,
                    by,
                    Optional.ofNullable(replaces).flatMap(ReceiptNumber::find),
                    Optional.ofNullable(voided));
        }
    }

    /** Something in suspense, in an archive. */
    record Held(
            String id,
            long amountFen,
            Suspended.Reason reason,
            @Nullable String payerKind,
            @Nullable String payerNumber,
            Instant since,
            @Nullable String refund,
            @Nullable String settledBy) {
        static Held of(Suspended suspended) {
            return new Held(
                    suspended.id(),
                    suspended.amount().fen(),
                    suspended.reason(),
                    suspended.payer().map(Papers::kind).map(PaperKind::code).orElse(null),
                    suspended.payer().map(Papers::number).orElse(null),
                    suspended.since(),
                    suspended.refund().orElse(null),
                    suspended.settledBy().orElse(null));
        }

        Suspended suspended(CountyCode county, Line of) {
            return new Suspended(
                    county,
                    id,
                    of.id(),
                    Money.ofFen(amountFen),
                    reason,
                    payer(),
                    since,
                    Optional.ofNullable(refund),
                    Optional.ofNullable(settledBy));
        }

        private Optional<Papers> payer() {
            return payerKind == null || payerNumber == null
                    ? Optional.empty()
                    : Optional.of(new Papers(PaperKind.find(payerKind).orElseThrow(), payerNumber));
        }
    }
}

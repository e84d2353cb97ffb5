package io.canbao.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.books.ReceiptNumber;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.enrollment.PaymentDays;
import io.canbao.registry.PaperKind;
import io.canbao.registry.Papers;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentsOfCountyTest {
    private static final CountyCode COUNTY = CountyCode.parse("990101");
    private static final Instant AT = Instant.parse("2024-11-01T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 11, 1);

    @Test
    void aPaymentIsReadFromAnArchiveAsItWasWritten() {
        Payment payment = new Payment(
                COUNTY,
                "p1",
                2025,
                Optional.of(new EnrollmentId("e1")),
                Money.ofFen(40_000),
                Money.ofFen(4_000),
                new PaymentDays(DAY, Optional.of(DAY.minusDays(1)), Optional.empty(), Optional.of("agent")),
                Account.of(Kind.CASH, "li"),
                "r1",
                AT,
                "li");
        ReceiptNumber number = new ReceiptNumber(2025, 1, 2);
        Receipt receipt = new Receipt(
                COUNTY,
                number,
                "990101-X",
                "p1",
                Money.ofFen(4_000),
                DAY,
                AT,
                "li",
                Optional.of(new ReceiptNumber(2025, 1, 1)),
                Optional.of(new Receipt.Voided("打印错位", AT, "wang")));
        Suspended suspended = new Suspended(
                COUNTY,
                "s1",
                "p1",
                Money.ofFen(36_000),
                Suspended.Reason.SURPLUS,
                Optional.of(new Papers(PaperKind.ID_CARD, "990101199003020019")),
                AT,
                Optional.of("b1"),
                Optional.of("p2"));

        PaymentsOfCounty.Line line = PaymentsOfCounty.Line.of(payment, List.of(receipt), List.of(suspended));
        assertThat(line.payment(COUNTY)).isEqualTo(payment);
        assertThat(line.receipts().getFirst().receipt(COUNTY, line)).isEqualTo(receipt);
        assertThat(line.suspense().getFirst().suspended(COUNTY, line)).isEqualTo(suspended);
    }

    @Test
    void aRefundIsReadFromAnArchiveAsItWasWritten() {
        Refund ordered = new Refund(
                COUNTY,
                "b1",
                2025,
                Optional.of(new EnrollmentId("e1")),
                Money.ofFen(36_000),
                Account.of(Kind.SUSPENSE),
                "surplus",
                DAY,
                "provider-simulated",
                Optional.empty());
        Refund paid = new Refund(
                COUNTY,
                "b1",
                2025,
                Optional.of(new EnrollmentId("e1")),
                Money.ofFen(36_000),
                Account.of(Kind.SUSPENSE),
                "surplus",
                DAY,
                "provider-simulated",
                Optional.of(new Refund.PaidOut(Account.of(Kind.BANK), AT, "wang")));

        assertThat(RefundsOfCounty.Line.of(ordered).refund(COUNTY)).isEqualTo(ordered);
        assertThat(RefundsOfCounty.Line.of(paid).refund(COUNTY)).isEqualTo(paid);
    }
}

package io.canbao.payment.store;

import io.canbao.books.Account;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.enrollment.PaymentDays;
import io.canbao.payment.Payment;
import io.canbao.rules.Money;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A payment. */
@MappedEntity("payment")
record PaymentRow(
        @EmbeddedId PaymentKey key,
        int insuranceYear,
        @Nullable String enrollmentId,
        long amountFen,
        long settledFen,
        LocalDate paidOn,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate arrivedOn,
        String channel,
        String account,
        String reference,
        LocalDateTime takenAt,
        String takenBy) {

    static PaymentRow of(Payment payment) {
        PaymentDays days = payment.days();
        return new PaymentRow(
                new PaymentKey(payment.county(), payment.id()),
                payment.year(),
                payment.enrollment().map(EnrollmentId::value).orElse(null),
                payment.amount().fen(),
                payment.settled().fen(),
                days.paid(),
                days.ordered().orElse(null),
                days.arrived().orElse(null),
                days.channel().orElse(""),
                payment.account().toString(),
                payment.reference(),
                LocalDateTime.ofInstant(payment.at(), ZoneOffset.UTC),
                payment.by());
    }

    Payment payment() {
        return new Payment(
                key.countyCode(),
                key.paymentId(),
                insuranceYear,
                Optional.ofNullable(enrollmentId).map(EnrollmentId::new),
                Money.ofFen(amountFen),
                Money.ofFen(settledFen),
                new PaymentDays(
                        paidOn,
                        Optional.ofNullable(orderedOn),
                        Optional.ofNullable(arrivedOn),
                        Optional.of(channel).filter(word -> !word.isEmpty())),
                Account.parse(account),
                reference,
                takenAt.toInstant(ZoneOffset.UTC),
                takenBy);
    }
}

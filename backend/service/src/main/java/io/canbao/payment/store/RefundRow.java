package io.canbao.payment.store;

import io.canbao.books.Account;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.payment.Refund;
import io.canbao.rules.Money;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refund. */
@MappedEntity("refund")
record RefundRow(
        @EmbeddedId RefundKey key,
        int insuranceYear,
        @Nullable String enrollmentId,
        long amountFen,
        String owedBy,
        String reason,
        LocalDate orderedOn,
        String orderedBy,
        @Nullable String paidFrom,
        @Nullable LocalDateTime paidAt,
        @Nullable String paidBy) {

    static RefundRow of(Refund refund) {
        Optional<Refund.PaidOut> paid = refund.paid();
        return new RefundRow(
                new RefundKey(refund.county(), refund.id()),
                refund.year(),
                refund.enrollment().map(EnrollmentId::value).orElse(null),
                refund.amount().fen(),
                refund.owedBy().toString(),
                refund.reason(),
                refund.on(),
                refund.by(),
                paid.map(Refund.PaidOut::from).map(Account::toString).orElse(null),
                paid.map(out -> LocalDateTime.ofInstant(out.at(), ZoneOffset.UTC))
                        .orElse(null),
                paid.map(Refund.PaidOut::by).orElse(null));
    }

    Refund refund() {
        return new Refund(
                key.countyCode(),
                key.refundId(),
                insuranceYear,
                Optional.ofNullable(enrollmentId).map(EnrollmentId::new),
                Money.ofFen(amountFen),
                Account.parse(owedBy),
                reason,
                orderedOn,
                orderedBy,
                Optional.ofNullable(paidFrom)
                        .map(from -> new Refund.PaidOut(
                                Account.parse(from),
                                Objects.requireNonNull(paidAt).toInstant(ZoneOffset.UTC),
                                Objects.requireNonNull(paidBy))));
    }
}

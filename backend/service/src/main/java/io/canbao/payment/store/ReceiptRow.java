package io.canbao.payment.store;

import io.canbao.books.ReceiptNumber;
import io.canbao.payment.Receipt;
import io.canbao.rules.Money;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A receipt. */
@MappedEntity("receipt")
record ReceiptRow(
        @EmbeddedId ReceiptKey key,
        String receiptNo,
        String code,
        String paymentId,
        long amountFen,
        LocalDate paidOn,
        LocalDateTime issuedAt,
        String issuedBy,
        @Nullable String replaces,
        @Nullable String voidReason,
        @Nullable LocalDateTime voidedAt,
        @Nullable String voidedBy) {

    static ReceiptRow of(Receipt receipt) {
        ReceiptNumber number = receipt.number();
        return new ReceiptRow(
                new ReceiptKey(receipt.county(), number.year(), number.series(), number.number()),
                number.toString(),
                receipt.code(),
                receipt.payment(),
                receipt.amount().fen(),
                receipt.paidOn(),
                LocalDateTime.ofInstant(receipt.at(), ZoneOffset.UTC),
                receipt.by(),
                receipt.replaces().map(ReceiptNumber::toString).orElse(null),
                receipt.voided().map(Receipt.Voided::reason).orElse(null),
                receipt.voided()
                        .map(why -> LocalDateTime.ofInstant(why.at(), ZoneOffset.UTC))
                        .orElse(null),
                receipt.voided().map(Receipt.Voided::by).orElse(null));
    }

    Receipt receipt() {
        return new Receipt(
                key.countyCode(),
                new ReceiptNumber(key.insuranceYear(), key.series(), key.number()),
                code,
                paymentId,
                Money.ofFen(amountFen),
                paidOn,
                issuedAt.toInstant(ZoneOffset.UTC),
                issuedBy,
                Optional.ofNullable(replaces).flatMap(ReceiptNumber::find),
                Optional.ofNullable(voidReason)
                        .map(reason -> new Receipt.Voided(
                                reason,
                                Objects.requireNonNull(voidedAt).toInstant(ZoneOffset.UTC),
                                Objects.requireNonNull(voidedBy))));
    }
}

package io.canbao.payment.web;

import io.canbao.books.ReceiptNumber;
import io.canbao.payment.Receipt;
import io.canbao.payment.Receipt.Voided;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A receipt. */
@Schema(name = "Receipt")
record ReceiptView(
        @Schema(example = "2025-0007-00000123") String number,

        @Schema(description = "By which anybody verifies it")
        String code,

        @Schema(description = "valid, void") String state,
        @Schema(example = "40.00") String amount,
        LocalDate paidOn,
        @Schema(description = "Id of the payment") String payment,
        Instant issuedAt,
        String issuedBy,

        @Schema(description = "The void one that it stands for") @Nullable
        String replaces,

        @Nullable String voidReason,
        @Nullable Instant voidedAt,
        @Nullable String voidedBy) {

    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.number().toString(),
                receipt.code(),
                receipt.state(),
                receipt.amount().toString(),
                receipt.paidOn(),
                receipt.payment(),
                receipt.at(),
                receipt.by(),
                receipt.replaces().map(ReceiptNumber::toString).orElse(null),
                receipt.voided().map(Voided::reason).orElse(null),
                receipt.voided().map(Voided::at).orElse(null),
                receipt.voided().map(Voided::by).orElse(null));
    }
}

package io.canbao.ledger.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.canbao.books.Line;
import io.canbao.ledger.Transaction;
import io.canbao.rules.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What an event moved. */
@Schema(name = "LedgerTransaction")
record TransactionView(
        String id,
        LocalDate on,
        Instant at,
        String by,
        int year,
        @Schema(example = "paid") String event,

        @Schema(description = "What it is about", example = "enrollment/…")
        String subject,

        List<LineView> lines) {

    static TransactionView of(Transaction transaction) {
        Transaction.Occasion why = transaction.occasion();
        return new TransactionView(
                transaction.id(),
                why.on(),
                transaction.at(),
                transaction.by(),
                why.year(),
                why.event(),
                why.subject(),
                transaction.lines().stream().map(LineView::of).toList());
    }

    /** All lines in one cell. */
    @JsonIgnore
    @Schema(hidden = true)
    String written() {
        return lines.stream().map(line -> line.account + " " + line.amount).collect(Collectors.joining("; "));
    }

    /** What it changes in one account. */
    @Schema(name = "LedgerLine")
    record LineView(
            @Schema(example = "cash/li") String account,

            @Schema(description = "Above zero a debit, below a credit", example = "40.00")
            String amount) {
        static LineView of(Line line) {
            return new LineView(
                    line.account().toString(), Money.ofFen(line.fen()).toString());
        }
    }
}

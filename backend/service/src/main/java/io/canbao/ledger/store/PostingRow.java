package io.canbao.ledger.store;

import io.canbao.books.Line;
import io.canbao.ledger.Transaction;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Why money moved. */
@MappedEntity("posting")
record PostingRow(
        @EmbeddedId PostingKey key,
        int insuranceYear,
        LocalDate postedOn,
        LocalDateTime recordedAt,
        String recordedBy,
        String event,
        String subject) {

    static PostingRow of(Transaction transaction) {
        Transaction.Occasion why = transaction.occasion();
        return new PostingRow(
                new PostingKey(transaction.county(), transaction.id()),
                why.year(),
                why.on(),
                LocalDateTime.ofInstant(transaction.at(), ZoneOffset.UTC),
                transaction.by(),
                why.event(),
                why.subject());
    }

    Transaction transaction(List<Line> lines) {
        return new Transaction(
                key.countyCode(),
                key.postingId(),
                new Transaction.Occasion(insuranceYear, postedOn, event, subject),
                recordedAt.toInstant(ZoneOffset.UTC),
                recordedBy,
                lines);
    }
}

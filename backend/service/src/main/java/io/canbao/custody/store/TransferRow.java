package io.canbao.custody.store;

import io.canbao.books.Account;
import io.canbao.custody.Transfer;
import io.canbao.custody.Transfer.Confirmation;
import io.canbao.rules.Money;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cash on its way, or arrived. */
@MappedEntity("cash_transfer")
record TransferRow(
        @EmbeddedId TransferKey key,
        String giver,
        String taker,
        long amountFen,
        String slip,
        LocalDate givenOn,
        LocalDateTime givenAt,
        @Nullable LocalDateTime confirmedAt,
        @Nullable String confirmedBy) {

    static TransferRow of(Transfer transfer) {
        return new TransferRow(
                new TransferKey(transfer.county(), transfer.id()),
                transfer.giver(),
                transfer.to().toString(),
                transfer.amount().fen(),
                transfer.slip(),
                transfer.on(),
                LocalDateTime.ofInstant(transfer.at(), ZoneOffset.UTC),
                transfer.confirmed()
                        .map(by -> LocalDateTime.ofInstant(by.at(), ZoneOffset.UTC))
                        .orElse(null),
                transfer.confirmed().map(Confirmation::by).orElse(null));
    }

    Transfer transfer() {
        return new Transfer(
                key.countyCode(),
                key.transferId(),
                giver,
                Account.parse(taker),
                Money.ofFen(amountFen),
                slip,
                givenOn,
                givenAt.toInstant(ZoneOffset.UTC),
                Optional.ofNullable(confirmedBy)
                        .map(by -> new Confirmation(
                                Objects.requireNonNull(confirmedAt).toInstant(ZoneOffset.UTC), by)));
    }
}

package io.canbao.custody;

import io.canbao.books.Account;
import io.canbao.custody.Transfer.Confirmation;
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

/** The cash of a county that moves, on its way and arrived. */
@Singleton
final class TransfersOfCounty implements CountyRecords<TransfersOfCounty.Line> {
    private static final int AT_ONCE = 500;

    private final Transfers transfers;

    TransfersOfCounty(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public String name() {
        return "cash-transfers";
    }

    @Override
    public int place() {
        return 13;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        List<Transfer> next = transfers.after(county, "", AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(transfer -> reader.accept(Line.of(transfer)));
            next = transfers.after(county, next.getLast().id(), AT_ONCE);
        }
    }

    @Override
    public void add(CountyCode county, Line line) {
        transfers.add(line.transfer(county));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return transfers.removeAll(county);
    }

    /** A transfer in an archive. */
    record Line(
            String id,
            String giver,
            String to,
            long amountFen,
            String slip,
            LocalDate on,
            Instant at,
            @Nullable Confirmation confirmed) {
        static Line of(Transfer transfer) {
            return new Line(
                    transfer.id(),
                    transfer.giver(),
                    transfer.to().toString(),
                    transfer.amount().fen(),
                    transfer.slip(),
                    transfer.on(),
                    transfer.at(),
                    transfer.confirmed().orElse(null));
        }

        Transfer transfer(CountyCode county) {
            return new Transfer(
                    county,
                    id,
                    giver,
                    Account.parse(to),
                    Money.ofFen(amountFen),
                    slip,
                    on,
                    at,
                    Optional.ofNullable(confirmed));
        }
    }
}

package io.canbao.ledger;

import io.canbao.books.Account;
import io.canbao.books.Line;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The ledger of a county that moves, transaction by transaction. */
@Singleton
final class TransactionsOfCounty implements CountyRecords<TransactionsOfCounty.Entry> {
    private static final int AT_ONCE = 1_000;

    private final Transactions transactions;

    TransactionsOfCounty(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public int place() {
        return 8;
    }

    @Override
    public Class<Entry> line() {
        return Entry.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Entry> reader) {
        List<Transaction> next = transactions.after(county, "", AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(transaction -> reader.accept(Entry.of(transaction)));
            next = transactions.after(county, next.getLast().id(), AT_ONCE);
        }
    }

    @Override
    public void add(CountyCode county, Entry entry) {
        transactions.add(entry.transaction(county));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return transactions.removeAll(county);
    }

    /**
     * A transaction in an archive.
     *
     * @param lines fen by account, sum to zero
     */
    record Entry(
            String id,
            int year,
            LocalDate on,
            Instant at,
            String by,
            String event,
            String subject,
            Map<String, Long> lines) {
        static Entry of(Transaction transaction) {
            Map<String, Long> lines = new TreeMap<>();
            transaction.lines().forEach(line -> lines.put(line.account().toString(), line.fen()));
            Transaction.Occasion why = transaction.occasion();
            return new Entry(
                    transaction.id(),
                    why.year(),
                    why.on(),
                    transaction.at(),
                    transaction.by(),
                    why.event(),
                    why.subject(),
                    lines);
        }

        Transaction transaction(CountyCode county) {
            List<Line> read = new TreeMap<>(lines)
                    .entrySet().stream()
                            .map(line -> new Line(Account.parse(line.getKey()), line.getValue()))
                            .toList();
            if (read.stream().mapToLong(Line::fen).sum() != 0) {
                throw new IllegalArgumentException("a transaction that does not sum to zero");
            }
            return new Transaction(county, id, new Transaction.Occasion(year, on, event, subject), at, by, read);
        }
    }
}

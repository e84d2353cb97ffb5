package io.canbao.ledger.store;

import static java.util.stream.Collectors.toMap;

import io.canbao.books.Account;
import io.canbao.books.Balance;
import io.canbao.books.Line;
import io.canbao.ledger.Movement;
import io.canbao.ledger.Transaction;
import io.canbao.ledger.Transactions;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ledgers in the database. */
@Singleton
class StoredTransactions implements Transactions {
    /** Days that no event has, which every driver reads alike. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final PostingRows postings;
    private final LineRows lines;

    StoredTransactions(PostingRows postings, LineRows lines) {
        this.postings = postings;
        this.lines = lines;
    }

    @Override
    public void add(Transaction transaction) {
        postings.save(PostingRow.of(transaction));
        lines.saveAll(transaction.lines().stream()
                .map(line -> new LineRow(
                        new LineKey(
                                transaction.county(),
                                transaction.id(),
                                line.account().toString()),
                        line.fen()))
                .toList());
    }

    @Override
    public List<Balance> balances(CountyCode county) {
        return lines.balances(county).stream().map(BalanceRow::balance).toList();
    }

    @Override
    public List<Balance> balances(CountyCode county, LocalDate from, LocalDate until) {
        return lines.balancesOfDays(county, from, until).stream()
                .map(BalanceRow::balance)
                .toList();
    }

    @Override
    public List<Movement> movements(CountyCode county, Account account, LocalDate until) {
        return lines.movements(county, account.toString(), until).stream()
                .map(MovementRow::movement)
                .toList();
    }

    @Override
    public Map<String, Long> sums(CountyCode county, Account account, Collection<String> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : lines.sums(county, account.toString(), subjects).stream()
                        .collect(toMap(SubjectSumRow::subject, SubjectSumRow::amountFen));
    }

    @Override
    public Page<Transaction> list(CountyCode county, Filter filter, Pageable part) {
        Page<PostingRow> page = postings.list(
                county,
                filter.from().orElse(FIRST),
                filter.until().orElse(LAST),
                filter.subject().orElse(""),
                filter.account().orElse(""),
                part);
        Map<String, List<Line>> byPosting = lines(county, page.getContent());
        return page.map(row -> row.transaction(byPosting.getOrDefault(row.key().postingId(), List.of())));
    }

    @Override
    public List<Transaction> after(CountyCode county, String id, int most) {
        List<PostingRow> next = postings.findAfter(county, id, most);
        Map<String, List<Line>> byPosting = lines(county, next);
        return next.stream()
                .map(row -> row.transaction(byPosting.getOrDefault(row.key().postingId(), List.of())))
                .toList();
    }

    private Map<String, List<Line>> lines(CountyCode county, List<PostingRow> of) {
        Map<String, List<Line>> byPosting = new HashMap<>();
        if (!of.isEmpty()) {
            lines.findByKeyCountyCodeAndKeyPostingIdInListOrderByKeyPostingIdAndKeyAccount(
                            county,
                            of.stream().map(row -> row.key().postingId()).toList())
                    .forEach(row -> byPosting
                            .computeIfAbsent(row.key().postingId(), _ -> new ArrayList<>())
                            .add(row.line()));
        }
        return byPosting;
    }

    @Override
    public List<String> unbalanced(CountyCode county) {
        return postings.findUnbalanced(county);
    }

    @Override
    public long removeAll(CountyCode county) {
        lines.removeAll(county);
        return postings.removeAll(county);
    }
}

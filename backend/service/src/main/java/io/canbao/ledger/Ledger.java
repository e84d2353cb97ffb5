package io.canbao.ledger;

import io.canbao.books.Account;
import io.canbao.books.Balance;
import io.canbao.books.Posting;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The ledger of a county. */
@Singleton
public class Ledger {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Transactions transactions;
    private final BookingDays days;
    private final InstantSource clock;

    Ledger(Transactions transactions, BookingDays days, InstantSource clock) {
        this.transactions = transactions;
        this.days = days;
        this.clock = clock;
    }

    /** Keeps what an event moved, in the caller's transaction; nothing where nothing moved. What falls into a closed day is booked today. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(CountyCode county, Asker by, Transaction.Occasion occasion, Posting posting) {
        if (!posting.lines().isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Transaction.Occasion booked = occasion.on(days.open(county, occasion.on()));
            transactions.add(new Transaction(county, id(now), booked, now, by.username(), posting.lines()));
        }
    }

    /** As above, in the county that the request speaks for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(CountyScope by, Transaction.Occasion occasion, Posting posting) {
        post(by.county(), by.who(), occasion, posting);
    }

    /** What every account has come to, by account. */
    public List<Balance> balances(CountyCode county) {
        return transactions.balances(county);
    }

    /** What accounts of one kind have come to, by account. */
    public List<Balance> balances(CountyCode county, Account.Kind kind) {
        return balances(county).stream()
                .filter(balance -> balance.account().kind() == kind)
                .toList();
    }

    /** What the events of some days changed in every account, by account; both days included. */
    public List<Balance> balances(CountyCode county, LocalDate from, LocalDate until) {
        return transactions.balances(county, from, until);
    }

    /** What moved in one account until the end of a day, in the order in which it was written down. */
    public List<Movement> movements(CountyCode county, Account account, LocalDate until) {
        return transactions.movements(county, account, until);
    }

    /** What all that ever happened to some subjects has come to in one account, by subject; without those that it never moved for. */
    public Map<String, Long> sums(CountyCode county, Account account, Collection<String> subjects) {
        return transactions.sums(county, account, subjects);
    }

    /** All that ever moved in one account. */
    public List<Movement> movements(CountyCode county, Account account) {
        return movements(county, account, LAST_DAY);
    }

    /** In the order of time. */
    private static String id(Instant now) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        return "%014x-%016x".formatted(micros, ThreadLocalRandom.current().nextLong());
    }
}

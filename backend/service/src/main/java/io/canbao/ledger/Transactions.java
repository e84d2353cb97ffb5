package io.canbao.ledger;

import io.canbao.books.Account;
import io.canbao.books.Balance;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledgers of counties, as they are stored. */
public interface Transactions {
    void add(Transaction transaction);

    /** What every account that was ever used has come to, by account. */
    List<Balance> balances(CountyCode county);

    /** What the events of some days changed in every account, by account; both days included. */
    List<Balance> balances(CountyCode county, LocalDate from, LocalDate until);

    /** What moved in one account until the end of a day, in the order in which it was written down. */
    List<Movement> movements(CountyCode county, Account account, LocalDate until);

    /** What all that ever happened to some subjects has come to in one account, by subject; without those that it never moved for. */
    Map<String, Long> sums(CountyCode county, Account account, Collection<String> subjects);

    /** A part of a ledger, in an order of the stored rows. */
    Page<Transaction> list(CountyCode county, Filter filter, Pageable part);

    /** The next transactions of a county, in the order of their ids. */
    List<Transaction> after(CountyCode county, String id, int most);

    /** Ids of transactions whose lines do not sum to zero, or that have none. */
    List<String> unbalanced(CountyCode county);

    /** Takes the ledger of a county that leaves away; how many transactions there were. */
    long removeAll(CountyCode county);

    /**
     * Which transactions a list shows.
     *
     * @param account that they move, as it is written
     * @param subject that they are about
     * @param from    first day
     * @param until   last day
     */
    record Filter(
            Optional<String> account, Optional<String> subject, Optional<LocalDate> from, Optional<LocalDate> until) {}
}

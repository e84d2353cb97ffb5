package io.canbao.custody;

import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.books.Balance;
import io.canbao.books.Hand;
import io.canbao.books.Hand.Taken;
import io.canbao.ledger.Ledger;
import io.canbao.ledger.Transaction.Occasion;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Counts what collectors hold, from the ledger. */
@Singleton
public class CountCustody {
    private static final int USUAL_DAYS = 3;

    private final Ledger ledger;
    private final Transfers transfers;
    private final Rolls rolls;

    CountCustody(Ledger ledger, Transfers transfers, Rolls rolls) {
        this.ledger = ledger;
        this.transfers = transfers;
        this.rolls = rolls;
    }

    /**
     * What somebody holds.
     *
     * @param agent   username
     * @param pending what of it is on its way
     * @param oldest  day of the oldest of it
     * @param overdue whether that is longer ago than the county's limit
     */
    public record Holding(String agent, Money held, Money pending, Optional<LocalDate> oldest, boolean overdue) {}

    /** For how many days cash may be held. */
    public int limitDays(CountyCode county) {
        return transfers.limitDays(county).orElse(USUAL_DAYS);
    }

    /** Everybody who holds cash, by username. */
    public List<Holding> count(CountyCode county) {
        int limit = limitDays(county);
        List<Transfer> pending = transfers.pending(county);
        return ledger.balances(county, Kind.CASH).stream()
                .filter(balance -> balance.fen() != 0)
                .map(balance -> holding(county, balance, pending, limit))
                .toList();
    }

    private Holding holding(CountyCode county, Balance balance, List<Transfer> pending, int limit) {
        String agent = balance.account().holder();
        Optional<LocalDate> oldest =
                held(county, agent).stream().map(taken -> taken.on().on()).findFirst();
        boolean overdue = oldest.filter(day -> isOverdue(day, limit)).isPresent();
        return new Holding(agent, Money.ofFen(balance.fen()), onItsWay(agent, pending), oldest, overdue);
    }

    /** What of somebody's cash is held longer than the county allows, by what brought it, the oldest first. */
    List<Taken<Occasion>> overdue(CountyCode county, String agent) {
        int limit = limitDays(county);
        return held(county, agent).stream()
                .filter(taken -> isOverdue(taken.on().on(), limit))
                .toList();
    }

    private List<Taken<Occasion>> held(CountyCode county, String agent) {
        return Hand.held(ledger.movements(county, Account.of(Kind.CASH, agent), rolls.today()).stream()
                .map(movement -> new Taken<>(movement.occasion(), movement.fen()))
                .toList());
    }

    private boolean isOverdue(LocalDate taken, int limit) {
        return taken.plusDays(limit).isBefore(rolls.today());
    }

    private static Money onItsWay(String agent, List<Transfer> pending) {
        return Money.ofFen(pending.stream()
                .filter(transfer -> transfer.giver().equals(agent))
                .mapToLong(transfer -> transfer.amount().fen())
                .sum());
    }

    /** What somebody can still give away. */
    Money free(CountyCode county, String agent) {
        Account account = Account.of(Kind.CASH, agent);
        long held = ledger.balances(county, Kind.CASH).stream()
                .filter(balance -> balance.account().equals(account))
                .mapToLong(Balance::fen)
                .sum();
        return Money.ofFen(held - onItsWay(agent, transfers.pending(county)).fen());
    }
}

package io.canbao.custody;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.books.Posting;
import io.canbao.custody.Transfer.Confirmation;
import io.canbao.ledger.Ledger;
import io.canbao.ledger.Transaction.Occasion;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Cash goes to a colleague, who accepts it, or to the bank, where somebody else sees that it arrived. In the caller's transaction. */
@Singleton
public class GiveCash {
    private final Transfers transfers;
    private final FreeCash free;
    private final Ledger ledger;
    private final Rolls rolls;
    private final AuditTrail trail;
    private final InstantSource clock;

    GiveCash(Transfers transfers, FreeCash free, Ledger ledger, Rolls rolls, AuditTrail trail, InstantSource clock) {
        this.transfers = transfers;
        this.free = free;
        this.ledger = ledger;
        this.rolls = rolls;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Hands cash to a colleague.
     *
     * @throws ProblemException NOT_HELD with what is {@code free}
     */
    public Transfer handOver(CountyScope by, String to, Money amount) {
        return give(by, Account.of(Kind.CASH, to), amount, "", rolls.today());
    }

    /**
     * Brings cash to the bank.
     *
     * @param slip of the bank
     * @throws ProblemException NOT_HELD with what is {@code free}, SLIP_USED
     */
    public Transfer deposit(CountyScope by, Money amount, String slip, LocalDate on) {
        if (transfers.ofSlip(by.county(), slip).isPresent()) {
            throw new ProblemException(CustodyError.SLIP_USED);
        }
        return give(by, Account.of(Kind.BANK), amount, slip, on);
    }

    private Transfer give(CountyScope by, Account to, Money amount, String slip, LocalDate on) {
        String giver = by.who().username();
        free.require(by, amount);
        String id = UUID.randomUUID().toString();
        Transfer transfer = new Transfer(
                by.county(), id, giver, to, amount, slip.isEmpty() ? id : slip, on, now(), Optional.empty());
        transfers.add(transfer);
        record(by, transfer, "cash.given");
        return transfer;
    }

    /**
     * Accepts what a colleague handed over.
     *
     * @throws ProblemException TRANSFER_NOT_FOUND, TRANSFER_CONFIRMED, NOT_THE_TAKER
     */
    public Transfer accept(CountyScope by, String id) {
        Transfer given = get(by, id, false);
        if (!given.to().holder().equals(by.who().username())) {
            throw new ProblemException(CustodyError.NOT_THE_TAKER);
        }
        return confirm(by, given);
    }

    /**
     * Confirms that a deposit arrived.
     *
     * @throws ProblemException TRANSFER_NOT_FOUND, TRANSFER_CONFIRMED, DEPOSITOR_CONFIRMS
     */
    public Transfer confirmDeposit(CountyScope by, String id) {
        Transfer given = get(by, id, true);
        if (given.giver().equals(by.who().username())) {
            throw new ProblemException(CustodyError.DEPOSITOR_CONFIRMS);
        }
        return confirm(by, given);
    }

    private Transfer get(CountyScope by, String id, boolean deposit) {
        return transfers
                .find(by.county(), id)
                .filter(found -> found.isDeposit() == deposit)
                .orElseThrow(() -> new ProblemException(CustodyError.TRANSFER_NOT_FOUND));
    }

    private Transfer confirm(CountyScope by, Transfer given) {
        Transfer confirmed = given.confirmed(new Confirmation(now(), by.who().username()));
        if (given.confirmed().isPresent() || !transfers.confirm(confirmed)) {
            throw new ProblemException(CustodyError.TRANSFER_CONFIRMED);
        }
        LocalDate today = rolls.today();
        ledger.post(
                by,
                new Occasion(
                        today.getYear(),
                        today,
                        given.isDeposit() ? "deposited" : "handed-over",
                        "transfer/" + given.id()),
                Posting.NOTHING.move(
                        Account.of(Kind.CASH, given.giver()),
                        given.to(),
                        given.amount().fen()));
        record(by, confirmed, "cash.confirmed");
        return confirmed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void record(CountyScope by, Transfer transfer, String action) {
        trail.record(
                by,
                action,
                new AuditTrail.Subject("transfer", transfer.id()),
                Masked.nothing(),
                Masked.nothing()
                        .code("giver", transfer.giver())
                        .code("to", transfer.to().toString())
                        .code("amount", transfer.amount().toString()));
    }
}

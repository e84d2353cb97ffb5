package io.canbao.custody;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.books.Account;
import io.canbao.books.Account.Kind;
import io.canbao.ledger.Ledger;
import io.canbao.ledger.Movement;
import io.canbao.problem.FormFault;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks a funder for what the ledger charges it with: a frozen list, and after that lists of what has changed. In the caller's transaction. */
@Singleton
public class ClaimFunder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Closings closings;
    private final Ledger ledger;
    private final Rolls rolls;
    private final AuditTrail trail;
    private final InstantSource clock;

    ClaimFunder(Closings closings, Ledger ledger, Rolls rolls, AuditTrail trail, InstantSource clock) {
        this.closings = closings;
        this.ledger = ledger;
        this.rolls = rolls;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a funder is asked for.
     *
     * @param number 1, 2, … of a funder and year; 0 of one that asks for nothing and is not filed
     * @param lines  fen by enrollment; below zero what it was asked for before and does not owe any more
     * @param digest of the lines
     */
    public record Claim(
            CountyCode county,
            String funder,
            int year,
            int number,
            LocalDate until,
            SortedMap<String, Long> lines,
            String digest,
            Instant at,
            String by) {
        /** Whether there is anything to ask for, or to take back. */
        boolean filed() {
            return number > 0;
        }

        /** The sum of the lines. */
        public Money total() {
            return Money.ofFen(
                    lines.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    /**
     * Freezes what was charged to a funder until the end of a day and was not asked for before. Where that is nothing, nothing is filed: a number stands for a list that a funder
     * was sent.
     *
     * @throws ProblemException INVALID_TRANSFER for a funder that the ledger has charged with nothing and no policy knows
     */
    public Claim claim(CountyScope by, String funder, int year, LocalDate until) {
        Account account = Account.of(Kind.FUNDER, funder);
        if (!rolls.of(by.county()).knows(funder) && !isCharged(by.county(), account)) {
            throw new ProblemException(CustodyError.INVALID_TRANSFER)
                    .withFaults(List.of(new FormFault("/funder", CustodyError.FUNDER_UNKNOWN)));
        }
        SortedMap<String, Long> lines = new TreeMap<>();
        for (Movement movement : ledger.movements(by.county(), account, until)) {
            String subject = movement.occasion().subject();
            if (movement.occasion().year() == year) {
                lines.merge(subject.substring(subject.indexOf('/') + 1), movement.fen(), Long::sum);
            }
        }
        List<Claim> before = closings.claims(by.county(), funder, year);
        before.forEach(claim -> claim.lines().forEach((enrollment, fen) -> lines.merge(enrollment, -fen, Long::sum)));
        lines.values().removeIf(fen -> fen == 0);
        Claim claim = new Claim(
                by.county(),
                funder,
                year,
                lines.isEmpty() ? 0 : before.size() + 1,
                until,
                lines,
                CloseDay.digest(written(lines)),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.who().username());
        if (claim.filed()) {
            file(by, claim);
        }
        return claim;
    }

    private void file(CountyScope by, Claim claim) {
        closings.add(claim);
        trail.record(
                by,
                "funder.claimed",
                new AuditTrail.Subject("claim", claim.funder() + "/" + claim.year() + "/" + claim.number()),
                Masked.nothing(),
                Masked.nothing()
                        .count("lines", claim.lines().size())
                        .code("total", claim.total().toString())
                        .code("digest", claim.digest()));
    }

    private boolean isCharged(CountyCode county, Account funder) {
        return ledger.balances(county, Kind.FUNDER).stream()
                .anyMatch(balance -> balance.account().equals(funder));
    }

    private static String written(SortedMap<String, Long> lines) {
        ObjectNode json = JSON.createObjectNode();
        lines.forEach(json::put);
        return CloseDay.written(json);
    }
}

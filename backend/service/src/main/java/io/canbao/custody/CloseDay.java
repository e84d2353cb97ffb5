package io.canbao.custody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.books.Balance;
import io.canbao.ledger.Ledger;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Closes days: what each account came to on a day is kept with its digest, once nothing is on its way any more. What is written down later for such a day is booked under the
 * day on which it is written down ({@link DaysThatAreOpen}). In the caller's transaction.
 */
@Singleton
public class CloseDay {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Closings closings;
    private final Transfers transfers;
    private final Ledger ledger;
    private final Rolls rolls;
    private final AuditTrail trail;
    private final InstantSource clock;

    CloseDay(
            Closings closings, Transfers transfers, Ledger ledger, Rolls rolls, AuditTrail trail, InstantSource clock) {
        this.closings = closings;
        this.transfers = transfers;
        this.ledger = ledger;
        this.rolls = rolls;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A day that is closed.
     *
     * @param figures JSON: debit and credit by account, amounts with two decimals
     * @param digest  of the figures
     */
    public record Closing(CountyCode county, LocalDate day, String figures, String digest, Instant at, String by) {
        /** The figures, by account. */
        public SortedMap<String, Sums> sums() {
            try {
                return JSON.readValue(figures, new TypeReference<TreeMap<String, Sums>>() {});
            } catch (JsonProcessingException damaged) {
                throw new IllegalStateException("figures of a closed day cannot be read", damaged);
            }
        }
    }

    /** What an account came to on a day, amounts with two decimals. */
    public record Sums(String debit, String credit) {}

    /**
     * Closes a day, which is the time from its midnight to the next in Asia/Shanghai.
     *
     * @throws ProblemException DAY_NOT_OVER, DAY_CLOSED, CLOSING_BLOCKED with the {@code transfers} that wait
     */
    public Closing close(CountyScope by, LocalDate day) {
        if (!day.isBefore(rolls.today())) {
            throw new ProblemException(CustodyError.DAY_NOT_OVER);
        }
        if (closings.find(by.county(), day).isPresent()) {
            throw new ProblemException(CustodyError.DAY_CLOSED);
        }
        List<String> waiting = transfers.pending(by.county()).stream()
                .filter(transfer -> !transfer.on().isAfter(day))
                .map(Transfer::id)
                .toList();
        if (!waiting.isEmpty()) {
            throw new ProblemException(CustodyError.CLOSING_BLOCKED).with("transfers", waiting);
        }
        String figures = figures(ledger.balances(by.county(), day, day));
        Closing closing = new Closing(
                by.county(),
                day,
                figures,
                digest(figures),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.who().username());
        closings.add(closing);
        trail.record(
                by,
                "day.closed",
                new AuditTrail.Subject("day", day.toString()),
                Masked.nothing(),
                Masked.nothing().code("digest", closing.digest()));
        return closing;
    }

    private static String figures(List<Balance> balances) {
        ObjectNode figures = JSON.createObjectNode();
        for (Balance balance : balances) {
            figures.putObject(balance.account().toString())
                    .put("debit", Money.ofFen(balance.debitFen()).toString())
                    .put("credit", Money.ofFen(balance.creditFen()).toString());
        }
        return written(figures);
    }

    static String written(ObjectNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError("it can be written", impossible);
        }
    }

    /** As policies have them: {@code sha256:} and the hash in hexadecimal digits. */
    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

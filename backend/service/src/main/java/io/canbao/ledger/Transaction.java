package io.canbao.ledger;

import io.canbao.books.Line;
import io.canbao.tenancy.CountyCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A posting as it was kept.
 *
 * @param id    in the order in which they were written down
 * @param at    when it was written down
 * @param by    username
 * @param lines by account; sum to zero
 */
public record Transaction(CountyCode county, String id, Occasion occasion, Instant at, String by, List<Line> lines) {
    /** Keeps the list as it is now. */
    public Transaction {
        lines = List.copyOf(lines);
    }

    /**
     * Why money moved.
     *
     * @param year    insurance year that it is about
     * @param on      day of the event in Asia/Shanghai, or on which it was written down where that day was closed
     * @param event   charged, paid, refunded: a word of the capability where it happened
     * @param subject what it is about, {@code enrollment/ID}: no name and no number of a person
     */
    public record Occasion(int year, LocalDate on, String event, String subject) {
        Occasion on(LocalDate day) {
            return new Occasion(year, day, event, subject);
        }
    }
}

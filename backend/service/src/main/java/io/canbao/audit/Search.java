package io.canbao.audit;

import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody looks for in a trail.
 *
 * @param from    first instant
 * @param until   first instant that no longer counts
 * @param actor   username
 * @param action  what was done: {@code unit.added}
 * @param subject the beginning of a subject: {@code unit/} for all units
 */
public record Search(
        CountyCode county,
        Instant from,
        Instant until,
        Optional<String> actor,
        Optional<String> action,
        Optional<String> subject) {
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

    /**
     * Reads a question as it was asked.
     *
     * @param from  an instant, or a day, which then begins it
     * @param until an instant, or a day, which then is the last one that counts
     * @throws ProblemException NOT_A_TIME
     */
    public static Search read(
            CountyCode county,
            Optional<String> from,
            Optional<String> until,
            Optional<String> actor,
            Optional<String> action,
            Optional<String> subject) {
        return new Search(
                county,
                from.map(text -> instant("from", text, 0)).orElse(BEGINNING),
                until.map(text -> instant("until", text, 1)).orElse(END),
                actor,
                action,
                subject);
    }

    private static Instant instant(String parameter, String text, int daysLater) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(CountyTime.ZONE)
                            .toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new ProblemException(AuditError.NOT_A_TIME).with("parameter", parameter);
        }
    }
}

package io.canbao.assessment;

import io.canbao.assessment.Closing.Adjustment;
import io.canbao.assessment.FindSchemes.Found;
import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.policypack.answer.Answers;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Seals the figures of a day for a scheme, and lets corrections stand beside them. In the caller's transaction. */
@Singleton
public class SealClosing {
    private final FindSchemes schemes;
    private final CountStandings standings;
    private final SchemeClosings closings;
    private final AuditTrail trail;
    private final InstantSource clock;

    SealClosing(
            FindSchemes schemes,
            CountStandings standings,
            SchemeClosings closings,
            AuditTrail trail,
            InstantSource clock) {
        this.schemes = schemes;
        this.standings = standings;
        this.closings = closings;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Seals how the units of a scheme stand now, looking at the end of a day; of today, what has come so far.
     *
     * @param on no later than today
     * @throws ProblemException NO_POLICY_IN_FORCE, SCHEME_NOT_FOUND, CLOSING_SEALED with the {@code id}
     */
    public Closing seal(CountyScope by, String scheme, OptionalInt year, LocalDate on) {
        Found found = schemes.get(by.county(), year, scheme);
        closings.find(by.county(), scheme, found.year(), on).ifPresent(before -> {
            throw new ProblemException(AssessmentError.CLOSING_SEALED).with("id", before.id());
        });
        String counts =
                new String(Answers.counts(scheme, standings.count(by.county(), found, on)), StandardCharsets.UTF_8);
        Closing closing = new Closing(
                by.county(),
                UUID.randomUUID().toString(),
                scheme,
                found.year(),
                on,
                found.in().version().version(),
                digest(found.in().policy().digest(), counts),
                counts,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.who().username());
        closings.add(closing);
        trail.record(
                by,
                "closing.sealed",
                new AuditTrail.Subject("closing", closing.id()),
                Masked.nothing(),
                Masked.nothing()
                        .code("scheme", scheme)
                        .count("year", closing.year())
                        .day("on", on)
                        .code("digest", closing.digest()));
        return closing;
    }

    /**
     * Lets a correction stand beside a closing.
     *
     * @param unit   one of the closing
     * @param counts by figure, each {@link #figures one} of the closing's policy and not below zero
     */
    public Adjustment adjust(CountyScope by, Closing closing, UnitCode unit, String reason, Map<String, Long> counts) {
        Adjustment adjustment = new Adjustment(
                closing.id(),
                closings.adjustments(by.county(), closing.id()).size() + 1,
                unit,
                reason,
                counts,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.who().username());
        closings.add(by.county(), adjustment);
        Masked after = Masked.nothing().code("unit", unit.value()).reason("reason", reason);
        for (Map.Entry<String, Long> count : adjustment.inOrder().entrySet()) {
            after = after.count(count.getKey(), count.getValue());
        }
        trail.record(by, "closing.adjusted", new AuditTrail.Subject("closing", closing.id()), Masked.nothing(), after);
        return adjustment;
    }

    /** The figures that an adjustment of a closing may tell. */
    public Set<String> figures(Closing closing) {
        return found(closing).in().policy().data().measures().given().keySet();
    }

    /** Whether a unit is one of a closing. */
    public boolean has(Closing closing, UnitCode unit) {
        return SealedCounts.has(closing.counts(), unit);
    }

    /** Whether the figures are those that were sealed. */
    public boolean isIntact(Closing closing) {
        return closing.digest().equals(digest(found(closing).in().policy().digest(), closing.counts()));
    }

    /**
     * A closing of the county.
     *
     * @throws ProblemException CLOSING_NOT_FOUND
     */
    public Closing get(CountyCode county, String id) {
        return closings.find(county, id).orElseThrow(() -> new ProblemException(AssessmentError.CLOSING_NOT_FOUND));
    }

    private Found found(Closing closing) {
        return schemes.get(closing.county(), closing.year(), closing.version(), closing.scheme());
    }

    /** As policies have them: {@code sha256:} and the hash in hexadecimal digits. */
    private static String digest(String policy, String counts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((policy + "\n" + counts).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

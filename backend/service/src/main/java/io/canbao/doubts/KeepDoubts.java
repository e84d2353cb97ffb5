package io.canbao.doubts;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.CountyTime;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keeps doubts for a while, opens them by their code, and lets officers say that they have dealt with one. */
@Singleton
public class KeepDoubts {
    /** Long enough for a resident to come to a counter with the code. */
    static final Period KEPT_FOR = Period.ofDays(90);

    /** Of a county at a time: nobody fills the database through an open door. Of more the oldest goes, first of those that are dealt with. */
    static final int MOST = 2_000;

    private static final int SIGNS_OF_A_CODE = 6;

    /** Letters and digits that are not taken for each other. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Doubts doubts;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    KeepDoubts(Doubts doubts, AuditTrail trail, InstantSource clock) {
        this.doubts = doubts;
        this.trail = trail;
        this.clock = clock;
    }

    /** The day before which nothing is kept. */
    LocalDate keptSince() {
        return today().minus(KEPT_FOR);
    }

    /**
     * Keeps one.
     *
     * @param about its facts are coarse already
     * @return with its code
     */
    @Transactional
    public Doubt keep(CountyCode county, int year, Doubt.Subject about) {
        if (doubts.count(county) >= MOST) {
            doubts.removeOldest(county);
        }
        Doubt doubt = new Doubt(county, unusedCode(county), year, today(), Optional.empty());
        doubts.add(doubt, about);
        return doubt;
    }

    /** Those that are kept still, the latest first. */
    public List<Doubt> list(CountyScope by) {
        return doubts.list(by.county()).stream().filter(this::isKept).toList();
    }

    /**
     * One of the county's.
     *
     * @param code as somebody wrote it down: small letters and spaces do not matter
     * @throws ProblemException DOUBT_NOT_FOUND
     */
    public Doubt get(CountyScope by, String code) {
        String plain = code.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return doubts.find(by.county(), plain)
                .filter(this::isKept)
                .orElseThrow(() -> new ProblemException(DoubtError.DOUBT_NOT_FOUND));
    }

    /** What one of the county's is about. */
    public Doubt.Subject subject(Doubt doubt) {
        return doubts.subject(doubt.county(), doubt.code())
                .orElseThrow(() -> new ProblemException(DoubtError.DOUBT_NOT_FOUND));
    }

    /**
     * Says whether one has been dealt with.
     *
     * @throws ProblemException DOUBT_NOT_FOUND
     */
    @Transactional
    public Doubt settle(CountyScope by, String code, boolean done) {
        Doubt before = get(by, code);
        doubts.settle(by.county(), before.code(), done ? Optional.of(by.who().username()) : Optional.empty());
        trail.record(
                by,
                done ? "doubt.settled" : "doubt.reopened",
                new AuditTrail.Subject("doubt", before.code()),
                Masked.nothing(),
                Masked.nothing());
        return get(by, code);
    }

    /**
     * Takes one away for good.
     *
     * @throws ProblemException DOUBT_NOT_FOUND
     */
    @Transactional
    public void delete(CountyScope by, String code) {
        Doubt doubt = get(by, code);
        doubts.remove(by.county(), doubt.code());
        trail.record(
                by, "doubt.deleted", new AuditTrail.Subject("doubt", doubt.code()), Masked.nothing(), Masked.nothing());
    }

    private boolean isKept(Doubt doubt) {
        return !doubt.toldOn().isBefore(keptSince());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountyTime.ZONE);
    }

    private String unusedCode(CountyCode county) {
        String code = code();
        while (doubts.find(county, code).isPresent()) {
            code = code();
        }
        return code;
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int sign = 0; sign < SIGNS_OF_A_CODE; sign++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}

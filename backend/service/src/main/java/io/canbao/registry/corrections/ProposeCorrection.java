package io.canbao.registry.corrections;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.registry.FindResidents;
import io.canbao.registry.Resident;
import io.canbao.registry.Rolls;
import io.canbao.registry.corrections.Correction.Change;
import io.canbao.registry.corrections.Correction.Decision;
import io.canbao.registry.corrections.Correction.State;
import io.canbao.registry.corrections.FindCorrections.Shown;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/** Takes down what somebody says a file should say, and that they do not say so any longer. The file stays as it is. */
@Singleton
public class ProposeCorrection {
    private final Corrections corrections;
    private final FindCorrections shown;
    private final FindResidents find;
    private final Rolls rolls;
    private final AuditTrail trail;
    private final InstantSource clock;

    ProposeCorrection(
            Corrections corrections,
            FindCorrections shown,
            FindResidents find,
            Rolls rolls,
            AuditTrail trail,
            InstantSource clock) {
        this.corrections = corrections;
        this.shown = shown;
        this.find = find;
        this.rolls = rolls;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Proposes that a file should say something else.
     *
     * @throws ProblemException RESIDENT_NOT_FOUND, RESIDENT_MERGED, RESIDENT_DEAD; CORRECTION_OPEN with the {@code id} of the one that waits;
     *     INVALID_CORRECTION with all that is wrong; NOTHING_PROPOSED where nothing differs
     */
    @Transactional
    public Shown propose(CountyScope by, String resident, WrittenCorrection written) {
        Resident file = find.get(by, resident);
        file.requireStanding();
        file.requireAlive();
        String proposer = by.who().username();
        requireNoneOf(by, file, proposer);
        FormFaults faults = new FormFaults();
        SortedMap<FileField, Change> changes = written.changes(file, rolls.of(by.county()), faults);
        Optional<String> note = written.readNote(faults);
        faults.requireNone(CorrectionError.INVALID_CORRECTION);
        if (changes.isEmpty()) {
            throw new ProblemException(CorrectionError.NOTHING_PROPOSED);
        }
        Correction correction = new Correction(
                UUID.randomUUID().toString(),
                file.id(),
                file.particulars().name(),
                file.particulars().unit(),
                changes,
                note,
                proposer,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        corrections.add(by.county(), correction);
        Masked before = Masked.nothing();
        Masked after = Masked.nothing();
        for (var change : changes.entrySet()) {
            before = change.getKey().in(before, change.getValue().from().orElse(""));
            after = change.getKey().in(after, change.getValue().to());
        }
        trail.record(by, "correction.proposed", subject(correction), before, after);
        return new Shown(correction, Optional.of(file));
    }

    private void requireNoneOf(CountyScope by, Resident file, String proposer) {
        corrections.open(by.county(), file.id()).stream()
                .filter(open -> open.by().equals(proposer))
                .findFirst()
                .ifPresent(open -> {
                    throw new ProblemException(CorrectionError.CORRECTION_OPEN).with("id", open.id());
                });
    }

    /**
     * Takes a proposal of one's own back.
     *
     * @throws ProblemException CORRECTION_NOT_FOUND, CORRECTION_DECIDED
     */
    @Transactional
    public Shown withdraw(CountyScope by, String id) {
        String who = by.who().username();
        Correction correction = shown.get(by, id).correction();
        if (!correction.by().equals(who)) {
            throw new ProblemException(CorrectionError.CORRECTION_NOT_FOUND);
        }
        correction.requireOpen();
        Correction withdrawn = correction.decided(new Decision(
                State.WITHDRAWN, Set.of(), who, clock.instant().truncatedTo(ChronoUnit.MICROS), Optional.empty()));
        corrections.requireDecided(by.county(), withdrawn);
        trail.record(by, "correction.withdrawn", subject(correction), Masked.nothing(), Masked.nothing());
        return shown.shown(by, withdrawn);
    }

    static Subject subject(Correction correction) {
        return new Subject("resident", correction.resident().value());
    }
}

package io.canbao.registry.corrections;

import static io.canbao.registry.corrections.ProposeCorrection.subject;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.registry.RecordLife;
import io.canbao.registry.RegisterResident;
import io.canbao.registry.Resident;
import io.canbao.registry.WrittenResident;
import io.canbao.registry.corrections.Correction.Decision;
import io.canbao.registry.corrections.Correction.State;
import io.canbao.registry.corrections.FindCorrections.Shown;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whoever keeps the roll accepts what was proposed, all of it or some, or refuses it. Another unit is written as a correction, not as a move: nobody said on which day somebody
 * moved, and the file says the wrong unit.
 */
@Singleton
public class DecideCorrection {
    private static final int LONGEST_REASON = 400;

    private final Corrections corrections;
    private final FindCorrections shown;
    private final RegisterResident register;
    private final RecordLife life;
    private final AuditTrail trail;
    private final InstantSource clock;

    DecideCorrection(
            Corrections corrections,
            FindCorrections shown,
            RegisterResident register,
            RecordLife life,
            AuditTrail trail,
            InstantSource clock) {
        this.corrections = corrections;
        this.shown = shown;
        this.register = register;
        this.life = life;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Writes what was proposed into the file.
     *
     * @param seen  the proposal and the file, as whoever accepts it has seen them
     * @param named the fields that are meant; null for all
     * @return empty where somebody else changed the file meanwhile
     * @throws ProblemException CORRECTION_DECIDED, RESIDENT_MERGED, RESIDENT_DEAD; INVALID_CORRECTION where a field is named that is not proposed;
     *     CORRECTION_CONFLICTS with the {@code fields} where the file has changed since and none is named; INVALID_RESIDENT where the file cannot
     *     say so any longer
     */
    @Transactional
    public Optional<Shown> accept(CountyScope by, Shown seen, @Nullable List<String> named) {
        Correction correction = seen.correction();
        correction.requireOpen();
        Resident file = seen.file().orElseThrow(() -> new ProblemException(CorrectionError.CORRECTION_NOT_FOUND));
        file.requireStanding();
        file.requireAlive();
        Set<FileField> fields = fields(correction, file, named);
        Optional<Resident> after = write(by, correction, file, fields);
        if (after.isEmpty()) {
            return Optional.empty();
        }
        Correction accepted = decide(by, correction, State.ACCEPTED, fields, Optional.empty());
        Masked before = Masked.nothing();
        Masked now = Masked.nothing().code("proposedBy", correction.by());
        for (FileField field : fields) {
            before = field.in(before, field.of(file).orElse(""));
            now = field.in(now, correction.proposed(field).orElseThrow());
        }
        trail.record(by, "correction.accepted", subject(correction), before, now);
        return Optional.of(new Shown(accepted, after));
    }

    private static Set<FileField> fields(Correction correction, Resident file, @Nullable List<String> named) {
        if (named == null) {
            List<FileField> conflicts = correction.conflicts(file);
            if (!conflicts.isEmpty()) {
                throw new ProblemException(CorrectionError.CORRECTION_CONFLICTS).with("fields", codes(conflicts));
            }
            return correction.changes().keySet();
        }
        FormFaults faults = new FormFaults();
        Set<FileField> fields = new TreeSet<>();
        named.forEach(code -> FileField.find(code).ifPresent(fields::add));
        if (fields.isEmpty()
                || !correction.changes().keySet().containsAll(fields)
                || !codes(fields).containsAll(named)) {
            faults.tell("/fields", CorrectionError.FIELD_NOT_PROPOSED);
        }
        faults.requireNone(CorrectionError.INVALID_CORRECTION);
        return fields;
    }

    private static List<String> codes(Collection<FileField> fields) {
        return fields.stream().map(FileField::code).toList();
    }

    private Optional<Resident> write(CountyScope by, Correction correction, Resident file, Set<FileField> fields) {
        Map<String, String> origin = Map.of("proposedBy", correction.by());
        WrittenResident written = WrittenResident.of(
                file.particulars(),
                accepted(correction, fields, FileField.NAME),
                accepted(correction, fields, FileField.BIRTH_DATE),
                accepted(correction, fields, FileField.UNIT),
                accepted(correction, fields, FileField.PHONE));
        boolean onlyDied = fields.equals(Set.of(FileField.DIED_ON));
        Optional<Resident> corrected = onlyDied ? Optional.of(file) : register.correct(by, file, written, origin);
        Optional<String> died = accepted(correction, fields, FileField.DIED_ON);
        return died.isEmpty() ? corrected : corrected.flatMap(now -> life.die(by, now, died.get(), origin));
    }

    private static Optional<String> accepted(Correction correction, Set<FileField> fields, FileField field) {
        return correction.proposed(field).filter(_ -> fields.contains(field));
    }

    /**
     * Says that the file stays as it is.
     *
     * @throws ProblemException CORRECTION_NOT_FOUND, CORRECTION_DECIDED; INVALID_CORRECTION without a reason
     */
    @Transactional
    public Shown refuse(CountyScope by, String id, @Nullable String reason) {
        Correction correction = shown.get(by, id).correction();
        correction.requireOpen();
        String text = reason == null ? "" : reason.strip();
        FormFaults faults = new FormFaults();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            faults.tell("/reason", CorrectionError.CORRECTION_REASON_REQUIRED);
        }
        faults.requireNone(CorrectionError.INVALID_CORRECTION);
        Correction refused = decide(by, correction, State.REFUSED, Set.of(), Optional.of(text));
        trail.record(
                by,
                "correction.refused",
                subject(correction),
                Masked.nothing(),
                Masked.nothing().code("proposedBy", correction.by()).reason("reason", text));
        return shown.shown(by, refused);
    }

    private Correction decide(
            CountyScope by, Correction correction, State state, Set<FileField> fields, Optional<String> reason) {
        Correction decided = correction.decided(new Decision(
                state, fields, by.who().username(), clock.instant().truncatedTo(ChronoUnit.MICROS), reason));
        corrections.requireDecided(by.county(), decided);
        return decided;
    }
}

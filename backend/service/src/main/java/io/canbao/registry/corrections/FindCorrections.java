package io.canbao.registry.corrections;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.ProblemException;
import io.canbao.registry.FindResidents;
import io.canbao.registry.Resident;
import io.canbao.registry.VisibleUnits;
import io.canbao.registry.corrections.Correction.State;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows proposed corrections: all of them to those who keep the roll, their own to everybody else. */
@Singleton
public class FindCorrections {
    private static final Set<Role> KEEPERS = Set.of(Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN);

    private final Corrections corrections;
    private final FindResidents find;
    private final VisibleUnits visible;
    private final AuditTrail trail;

    FindCorrections(Corrections corrections, FindResidents find, VisibleUnits visible, AuditTrail trail) {
        this.corrections = corrections;
        this.find = find;
        this.visible = visible;
        this.trail = trail;
    }

    /**
     * A proposal beside the file that it is about.
     *
     * @param file empty where whoever looks does not see it any longer: the person has left their units
     */
    public record Shown(Correction correction, Optional<Resident> file) {}

    /** A part of those that somebody may see. */
    public Page<Correction> list(CountyScope by, Optional<String> unit, Optional<State> state, Pageable part) {
        Corrections.Filter filter =
                new Corrections.Filter(unit.isPresent() ? visible.of(by, unit) : Optional.empty(), state, onlyBy(by));
        return corrections.list(by.county(), filter, part);
    }

    /**
     * Those of a file that wait.
     *
     * @throws ProblemException RESIDENT_NOT_FOUND
     */
    @Transactional
    public List<Shown> open(CountyScope by, String resident) {
        Resident file = find.get(by, resident);
        List<Shown> open = corrections.open(by.county(), file.id()).stream()
                .filter(correction -> isSeen(by, correction))
                .map(correction -> new Shown(correction, Optional.of(file)))
                .toList();
        if (!open.isEmpty()) {
            recordRead(by, file.id().value());
        }
        return open;
    }

    /**
     * One of them, for somebody who reads it.
     *
     * @throws ProblemException CORRECTION_NOT_FOUND
     */
    @Transactional
    public Shown read(CountyScope by, String id) {
        Shown shown = get(by, id);
        recordRead(by, shown.correction().resident().value());
        return shown;
    }

    /**
     * One of them, for somebody who decides about it.
     *
     * @throws ProblemException CORRECTION_NOT_FOUND
     */
    public Shown get(CountyScope by, String id) {
        Correction correction = corrections
                .find(by.county(), id)
                .filter(found -> isSeen(by, found))
                .orElseThrow(() -> new ProblemException(CorrectionError.CORRECTION_NOT_FOUND));
        return shown(by, correction);
    }

    Shown shown(CountyScope by, Correction correction) {
        return new Shown(correction, find.seen(by, correction.resident()));
    }

    private void recordRead(CountyScope by, String resident) {
        trail.record(by, "correction.read", new Subject("resident", resident), Masked.nothing(), Masked.nothing());
    }

    private static boolean isSeen(CountyScope by, Correction correction) {
        return onlyBy(by).map(correction.by()::equals).orElse(true);
    }

    /** Whose proposals somebody sees; everybody's where empty. */
    private static Optional<String> onlyBy(CountyScope by) {
        boolean keeps = by.roles().stream().anyMatch(KEEPERS::contains);
        return keeps ? Optional.empty() : Optional.of(by.who().username());
    }
}

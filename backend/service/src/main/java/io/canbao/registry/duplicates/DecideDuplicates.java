package io.canbao.registry.duplicates;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.ProblemException;
import io.canbao.registry.FindResidents;
import io.canbao.registry.RegistryError;
import io.canbao.registry.Resident;
import io.canbao.registry.ResidentId;
import io.canbao.tenancy.CountyScope;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Shows the pairs to whoever keeps the roll, and takes down that two files are of two people. */
@Singleton
public class DecideDuplicates {
    private final Duplicates duplicates;
    private final FindResidents find;
    private final AuditTrail trail;

    DecideDuplicates(Duplicates duplicates, FindResidents find, AuditTrail trail) {
        this.duplicates = duplicates;
        this.find = find;
        this.trail = trail;
    }

    /** Two files that are likely of one person, and since when that is known. */
    public record Likely(Resident first, Resident second, Instant at) {}

    /** A part of the pairs of a county that are to be decided. */
    public Page<Likely> list(CountyScope by, Pageable part) {
        return duplicates
                .open(by.county(), part)
                .map(pair -> new Likely(
                        find.get(by, pair.first().value()),
                        find.get(by, pair.second().value()),
                        pair.at()));
    }

    /**
     * Files that are likely of the same person as one.
     *
     * @throws ProblemException RESIDENT_NOT_FOUND
     */
    public List<Resident> of(CountyScope by, String id) {
        ResidentId one = find.get(by, id).id();
        return duplicates.open(by.county(), one).stream()
                .map(pair -> find.get(by, pair.besides(one).value()))
                .toList();
    }

    /**
     * Says that two files are of two people.
     *
     * @throws ProblemException RESIDENT_NOT_FOUND, NO_DUPLICATE where nobody takes them for one, or somebody has decided
     */
    @Transactional
    public void dismiss(CountyScope by, String id, String other) {
        ResidentId one = find.get(by, id).id();
        ResidentId two = find.get(by, other).id();
        if (!duplicates.dismiss(by.county(), one, two)) {
            throw new ProblemException(RegistryError.NO_DUPLICATE);
        }
        trail.record(
                by,
                "resident.told-apart",
                new Subject("resident", one.value()),
                Masked.nothing(),
                Masked.nothing().code("from", two.value()));
    }
}

package io.canbao.registry;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.registry.ResidentEvent.Kind;
import io.canbao.registry.Residents.OfResident;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two files of one person become one, and two again where that was wrong: the merged file keeps all that it says and points to the other one, which is told its
 * identities and years besides, marked as coming from it, so that they can go again. Looking for its number finds the file that stands for it.
 */
@Singleton
public class MergeResidents {
    private final Residents residents;
    private final FindResidents find;
    private final Followers followers;
    private final Timeline timeline;
    private final AuditTrail trail;

    MergeResidents(Residents residents, FindResidents find, Followers followers, Timeline timeline, AuditTrail trail) {
        this.residents = residents;
        this.find = find;
        this.followers = followers;
        this.timeline = timeline;
        this.trail = trail;
    }

    /**
     * Merges a file into another one.
     *
     * @return empty where somebody else changed the file meanwhile
     * @throws ProblemException INVALID_RESIDENT where there is no other such file, RESIDENT_MERGED, BOTH_ENROLLED for one year
     */
    @Transactional
    public Optional<Resident> merge(CountyScope by, Resident resident, String into) {
        resident.requireStanding();
        Optional<Resident> other = residents
                .find(by.county(), new ResidentId(into))
                .filter(found -> !found.id().equals(resident.id()))
                .filter(found -> found.mergedInto().isEmpty());
        FormFaults faults = new FormFaults();
        if (other.isEmpty()) {
            faults.tell("/into", RegistryError.MERGE_TARGET_UNKNOWN);
        }
        faults.requireNone(RegistryError.INVALID_RESIDENT);
        Resident target = find.get(by, into);
        Optional<Resident> merged = change(by, resident.mergedInto(Optional.of(target.id())), target.id(), Kind.MERGED);
        if (merged.isPresent()) {
            followers.merged(by, resident, target);
            take(resident, target);
            followers.learned(by.county(), List.of(target.id()), source(resident));
        }
        return merged;
    }

    /**
     * Takes a merge back, the last one first where several followed each other.
     *
     * @return empty where somebody else changed the file meanwhile
     * @throws ProblemException NOT_MERGED, RESIDENT_MERGED with the {@code id} of the file into which the one that stood for both was merged since
     */
    @Transactional
    public Optional<Resident> separate(CountyScope by, Resident resident) {
        ResidentId other = resident.mergedInto().orElseThrow(() -> new ProblemException(RegistryError.NOT_MERGED));
        Resident both = residents.find(by.county(), other).orElseThrow();
        both.requireStanding();
        Optional<Resident> separated = change(by, resident.mergedInto(Optional.empty()), other, Kind.SEPARATED);
        if (separated.isPresent()) {
            followers.separated(by, resident, both);
            residents.removeBroughtBy(by.county(), other, source(resident));
            followers.learned(by.county(), List.of(other, resident.id()), source(resident));
        }
        return separated;
    }

    /** What the file that stands for both has of its own is left as it is. */
    private void take(Resident from, Resident into) {
        ResidentFile given = residents.file(from);
        ResidentFile own = residents.file(into);
        String source = source(from);
        residents.addIdentities(
                from.county(),
                given.identities().stream()
                        .filter(identity -> own.identities().stream().noneMatch(identity::isOfSameDay))
                        .map(identity -> new OfResident<>(into.id(), identity.from(source)))
                        .toList());
        residents.addYears(
                from.county(),
                given.years().stream()
                        .filter(year -> own.years().stream().noneMatch(known -> known.year() == year.year()))
                        .map(year -> new OfResident<>(into.id(), new CoverYear(year.year(), year.status(), source)))
                        .toList());
    }

    private static String source(Resident merged) {
        return merged.id().value();
    }

    private Optional<Resident> change(CountyScope by, Resident after, ResidentId other, Kind kind) {
        if (!residents.change(after)) {
            return Optional.empty();
        }
        timeline.add(by, after.id(), kind, Optional.empty(), Map.of("into", other.value()));
        timeline.add(
                by, other, kind, Optional.empty(), Map.of("from", after.id().value()));
        trail.record(
                by,
                "resident." + kind.code(),
                RegisterResident.subject(after),
                Masked.nothing(),
                Masked.nothing().code("into", other.value()));
        return residents.find(by.county(), after.id());
    }
}

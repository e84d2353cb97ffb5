package io.canbao.registry;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Resident.Particulars;
import io.canbao.registry.ResidentEvent.Kind;
import io.canbao.tenancy.CountyScope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts people on the roll, and corrects what it says of them. */
@Singleton
public class RegisterResident {
    private final Residents residents;
    private final Rolls rolls;
    private final Timeline timeline;
    private final FlagDuplicates duplicates;
    private final Followers followers;
    private final AuditTrail trail;

    RegisterResident(
            Residents residents,
            Rolls rolls,
            Timeline timeline,
            FlagDuplicates duplicates,
            Followers followers,
            AuditTrail trail) {
        this.residents = residents;
        this.rolls = rolls;
        this.timeline = timeline;
        this.duplicates = duplicates;
        this.followers = followers;
        this.trail = trail;
    }

    /**
     * Puts somebody on the roll.
     *
     * @throws ProblemException INVALID_RESIDENT with all that is wrong; RESIDENT_EXISTS with the {@code id} of the file
     */
    @Transactional
    public Resident register(CountyScope by, WrittenResident written) {
        Particulars read = read(by, written);
        requireUnknown(by, read.papers());
        Resident resident = new Resident(by.county(), ResidentId.create(), read, Optional.empty(), Optional.empty(), 1);
        residents.add(by.county(), List.of(resident));
        duplicates.flag(by.county(), List.of(resident.id()));
        timeline.add(
                by,
                resident.id(),
                Kind.REGISTERED,
                Optional.empty(),
                Map.of("unit", read.unit().value()));
        trail.record(by, "resident.registered", subject(resident), Masked.nothing(), masked(read));
        return resident;
    }

    /**
     * Says what a person is in place of what the file said.
     *
     * @return empty where somebody else changed the file meanwhile
     * @throws ProblemException INVALID_RESIDENT with all that is wrong, RESIDENT_EXISTS, RESIDENT_MERGED
     */
    @Transactional
    public Optional<Resident> correct(CountyScope by, Resident before, WrittenResident written) {
        return correct(by, before, written, Map.of());
    }

    /**
     * The same.
     *
     * @param origin codes that the timeline tells besides what differs: how it came to that
     */
    @Transactional
    public Optional<Resident> correct(
            CountyScope by, Resident before, WrittenResident written, Map<String, String> origin) {
        before.requireStanding();
        Particulars read = read(by, written);
        if (read.equals(before.particulars())) {
            return Optional.of(before);
        }
        if (!read.papers().equals(before.particulars().papers())) {
            requireUnknown(by, read.papers());
        }
        Resident after = before.with(read);
        if (!residents.change(after)) {
            return Optional.empty();
        }
        followers.changed(before, read, ResidentEvent.FORM);
        duplicates.flag(by.county(), List.of(before.id()));
        Map<String, String> detail = new TreeMap<>(origin);
        detail.putAll(changes(before.particulars(), read));
        timeline.add(by, before.id(), Kind.CORRECTED, Optional.empty(), detail);
        trail.record(by, "resident.corrected", subject(before), masked(before.particulars()), masked(read));
        return residents.find(by.county(), before.id());
    }

    private Particulars read(CountyScope by, WrittenResident written) {
        FormFaults faults = new FormFaults();
        Optional<Particulars> read = written.read(rolls.of(by.county()), faults);
        faults.requireNone(RegistryError.INVALID_RESIDENT);
        return read.orElseThrow();
    }

    private void requireUnknown(CountyScope by, Papers papers) {
        List<Resident> there = residents.find(by.county(), List.of(papers));
        if (!there.isEmpty()) {
            throw new ProblemException(RegistryError.RESIDENT_EXISTS)
                    .with("id", there.getFirst().id().value());
        }
    }

    /** What differs, as a timeline tells it: codes from and to, and of what is a person's own only that it changed. */
    public static Map<String, String> changes(Particulars before, Particulars after) {
        Map<String, String> changes = new TreeMap<>();
        tell(
                changes,
                "idNumber",
                before.papers().masked(),
                after.papers().masked(),
                !before.papers().equals(after.papers()));
        tell(changes, "name", "***", "***", !before.name().equals(after.name()));
        tell(changes, "birthDate", "***", "***", !before.birthDate().equals(after.birthDate()));
        tell(changes, "phone", "***", "***", !before.phone().equals(after.phone()));
        tell(
                changes,
                "unit",
                before.unit().value(),
                after.unit().value(),
                !before.unit().equals(after.unit()));
        tell(
                changes,
                "household",
                text(before.household()),
                text(after.household()),
                !before.household().equals(after.household()));
        tell(
                changes,
                "group",
                text(before.group()),
                text(after.group()),
                !before.group().equals(after.group()));
        return changes;
    }

    private static void tell(Map<String, String> changes, String field, String from, String to, boolean differs) {
        if (differs) {
            changes.put(field, from + " → " + to);
        }
    }

    private static String text(Optional<String> value) {
        return value.orElse("–");
    }

    static Subject subject(Resident resident) {
        return new Subject("resident", resident.id().value());
    }

    private static Masked masked(Particulars of) {
        return Masked.nothing()
                .code("idKind", of.papers().kind().code())
                .personNumber("idNumber", of.papers().number())
                .personName("name", of.name())
                .secret("birthDate")
                .code("unit", of.unit().value())
                .code("household", of.household().orElse(""))
                .code("group", of.group().orElse(""))
                .personNumber("phone", of.phone().orElse(""));
    }
}

package io.canbao.registry;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.registry.ResidentEvent.Kind;
import io.canbao.registry.Residents.OfResident;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes down what happens to people: they move, die, are recognised, were covered, or are not enrolled for a reason. */
@Singleton
public class RecordLife {
    private static final int LONGEST_REASON = 200;

    private final Residents residents;
    private final Rolls rolls;
    private final Timeline timeline;
    private final Followers followers;
    private final AuditTrail trail;

    RecordLife(Residents residents, Rolls rolls, Timeline timeline, Followers followers, AuditTrail trail) {
        this.residents = residents;
        this.rolls = rolls;
        this.timeline = timeline;
        this.followers = followers;
        this.trail = trail;
    }

    /**
     * Moves somebody to another unit of the county.
     *
     * @return empty where somebody else changed the file meanwhile
     * @throws ProblemException INVALID_RESIDENT, RESIDENT_MERGED
     */
    @Transactional
    public Optional<Resident> move(CountyScope by, Resident resident, @Nullable String unit, @Nullable String on) {
        resident.requireStanding();
        Roll roll = rolls.of(by.county());
        FormFaults faults = new FormFaults();
        Optional<UnitCode> to = Optional.ofNullable(unit).flatMap(roll::unit);
        UnitCode from = resident.particulars().unit();
        if (to.isEmpty()) {
            faults.tell("/unit", RegistryError.RESIDENT_UNIT_UNKNOWN);
        } else if (to.get().equals(from)) {
            faults.tell("/unit", RegistryError.RESIDENT_UNIT_SAME);
        }
        Optional<LocalDate> day = required(faults, "/on", on, resident, roll.today());
        faults.requireNone(RegistryError.INVALID_RESIDENT);
        UnitCode where = to.orElseThrow();
        Optional<Resident> changed = change(
                by,
                resident.with(resident.particulars().movedTo(where)),
                Kind.MOVED,
                day,
                Map.of("unit", from + " → " + where));
        changed.ifPresent(moved -> followers.changed(resident, moved.particulars(), ResidentEvent.FORM));
        return changed;
    }

    /**
     * Records a death, with which covers end.
     *
     * @return empty where somebody else changed the file meanwhile
     * @throws ProblemException INVALID_RESIDENT, RESIDENT_DEAD, RESIDENT_MERGED
     */
    @Transactional
    public Optional<Resident> die(CountyScope by, Resident resident, @Nullable String on) {
        return die(by, resident, on, Map.of());
    }

    /**
     * The same.
     *
     * @param origin codes that the timeline tells besides: how it came to that
     */
    @Transactional
    public Optional<Resident> die(CountyScope by, Resident resident, @Nullable String on, Map<String, String> origin) {
        resident.requireStanding();
        resident.requireAlive();
        FormFaults faults = new FormFaults();
        Optional<LocalDate> day = required(faults, "/on", on, resident, rolls.today());
        faults.requireNone(RegistryError.INVALID_RESIDENT);
        LocalDate diedOn = day.orElseThrow();
        Optional<Resident> changed = change(by, resident.died(diedOn), Kind.DIED, day, origin);
        changed.ifPresent(dead -> followers.died(by, dead, diedOn));
        return changed;
    }

    /**
     * Takes back a death that was recorded by mistake: covers that ended with it go on as they were.
     *
     * @return empty where somebody else changed the file meanwhile
     * @throws ProblemException INVALID_RESIDENT, RESIDENT_LIVES, RESIDENT_MERGED, and what whoever followed the death says against it
     */
    @Transactional
    public Optional<Resident> revokeDeath(CountyScope by, Resident resident, @Nullable String reason) {
        resident.requireStanding();
        LocalDate recorded = resident.diedOn().orElseThrow(() -> new ProblemException(RegistryError.RESIDENT_LIVES));
        String why = reason == null ? "" : reason.strip();
        FormFaults faults = new FormFaults();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            faults.tell("/reason", RegistryError.REVOCATION_REASON_REQUIRED);
        }
        faults.requireNone(RegistryError.INVALID_RESIDENT);
        if (!residents.change(resident.living())) {
            return Optional.empty();
        }
        timeline.add(by, resident.id(), Kind.DEATH_REVOKED, Optional.of(recorded), Map.of());
        trail.record(
                by,
                "resident." + Kind.DEATH_REVOKED.code(),
                RegisterResident.subject(resident),
                Masked.nothing().day("diedOn", recorded),
                Masked.nothing().reason("reason", why));
        followers.lives(by, resident, recorded);
        return residents.find(by.county(), resident.id());
    }

    private Optional<Resident> change(
            CountyScope by, Resident after, Kind kind, Optional<LocalDate> on, Map<String, String> detail) {
        if (!residents.change(after)) {
            return Optional.empty();
        }
        record(by, after, kind, on, detail);
        return residents.find(by.county(), after.id());
    }

    /**
     * Records an identity, or its end where it is on the file from that day already.
     *
     * @throws ProblemException INVALID_RESIDENT, CATEGORY_HELD, RESIDENT_MERGED
     */
    @Transactional
    public void recognise(
            CountyScope by,
            Resident resident,
            @Nullable String category,
            @Nullable String recognisedOn,
            @Nullable String endedOn) {
        resident.requireStanding();
        FormFaults faults = new FormFaults();
        Roll roll = rolls.of(by.county());
        Optional<String> id = Optional.ofNullable(category).flatMap(roll::category);
        if (id.isEmpty()) {
            faults.tell("/id", RegistryError.CATEGORY_UNKNOWN);
        }
        Optional<LocalDate> from = day(faults, "/recognisedOn", recognisedOn, resident, roll.today());
        Optional<LocalDate> until = day(faults, "/endedOn", endedOn, resident, LocalDate.MAX);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            faults.tell("/endedOn", RegistryError.DATES_REVERSED);
        }
        faults.requireNone(RegistryError.INVALID_RESIDENT);
        keep(by, resident, new HeldIdentity(id.orElseThrow(), from, until, ResidentEvent.FORM));
    }

    private void keep(CountyScope by, Resident resident, HeldIdentity identity) {
        Optional<HeldIdentity> before = residents.identities(by.county(), List.of(resident.id())).stream()
                .map(OfResident::value)
                .filter(held -> held.category().equals(identity.category())
                        && held.recognisedOn().equals(identity.recognisedOn()))
                .findFirst();
        if (before.isPresent() && before.get().endedOn().equals(identity.endedOn())) {
            throw new ProblemException(RegistryError.CATEGORY_HELD);
        }
        if (before.isPresent()) {
            residents.changeEnd(by.county(), resident.id(), identity);
        } else {
            residents.addIdentities(by.county(), List.of(new OfResident<>(resident.id(), identity)));
        }
        followers.learned(by.county(), List.of(resident.id()), identity.source());
        Kind kind = identity.endedOn().isPresent() ? Kind.CATEGORY_ENDED : Kind.CATEGORY_HELD;
        record(by, resident, kind, identity.endedOn().or(identity::recognisedOn), detail(identity));
    }

    /** An identity, as a timeline tells it. */
    public static Map<String, String> detail(HeldIdentity identity) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("category", identity.category());
        identity.recognisedOn().ifPresent(day -> detail.put("recognisedOn", day.toString()));
        identity.endedOn().ifPresent(day -> detail.put("endedOn", day.toString()));
        return detail;
    }

    /**
     * Records why somebody is not enrolled.
     *
     * @throws ProblemException INVALID_RESIDENT, RESIDENT_MERGED
     */
    @Transactional
    public void explain(CountyScope by, Resident resident, @Nullable Integer year, @Nullable String reason) {
        resident.requireStanding();
        FormFaults faults = new FormFaults();
        int born = resident.particulars().birthDate().getYear();
        requireYear(faults, year, born);
        Optional<NotEnrolledReason> known = Optional.ofNullable(reason).flatMap(NotEnrolledReason::find);
        if (known.isEmpty()) {
            faults.tell("/reason", RegistryError.REASON_UNKNOWN);
        }
        faults.requireNone(RegistryError.INVALID_RESIDENT);
        Residents.Reason kept = new Residents.Reason(year == null ? born : year, known.orElseThrow());
        residents.put(by.county(), resident.id(), kept);
        record(
                by,
                resident,
                Kind.NOT_ENROLLED,
                Optional.empty(),
                Map.of(
                        "year",
                        Integer.toString(kept.year()),
                        "reason",
                        kept.reason().code()));
    }

    private static void requireYear(FormFaults faults, @Nullable Integer year, int born) {
        if (year == null || year < born || year > 2999) {
            faults.tell("/year", RegistryError.YEAR_FORM);
        }
    }

    private void record(
            CountyScope by, Resident resident, Kind kind, Optional<LocalDate> on, Map<String, String> detail) {
        timeline.add(by, resident.id(), kind, on, detail);
        Masked after = Masked.nothing();
        for (Map.Entry<String, String> field : detail.entrySet()) {
            after = after.code(field.getKey(), field.getValue());
        }
        trail.record(by, "resident." + kind.code(), RegisterResident.subject(resident), Masked.nothing(), after);
    }

    private static Optional<LocalDate> required(
            FormFaults faults, String pointer, @Nullable String written, Resident resident, LocalDate last) {
        if (written == null || written.isBlank()) {
            faults.tell(pointer, RegistryError.DATE_REQUIRED);
            return Optional.empty();
        }
        return day(faults, pointer, written, resident, last);
    }

    /**
     * A day of somebody's life, where one is written and it can be.
     *
     * @param faults gets what is wrong with it
     * @param last   the last day that it may be
     */
    public static Optional<LocalDate> day(
            FormFaults faults, String pointer, @Nullable String written, Resident resident, LocalDate last) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = WrittenDay.read(written.strip());
        day.map(found -> fault(found, resident.particulars().birthDate(), last))
                .orElse(Optional.of(RegistryError.NOT_A_DATE))
                .ifPresent(wrong -> faults.tell(pointer, wrong));
        return day;
    }

    /** What is wrong with a day of somebody's life that is no later than a last one; empty where nothing is. */
    public static Optional<ErrorCode> fault(LocalDate day, LocalDate born, LocalDate last) {
        if (day.isBefore(born)) {
            return Optional.of(RegistryError.DATE_BEFORE_BIRTH);
        }
        return day.isAfter(last) ? Optional.of(RegistryError.DATE_IN_FUTURE) : Optional.empty();
    }
}

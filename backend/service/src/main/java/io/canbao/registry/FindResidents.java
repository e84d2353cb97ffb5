package io.canbao.registry;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Residents.Filter;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks people up, for those who may see them. Whoever reads personal data leaves a line in the trail. */
@Singleton
public class FindResidents {
    private static final int LONGEST_NAME = 20;

    private final Residents residents;
    private final VisibleUnits visible;
    private final Rolls rolls;
    private final AuditTrail trail;

    FindResidents(Residents residents, VisibleUnits visible, Rolls rolls, AuditTrail trail) {
        this.residents = residents;
        this.visible = visible;
        this.rolls = rolls;
        this.trail = trail;
    }

    /**
     * A file that somebody may see.
     *
     * @throws ProblemException RESIDENT_NOT_FOUND
     */
    public Resident get(CountyScope by, String id) {
        return seen(by, new ResidentId(id)).orElseThrow(() -> new ProblemException(RegistryError.RESIDENT_NOT_FOUND));
    }

    /** The same; empty where there is none, or it is hidden. */
    public Optional<Resident> seen(CountyScope by, ResidentId id) {
        return residents
                .find(by.county(), id)
                .filter(resident -> visible.sees(by, resident.particulars().unit()));
    }

    /**
     * The whole file.
     *
     * @throws ProblemException RESIDENT_NOT_FOUND
     */
    @Transactional
    public ResidentFile read(CountyScope by, String id) {
        Resident resident = get(by, id);
        record(by, "resident.read", resident.id());
        return file(resident);
    }

    /** The file as it stands, for whoever just changed it. */
    public ResidentFile file(Resident resident) {
        return residents.file(resident);
    }

    /**
     * A person's number in full.
     *
     * @throws ProblemException RESIDENT_NOT_FOUND
     */
    @Transactional
    public Papers readPapers(CountyScope by, String id) {
        Resident resident = get(by, id);
        record(by, "resident.number-read", resident.id());
        return resident.particulars().papers();
    }

    /**
     * Whom a list is asked for.
     *
     * @param notEnrolled a year for which no cover is known
     * @param renewal     the same, of those who were insured the year before
     * @param unexplained a year for which no reason is recorded why they are not enrolled
     * @param identityEndsBy a day by which an identity ends that holds today
     */
    public record Asked(
            Optional<String> unit,
            Optional<String> category,
            Optional<String> household,
            OptionalInt notEnrolled,
            OptionalInt renewal,
            OptionalInt unexplained,
            Optional<LocalDate> identityEndsBy) {

        private Masked told() {
            Map<String, String> filters = new TreeMap<>();
            unit.ifPresent(code -> filters.put("unit", code));
            category.ifPresent(id -> filters.put("category", id));
            household.ifPresent(number -> filters.put("household", number));
            notEnrolled.ifPresent(year -> filters.put("notEnrolled", Integer.toString(year)));
            renewal.ifPresent(year -> filters.put("renewal", Integer.toString(year)));
            unexplained.ifPresent(year -> filters.put("unexplained", Integer.toString(year)));
            identityEndsBy.ifPresent(day -> filters.put("identityEndsBy", day.toString()));
            Masked told = Masked.nothing();
            for (Map.Entry<String, String> filter : filters.entrySet()) {
                told = told.code(filter.getKey(), filter.getValue());
            }
            return told;
        }

        /** The same, with those of whom it is recorded why they are not enrolled. */
        public Asked whateverTheReason() {
            return new Asked(unit, category, household, notEnrolled, renewal, OptionalInt.empty(), identityEndsBy);
        }

        private OptionalInt insuredIn() {
            return renewal.isPresent() ? OptionalInt.of(renewal.getAsInt() - 1) : OptionalInt.empty();
        }
    }

    /** Leaves the line of a page, before it is read. */
    @Transactional
    public void announcePage(CountyScope by) {
        announce(by, "residents.listed", Masked.nothing());
    }

    /**
     * Leaves the line of a file, before any of it is read: it is written from a moment at which nothing can be added. Says of whom it is, how many they are, and
     * whether their numbers stand in it.
     *
     * @param wholeNumbers or masked ones
     */
    @Transactional
    public void announceFile(CountyScope by, Asked asked, boolean wholeNumbers) {
        long people = list(by, asked, Pageable.from(0, 1)).getTotalSize();
        announce(
                by,
                "residents.exported",
                asked.told().count("residents", people).code("numbers", wholeNumbers ? "whole" : "masked"));
    }

    private void announce(CountyScope by, String action, Masked what) {
        trail.record(by, action, new Subject("residents", by.county().value()), Masked.nothing(), what);
    }

    /** A part of a list that was announced. Of a unit that is hidden or not there, nobody. */
    public Page<Resident> list(CountyScope by, Asked asked, Pageable part) {
        Filter filter = new Filter(
                visible.of(by, asked.unit()),
                asked.household(),
                asked.category(),
                asked.renewal().isPresent() ? asked.renewal() : asked.notEnrolled(),
                asked.unexplained(),
                asked.insuredIn(),
                asked.identityEndsBy(),
                "",
                rolls.today());
        return residents.list(by.county(), filter, part);
    }

    /**
     * Somebody of a whole number, or all whose name begins so.
     *
     * @throws ProblemException INVALID_RESIDENT
     */
    @Transactional
    public Page<Resident> search(CountyScope by, @Nullable String written, Pageable part) {
        String text = written == null ? "" : written.strip();
        FormFaults faults = new FormFaults();
        if (text.isEmpty()) {
            faults.tell("/q", RegistryError.SEARCH_REQUIRED);
        }
        faults.requireNone(RegistryError.INVALID_RESIDENT);
        String number = Papers.normalised(text);
        boolean isNumber = number.chars().anyMatch(Character::isDigit)
                && Stream.of(PaperKind.values()).anyMatch(kind -> kind.fits(number));
        if (!isNumber && text.length() > LONGEST_NAME) {
            faults.tell("/q", RegistryError.SEARCH_REQUIRED);
            faults.requireNone(RegistryError.INVALID_RESIDENT);
        }
        Page<Resident> found = isNumber ? byNumber(by, number, part) : byName(by, text, part);
        trail.record(
                by,
                "residents.searched",
                new Subject("residents", isNumber ? "number" : "name"),
                Masked.nothing(),
                Masked.nothing().count("shown", found.getContent().size()));
        return found;
    }

    private Page<Resident> byNumber(CountyScope by, String number, Pageable part) {
        Optional<Set<UnitCode>> seen = visible.of(by);
        Predicate<Resident> shown = resident ->
                seen.map(units -> units.contains(resident.particulars().unit())).orElse(true);
        List<Papers> candidates = Stream.of(PaperKind.values())
                .filter(kind -> kind.fits(number))
                .map(kind -> new Papers(kind, number))
                .toList();
        List<Resident> found = candidates.isEmpty()
                ? List.of()
                : residents.find(by.county(), candidates).stream()
                        .map(residents::standing)
                        .filter(shown)
                        .distinct()
                        .toList();
        return Page.of(found, part, (long) found.size());
    }

    private Page<Resident> byName(CountyScope by, String name, Pageable part) {
        Filter filter = new Filter(
                visible.of(by),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                name,
                rolls.today());
        return residents.list(by.county(), filter, part);
    }

    private void record(CountyScope by, String action, ResidentId resident) {
        trail.record(by, action, new Subject("resident", resident.value()), Masked.nothing(), Masked.nothing());
    }
}

package io.canbao.registry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The rolls of counties, as they are stored. */
public interface Residents {
    Optional<Resident> find(CountyCode county, ResidentId id);

    /** The file that stands for one that was merged; of any other, itself. */
    default Resident standing(Resident resident) {
        return resident.mergedInto()
                .flatMap(other -> find(resident.county(), other))
                .map(this::standing)
                .orElse(resident);
    }

    /** The files of these papers, merged ones too, in no order. */
    List<Resident> find(CountyCode county, Collection<Papers> papers);

    /** A part of the files, merged ones aside, in an order of the stored rows. */
    Page<Resident> list(CountyCode county, Filter filter, Pageable part);

    /** How many are on a county's roll and not dead. */
    long count(CountyCode county);

    /** The next files of a county, merged ones too, in the order of their ids. */
    List<Resident> after(CountyCode county, String id, int most);

    /** Takes all files of a county away, with all that hangs on them; how many there were. */
    long removeAll(CountyCode county);

    /** Whoever else locks one of these files waits until the caller's transaction is done. */
    void lock(CountyCode county, Collection<ResidentId> residents);

    /**
     * Adds files.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if there is one of these papers
     */
    void add(CountyCode county, Collection<Resident> residents);

    /** Keeps a changed file; whether nobody else changed it meanwhile. */
    boolean change(Resident resident);

    /** The identities of some files, by file and then by day. */
    List<OfResident<HeldIdentity>> identities(CountyCode county, Collection<ResidentId> residents);

    /** Adds identities that their files do not have from these days. */
    void addIdentities(CountyCode county, Collection<OfResident<HeldIdentity>> identities);

    /** Changes the last day of an identity; its first day tells it from others of the same category. */
    void changeEnd(CountyCode county, ResidentId resident, HeldIdentity identity);

    /** The years of some files, by file and then by year. */
    List<OfResident<CoverYear>> years(CountyCode county, Collection<ResidentId> residents);

    /** Adds years of which their files say nothing. */
    void addYears(CountyCode county, Collection<OfResident<CoverYear>> years);

    /** Keeps what a year was, in place of what stood there. */
    void put(CountyCode county, ResidentId resident, CoverYear year);

    /** Forgets what a year was. */
    void removeYear(CountyCode county, ResidentId resident, int year);

    /** Takes the identities and years away that came to a file from somewhere. */
    void removeBroughtBy(CountyCode county, ResidentId resident, String source);

    /** The files that were merged into one, and into those. */
    List<Resident> mergedInto(CountyCode county, ResidentId resident);

    /** Why the person is not enrolled, by year. */
    List<OfResident<Reason>> reasons(CountyCode county, ResidentId resident);

    /** Keeps a reason, in place of the one of that year. */
    void put(CountyCode county, ResidentId resident, Reason reason);

    /** Adds to a timeline. */
    void record(CountyCode county, Collection<OfResident<ResidentEvent>> events);

    /** A timeline, from its beginning. */
    List<ResidentEvent> timeline(CountyCode county, ResidentId resident);

    /** All that is stored of a person. */
    default ResidentFile file(Resident resident) {
        List<ResidentId> one = List.of(resident.id());
        return new ResidentFile(
                resident,
                OfResident.values(identities(resident.county(), one)),
                OfResident.values(years(resident.county(), one)),
                OfResident.values(reasons(resident.county(), resident.id())),
                timeline(resident.county(), resident.id()));
    }

    /** Something of somebody's file. */
    record OfResident<T>(ResidentId resident, T value) {
        /** What each of them has, in its order. */
        public static <T> Map<ResidentId, List<T>> byResident(List<OfResident<T>> rows) {
            return rows.stream().collect(groupingBy(OfResident::resident, mapping(OfResident::value, toList())));
        }

        private static <T> List<T> values(List<OfResident<T>> rows) {
            return rows.stream().map(OfResident::value).toList();
        }
    }

    /** Why somebody was not enrolled in a year. */
    record Reason(int year, NotEnrolledReason reason) {}

    /**
     * Whom a list shows.
     *
     * @param units       all where empty
     * @param category    held on {@code today}
     * @param notEnrolled a year for which no cover is known, of people who live
     * @param unexplained a year for which no reason is recorded why they are not enrolled
     * @param insuredIn   a year in which they were insured in the county
     * @param endsBy      a day by which an identity ends that holds {@code today}, of people who live
     * @param name        its beginning
     */
    record Filter(
            Optional<Set<UnitCode>> units,
            Optional<String> household,
            Optional<String> category,
            OptionalInt notEnrolled,
            OptionalInt unexplained,
            OptionalInt insuredIn,
            Optional<LocalDate> endsBy,
            String name,
            LocalDate today) {}
}

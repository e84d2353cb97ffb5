package io.canbao.enrollment;

import io.canbao.problem.ProblemException;
import io.canbao.registry.CoverYear;
import io.canbao.registry.NotEnrolledReason;
import io.canbao.registry.Resident;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Residents;
import io.canbao.registry.Residents.OfResident;
import io.canbao.secrets.KeyedHash;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Where the policy has households enroll as a whole: nobody of one is enrolled while another member is left out who has no other cover. */
@Singleton
final class WholeHousehold {
    /** Said of somebody who is covered otherwise, or is there no longer. */
    private static final Set<NotEnrolledReason> EXCUSED = Set.of(
            NotEnrolledReason.EMPLOYEE_COVER,
            NotEnrolledReason.COVERED_ELSEWHERE,
            NotEnrolledReason.STUDENT_ELSEWHERE,
            NotEnrolledReason.MILITARY,
            NotEnrolledReason.IN_CUSTODY,
            NotEnrolledReason.MOVED_AWAY,
            NotEnrolledReason.DEAD);

    /** Cover that the roll knows of, here or elsewhere. */
    private static final Set<String> COVERED = Set.of(CoverYear.INSURED, CoverYear.ELSEWHERE);

    private final PriceEnrollment pricing;
    private final Residents residents;
    private final Claims claims;
    private final KeyedHash hash;

    WholeHousehold(PriceEnrollment pricing, Residents residents, Claims claims, KeyedHash hash) {
        this.pricing = pricing;
        this.residents = residents;
        this.claims = claims;
        this.hash = hash;
    }

    /**
     * Goes on only where nobody is left out.
     *
     * @param payDate the day whose policy decides
     * @param wanted  who is to be enrolled now
     * @throws ProblemException HOUSEHOLD_INCOMPLETE with the first {@code resident} who is left out, and all {@code residents}; NO_POLICY_IN_FORCE
     */
    void require(CountyCode county, String household, int year, LocalDate payDate, Collection<ResidentId> wanted) {
        if (!pricing.households(county, year, payDate).together()) {
            return;
        }
        List<String> leftOut = members(county, household).stream()
                .filter(member -> !wanted.contains(member.id()) && !isSettled(member, year))
                .map(member -> member.id().value())
                .toList();
        if (!leftOut.isEmpty()) {
            throw new ProblemException(EnrollmentError.HOUSEHOLD_INCOMPLETE)
                    .with("resident", leftOut.getFirst())
                    .with("residents", leftOut);
        }
    }

    private List<Resident> members(CountyCode county, String household) {
        Residents.Filter ofIt = new Residents.Filter(
                Optional.empty(),
                Optional.of(household),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                "",
                LocalDate.EPOCH);
        return residents.list(county, ofIt, Pageable.UNPAGED).getContent();
    }

    private boolean isSettled(Resident member, int year) {
        return member.diedOn().isPresent()
                || isClaimed(member, year)
                || said(residents.reasons(member.county(), member.id()))
                        .anyMatch(reason -> reason.year() == year && EXCUSED.contains(reason.reason()))
                || said(residents.years(member.county(), List.of(member.id())))
                        .anyMatch(known -> known.year() == year && COVERED.contains(known.status()));
    }

    /** By any papers of theirs, in any county. */
    private boolean isClaimed(Resident member, int year) {
        return Stream.concat(Stream.of(member), residents.mergedInto(member.county(), member.id()).stream())
                .map(file -> hash.of(file.particulars().papers().identity()))
                .anyMatch(papers -> claims.find(papers, year).isPresent());
    }

    private static <T> Stream<T> said(List<OfResident<T>> of) {
        return of.stream().map(OfResident::value);
    }
}

package io.canbao.registry;

import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person on a county's roll.
 *
 * @param diedOn     day of death
 * @param mergedInto the file that stands for this one, which was another of the same person
 * @param revision   grows with every change
 */
public record Resident(
        CountyCode county,
        ResidentId id,
        Particulars particulars,
        Optional<LocalDate> diedOn,
        Optional<ResidentId> mergedInto,
        int revision) {

    /**
     * What a roll says of a person.
     *
     * @param household its number in the county's own books
     * @param group     a word of the county's policies
     */
    public record Particulars(
            Papers papers,
            String name,
            LocalDate birthDate,
            Optional<Sex> sex,
            UnitCode unit,
            Optional<String> household,
            Optional<String> group,
            Optional<String> phone) {

        /** The same in another unit. */
        public Particulars movedTo(UnitCode where) {
            return new Particulars(papers, name, birthDate, sex, where, household, group, phone);
        }
    }

    /**
     * Goes on only where this file was not merged into another one.
     *
     * @throws ProblemException RESIDENT_MERGED with the {@code id} of that one
     */
    public void requireStanding() {
        mergedInto.ifPresent(other -> {
            throw new ProblemException(RegistryError.RESIDENT_MERGED).with("id", other.value());
        });
    }

    /**
     * Goes on only where no death is recorded.
     *
     * @throws ProblemException RESIDENT_DEAD
     */
    public void requireAlive() {
        if (diedOn.isPresent()) {
            throw new ProblemException(RegistryError.RESIDENT_DEAD);
        }
    }

    /**
     * Goes on only where the person lived on a day of payment.
     *
     * @throws ProblemException DEAD_BEFORE_PAYMENT
     */
    public void requireAlive(LocalDate paid) {
        if (diedOn.filter(died -> died.isBefore(paid)).isPresent()) {
            throw new ProblemException(RegistryError.DEAD_BEFORE_PAYMENT);
        }
    }

    /** The same person, said to be otherwise. */
    public Resident with(Particulars changed) {
        return new Resident(county, id, changed, diedOn, mergedInto, revision);
    }

    /** The same person, dead since a day. */
    public Resident died(LocalDate on) {
        return new Resident(county, id, particulars, Optional.of(on), mergedInto, revision);
    }

    /** The same person, who lives after all. */
    public Resident living() {
        return new Resident(county, id, particulars, Optional.empty(), mergedInto, revision);
    }

    Resident mergedInto(Optional<ResidentId> other) {
        return new Resident(county, id, particulars, diedOn, other, revision);
    }
}

package io.canbao.registry;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is on a county's roll, for whoever counts people and need not know who they are: nothing is unsealed. Merged files are left out. */
public interface CountedRoll {
    /** How many people live in each unit at the end of a day, as the roll knows today; units without anybody are left out. */
    Map<UnitCode, Long> residents(CountyCode county, LocalDate day);

    /** The next people in the order of their ids, dead ones too, with all identities that they ever held. */
    List<Person> after(CountyCode county, String id, int most);

    /**
     * Somebody.
     *
     * @param group as the file says
     */
    record Person(
            ResidentId id,
            UnitCode unit,
            Optional<String> group,
            LocalDate bornOn,
            Optional<LocalDate> diedOn,
            List<HeldIdentity> identities) {

        /** Keeps the list as it is now. */
        public Person {
            identities = List.copyOf(identities);
        }

        /** Whether they live at the end of a day. */
        public boolean livesOn(LocalDate day) {
            return !bornOn.isAfter(day) && diedOn.map(day::isBefore).orElse(true);
        }

        /** The identities that they hold on a day. */
        public Set<String> holds(LocalDate day) {
            return identities.stream()
                    .filter(one ->
                            one.recognisedOn().map(from -> !from.isAfter(day)).orElse(true))
                    .filter(one ->
                            one.endedOn().map(last -> !last.isBefore(day)).orElse(true))
                    .map(HeldIdentity::category)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}

package io.canbao.registry;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.registry.Residents.OfResident;
import io.canbao.rules.policy.Policy;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the roll says of somebody, as the public quote takes facts. What it does not say stays out, and may be asked. */
@Singleton
public class FactsOfResident {
    private final Units units;
    private final Residents residents;

    FactsOfResident(Units units, Residents residents) {
        this.units = units;
        this.residents = residents;
    }

    /** The facts of a payment of each of some people of a county, as {@link #of(ResidentFile, Policy, LocalDate, ObjectNode)} gives them. */
    public Map<ResidentId, byte[]> of(CountyCode county, List<Resident> people, Policy policy, LocalDate paid) {
        List<ResidentId> ids = people.stream().map(Resident::id).toList();
        Map<ResidentId, List<HeldIdentity>> identities = OfResident.byResident(residents.identities(county, ids));
        Map<ResidentId, List<CoverYear>> years = OfResident.byResident(residents.years(county, ids));
        Map<UnitCode, Optional<Unit>> known = new HashMap<>();
        FactsOfFile facts =
                new FactsOfFile(policy, code -> known.computeIfAbsent(code, unit -> units.find(county, unit)));
        return people.stream()
                .collect(toMap(
                        Resident::id,
                        person -> facts.body(
                                person,
                                identities.getOrDefault(person.id(), List.of()),
                                years.getOrDefault(person.id(), List.of()),
                                paid)));
    }

    /** The facts of a payment, as far as they were known on its day; see the other one. */
    public byte[] of(ResidentFile file, Policy policy, LocalDate paid, ObjectNode besides) {
        return of(file, policy, paid, paid, besides);
    }

    /**
     * The facts of a payment.
     *
     * @param policy  whose words are told; what it has no word for is left out
     * @param paid    the day of payment
     * @param known   identities that were recognised later are left out
     * @param besides what no file has, as the public quote takes it; what the file says takes its place
     * @return JSON
     */
    public byte[] of(ResidentFile file, Policy policy, LocalDate paid, LocalDate known, ObjectNode besides) {
        CountyCode county = file.resident().county();
        return new FactsOfFile(policy, code -> units.find(county, code))
                .body(file.resident(), file.identities(), file.years(), paid, known, besides);
    }
}

package io.canbao.registry.store;

import io.canbao.registry.CountedRoll;
import io.canbao.registry.HeldIdentity;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Residents.OfResident;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts the files of a roll. */
@Singleton
class StoredRollCounts implements CountedRoll {
    private final ResidentRows rows;
    private final IdentityRows identities;

    StoredRollCounts(ResidentRows rows, IdentityRows identities) {
        this.rows = rows;
        this.identities = identities;
    }

    @Override
    public Map<UnitCode, Long> residents(CountyCode county, LocalDate day) {
        return rows.countByUnit(county, day).stream()
                .collect(Collectors.toUnmodifiableMap(row -> new UnitCode(row.unitCode()), UnitSumRow::people));
    }

    @Override
    public List<Person> after(CountyCode county, String id, int most) {
        List<CountedRow> people = rows.findCounted(county, id, most);
        Map<ResidentId, List<HeldIdentity>> held = held(county, people);
        return people.stream()
                .map(row -> person(row, held.getOrDefault(new ResidentId(row.residentId()), List.of())))
                .toList();
    }

    private Map<ResidentId, List<HeldIdentity>> held(CountyCode county, List<CountedRow> people) {
        List<String> ids = people.stream().map(CountedRow::residentId).toList();
        return ids.isEmpty()
                ? Map.of()
                : identities
                        .findByKeyCountyCodeAndKeyResidentIdInListOrderByKeyResidentIdAndKeyRecognisedOnAndKeyCategory(
                                county, ids)
                        .stream()
                        .map(IdentityRow::identity)
                        .collect(Collectors.groupingBy(
                                OfResident::resident, Collectors.mapping(OfResident::value, Collectors.toList())));
    }

    private static Person person(CountedRow row, List<HeldIdentity> held) {
        return new Person(
                new ResidentId(row.residentId()),
                new UnitCode(row.unitCode()),
                Optional.ofNullable(row.insuredGroup()),
                row.birthDate(),
                Optional.ofNullable(row.diedOn()),
                held);
    }
}

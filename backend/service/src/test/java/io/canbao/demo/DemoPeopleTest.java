package io.canbao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.problem.FormFaults;
import io.canbao.registry.Papers;
import io.canbao.registry.RollWords;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);
    private static final RollWords WORDS = new RollWords(
            OptionalInt.of(2025),
            Map.of("resident", Text.of("resident")),
            Map.of("subsistence", Text.of("subsistence")),
            Map.of("insured", Text.of("insured"), "missed", Text.of("missed")),
            Map.of(),
            Map.of());

    @Test
    void theSamePeopleAreMadeEachTime() {
        assertThat(people(3_000)).hasSize(3_000).isEqualTo(people(3_000));
    }

    @Test
    void everybodyHasANumberOfTheirOwnThatIsOneAndNobodysInFact() {
        Set<String> numbers = new HashSet<>();
        for (DemoFile file : people(3_000)) {
            Papers papers = file.resident().particulars().papers();
            FormFaults faults = new FormFaults();
            assertThat(Papers.read(papers.kind().code(), papers.number(), TODAY, faults))
                    .contains(papers);
            assertThat(papers.number()).startsWith("990101");
            assertThat(papers.birthDate())
                    .contains(file.resident().particulars().birthDate());
            assertThat(papers.sex()).isEqualTo(file.resident().particulars().sex());
            assertThat(numbers.add(papers.number())).isTrue();
        }
    }

    @Test
    void someHoldAnIdentityAndFewMissedAYear() {
        List<DemoFile> people = people(3_000);

        assertThat(people.stream().filter(file -> !file.identities().isEmpty()).count())
                .isBetween(200L, 600L);
        assertThat(people.stream()
                        .flatMap(file -> file.years().stream())
                        .filter(year -> year.status().equals("missed"))
                        .count())
                .isBetween(200L, 1_500L);
    }

    @Test
    void townsAndVillagesAreTold() {
        DemoUnits units = DemoUnits.forResidents(5_000_000);

        assertThat(units.towns()).hasSize(313);
        assertThat(units.villages().stream().map(DemoUnits.Village::code)).doesNotHaveDuplicates();
        assertThat(units.towns().stream().map(DemoUnits.Town::name)).doesNotHaveDuplicates();
    }

    private static List<DemoFile> people(int count) {
        DemoUnits.Village village = DemoUnits.forResidents(count).villages().getFirst();
        return new DemoPeople(new CountyCode("990101"), WORDS, TODAY).of(village, count, new DemoNumbers(1));
    }
}

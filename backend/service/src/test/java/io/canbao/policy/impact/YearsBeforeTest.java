package io.canbao.policy.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.DraftReader;
import io.canbao.policypack.PackFile;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.population.RandomResidents;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YearsBeforeTest {
    private static final List<PackFile> BUILT_IN = PackFile.builtIn();

    @Test
    void aPolicyThatSaysTheSameOfTheYearBeforeDecidesAlike() {
        CompiledPolicy earlier = policyOf(2025);
        CompiledPolicy later = policyOf(2026);
        RandomResidents residents = new RandomResidents(later.policy(), new Random(1));
        YearsBefore before = new YearsBefore(1, later.policy().vocabulary());
        int accepted = 0;

        for (int number = 0; number < 2_000; number++) {
            Facts facts = residents.on(LocalDate.of(2025, 9, 1).plusDays(number % 100));
            var now = later.decide(later.subject(facts), 0);
            var then = earlier.decide(earlier.subject(before.of(facts)), 0);
            assertThat(List.of(then.accepted(), then.payableFen(), then.subsidyFen()))
                    .as("%s", facts)
                    .isEqualTo(List.of(now.accepted(), now.payableFen(), now.subsidyFen()));
            accepted += now.accepted() ? 1 : 0;
        }

        assertThat(accepted).isBetween(500, 1_999);
    }

    @Test
    void daysAndYearsMoveAndNothingElse() {
        Facts facts = Facts.paidOn(LocalDate.of(2025, 9, 1))
                .with("history.2025", "insured")
                .with(Facts.GROUP, "resident")
                .with(Facts.BIRTH_DATE, LocalDate.of(2024, 2, 29))
                .withCategory(new Facts.HeldCategory("subsistence", LocalDate.of(2025, 3, 1), null));

        assertThat(new YearsBefore(1, policyOf(2026).policy().vocabulary()).of(facts))
                .isEqualTo(Facts.paidOn(LocalDate.of(2024, 9, 1))
                        .with("history.2024", "insured")
                        .with(Facts.GROUP, "resident")
                        .with(Facts.BIRTH_DATE, LocalDate.of(2023, 2, 28))
                        .withCategory(new Facts.HeldCategory("subsistence", LocalDate.of(2024, 3, 1), null)));
    }

    /** A county's pack whose windows all say their days relative to the year. */
    private static CompiledPolicy policyOf(int year) {
        PackFile pack = BUILT_IN.stream()
                .filter(file -> file.name().contains("340422") && file.name().endsWith("2025/policy.yaml"))
                .findFirst()
                .orElseThrow();
        String text = new String(pack.content(), StandardCharsets.UTF_8)
                .replace("year: 2025", "year: " + year)
                .replace("extends: \"100000\"", "extends: \"100000/2025\"");
        return DraftReader.read(
                        new PackFile("policy.yaml", text.getBytes(StandardCharsets.UTF_8)),
                        BUILT_IN.stream()
                                .filter(file -> file.name().contains("100000"))
                                .toList(),
                        PackFile.vocabulary())
                .policy()
                .orElseThrow()
                .compiled();
    }
}

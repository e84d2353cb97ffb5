package io.canbao.policy.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.population.RandomResidents;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YearsBeforeTest {
    @Test
    void aPolicyThatSaysTheSameOfTheYearBeforeDecidesAlike() {
        CompiledPolicy earlier = CountyPack.of(2025, text -> text);
        CompiledPolicy later = CountyPack.of(2026, text -> text);
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

        assertThat(new YearsBefore(1, CountyPack.of(2026, text -> text).policy().vocabulary()).of(facts))
                .isEqualTo(Facts.paidOn(LocalDate.of(2024, 9, 1))
                        .with("history.2024", "insured")
                        .with(Facts.GROUP, "resident")
                        .with(Facts.BIRTH_DATE, LocalDate.of(2023, 2, 28))
                        .withCategory(new Facts.HeldCategory("subsistence", LocalDate.of(2024, 3, 1), null)));
    }
}

package io.canbao.policy.impact;

import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.population.RandomResidents;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.BiConsumer;

/** People made up of what a policy's own words allow, the same ones each time. */
@Singleton
final class GeneratedPopulation implements Population {
    private static final long SEED = 1;

    @Override
    public void each(CountyCode county, Policy policy, LocalDate paid, int size, BiConsumer<String, Facts> each) {
        RandomResidents residents = new RandomResidents(policy, new Random(SEED));
        for (int number = 1; number <= size; number++) {
            each.accept("generated " + number, residents.on(paid));
        }
    }
}

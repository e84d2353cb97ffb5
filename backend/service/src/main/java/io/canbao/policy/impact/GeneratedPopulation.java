package io.canbao.policy.impact;

import io.canbao.rules.policy.Policy;
import io.canbao.rules.population.RandomResidents;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** People made up of what a policy's own words allow, the same ones each time; they live in the county's units in turn. */
@Singleton
final class GeneratedPopulation implements Population {
    private static final long SEED = 1;

    private final Units units;

    GeneratedPopulation(Units units) {
        this.units = units;
    }

    @Override
    public void each(CountyCode county, Policy policy, LocalDate paid, int size, Consumer<Person> each) {
        RandomResidents residents = new RandomResidents(policy, new Random(SEED));
        List<String> homes =
                units.of(county).stream().map(unit -> unit.code().value()).toList();
        for (int number = 1; number <= size; number++) {
            String home = homes.isEmpty() ? "" : homes.get(number % homes.size());
            each.accept(new Person("generated " + number, home, residents.on(paid)));
        }
    }
}

package io.canbao.policy.impact;

import io.canbao.policy.Population;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.policy.Text;
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
    private static final String NAME = "generated ";

    private final Units units;

    GeneratedPopulation(Units units) {
        this.units = units;
    }

    @Override
    public String name() {
        return GENERATED;
    }

    @Override
    public Text called(String person) {
        String number = person.substring(NAME.length());
        return new Text("模拟人员 " + number + " 号", "generated person " + number);
    }

    @Override
    public long size(CountyCode county, int wanted) {
        return wanted;
    }

    @Override
    public long each(CountyCode county, CompiledPolicy policy, LocalDate paid, int wanted, Consumer<Person> each) {
        RandomResidents residents = new RandomResidents(policy.policy(), new Random(SEED));
        List<String> homes =
                units.of(county).stream().map(unit -> unit.code().value()).toList();
        for (int number = 1; number <= wanted; number++) {
            String home = homes.isEmpty() ? "" : homes.get(number % homes.size());
            each.accept(new Person(NAME + number, home, residents.on(paid)));
        }
        return 0;
    }
}

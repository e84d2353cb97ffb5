package io.canbao.registry;

import static java.util.stream.Collectors.toMap;

import io.canbao.policy.Population;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.registry.Residents.OfResident;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Everybody on a county's roll who lives on the day of payment, as they would be quoted; page by page. */
@Singleton
final class RollPopulation implements Population {
    private static final int AT_ONCE = 1_000;

    private final Residents residents;
    private final Units units;

    RollPopulation(Residents residents, Units units) {
        this.residents = residents;
        this.units = units;
    }

    @Override
    public String name() {
        return REGISTRY;
    }

    @Override
    public Text called(String person) {
        return new Text("居民档案 " + person, "resident " + person);
    }

    @Override
    public long size(CountyCode county, int wanted) {
        return residents.count(county);
    }

    @Override
    public long each(CountyCode county, CompiledPolicy policy, LocalDate paid, int wanted, Consumer<Person> each) {
        Map<UnitCode, Unit> byCode = units.of(county).stream().collect(toMap(Unit::code, unit -> unit));
        FactsOfFile facts = new FactsOfFile(policy.policy(), code -> Optional.ofNullable(byCode.get(code)));
        long leftOut = 0;
        List<Resident> next = residents.after(county, "", AT_ONCE);
        while (!next.isEmpty()) {
            leftOut += new Part(county, next).tell(policy, facts, paid, each);
            next = residents.after(county, next.getLast().id().value(), AT_ONCE);
        }
        return leftOut;
    }

    /** Some files, with what hangs on them. */
    private final class Part {
        private final List<Resident> living;
        private final Map<ResidentId, List<HeldIdentity>> identities;
        private final Map<ResidentId, List<CoverYear>> years;

        Part(CountyCode county, List<Resident> files) {
            living = files.stream().filter(file -> file.mergedInto().isEmpty()).toList();
            List<ResidentId> ids = living.stream().map(Resident::id).toList();
            identities = OfResident.byResident(residents.identities(county, ids));
            years = OfResident.byResident(residents.years(county, ids));
        }

        /** Hands them over; how many the policy cannot be asked about. */
        private long tell(CompiledPolicy policy, FactsOfFile facts, LocalDate paid, Consumer<Person> each) {
            long leftOut = 0;
            for (Resident resident : living) {
                if (resident.diedOn().filter(died -> died.isBefore(paid)).isPresent()) {
                    continue;
                }
                Optional<Facts> told = told(policy, facts, resident, paid);
                told.ifPresent(known -> each.accept(new Person(
                        resident.id().value(), resident.particulars().unit().value(), known)));
                leftOut += told.isPresent() ? 0 : 1;
            }
            return leftOut;
        }

        /** Empty for somebody of whom the file says what the policy refuses, such as a birth after the day of payment. */
        private Optional<Facts> told(CompiledPolicy policy, FactsOfFile facts, Resident resident, LocalDate paid) {
            byte[] body = facts.body(
                    resident,
                    identities.getOrDefault(resident.id(), List.of()),
                    years.getOrDefault(resident.id(), List.of()),
                    paid);
            try {
                return Optional.of(Answers.facts(policy, body));
            } catch (InvalidFacts _) {
                return Optional.empty();
            }
        }
    }
}

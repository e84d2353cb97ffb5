package io.canbao.policypack.proofs;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.population.RandomResidents;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** All counties that there are packs of, and people who ask them. */
final class Counties {

    private static final long SEED = Long.getLong("canbao.seed", 2025);

    private Counties() {}

    /** The built-in counties, and the invented ones that show each kind of rule. */
    static List<EffectivePolicy> all() {
        try {
            URL kinds = Objects.requireNonNull(Counties.class.getResource("/io/canbao/policypack/kinds"));
            List<PackFile> files = new ArrayList<>(PackFile.builtIn());
            files.addAll(PackFile.under(Path.of(kinds.toURI())));
            return PackLibrary.read(files).effective().stream()
                    .filter(EffectivePolicy::county)
                    .toList();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** One test for each county; the same people in each build, and others by the setting {@code canbao.seed}. */
    static Stream<DynamicTest> each(Consumer<County> test) {
        return all().stream()
                .map(county -> DynamicTest.dynamicTest(
                        "%s %d, seed %d".formatted(county.region(), county.year(), SEED),
                        () -> test.accept(new County(county, new Random(SEED)))));
    }

    /** One of the counties. */
    static County of(String region, int year) {
        return all().stream()
                .filter(county -> county.region().equals(region) && county.year() == year)
                .map(county -> new County(county, new Random(SEED)))
                .findFirst()
                .orElseThrow();
    }

    /** A county and where its residents come from. */
    record County(EffectivePolicy county, Random source) {

        RandomResidents residents() {
            return new RandomResidents(county.policy(), source);
        }

        /** So many people on every day from the start of the year before to the end of the insurance year. */
        void onEveryDay(int people, Consumer<Facts> ask) {
            onDays(1, people, ask);
        }

        /** The same on one day of each week: for what takes long and does not turn on a day. */
        void onceAWeek(int people, Consumer<Facts> ask) {
            onDays(7, people, ask);
        }

        private void onDays(int step, int people, Consumer<Facts> ask) {
            RandomResidents residents = residents();
            LocalDate last = LocalDate.of(county.year(), 12, 31);
            for (LocalDate day = LocalDate.of(county.year() - 1, 1, 1); !day.isAfter(last); day = day.plusDays(step)) {
                for (int number = 0; number < people; number++) {
                    ask.accept(residents.on(day));
                }
            }
        }

        List<String> tiers() {
            return List.copyOf(county.policy().vocabulary().tiers().keySet());
        }
    }
}

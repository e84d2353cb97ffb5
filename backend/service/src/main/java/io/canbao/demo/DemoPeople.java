package io.canbao.demo;

import io.canbao.demo.DemoUnits.Village;
import io.canbao.registry.CoverYear;
import io.canbao.registry.HeldIdentity;
import io.canbao.registry.Papers;
import io.canbao.registry.Resident;
import io.canbao.registry.Resident.Particulars;
import io.canbao.registry.ResidentEvent;
import io.canbao.registry.ResidentId;
import io.canbao.registry.RollWords;
import io.canbao.registry.Sex;
import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * The people of a village, household by household, the same ones each time.
 *
 * @param words what the policy has names for
 * @param today the day on which they are made
 */
record DemoPeople(CountyCode county, RollWords words, LocalDate today) {
    private static final String USUAL_GROUP = "resident";
    private static final int EARLIER_YEARS = 4;
    private static final int MOST_IDENTITIES = 6;
    private static final int[] SIZES = {1, 2, 2, 3, 3, 3, 4, 4, 5, 6};

    /** So many people of a village. */
    List<DemoFile> of(Village village, int count, DemoNumbers numbers) {
        Random chance = new Random(village.code().hashCode());
        List<DemoFile> files = new ArrayList<>();
        for (int household = 1; files.size() < count; household++) {
            String number = "%s-%04d".formatted(village.code().substring("demo-".length()), household);
            int size = Math.min(SIZES[chance.nextInt(SIZES.length)], count - files.size());
            files.addAll(new Household(village, number, numbers, chance).members(size));
        }
        return files;
    }

    /** One household in the making. */
    private final class Household {
        private final Village village;
        private final String number;
        private final DemoNumbers numbers;
        private final Random chance;
        private final String surname;
        private final int ageOfHead;

        Household(Village village, String number, DemoNumbers numbers, Random chance) {
            this.village = village;
            this.number = number;
            this.numbers = numbers;
            this.chance = chance;
            this.surname = DemoNames.surname(chance);
            this.ageOfHead = 25 + chance.nextInt(55);
        }

        List<DemoFile> members(int size) {
            List<DemoFile> members = new ArrayList<>();
            Sex first = chance.nextInt(3) == 0 ? Sex.F : Sex.M;
            for (int place = 0; place < size; place++) {
                members.add(
                        switch (place) {
                            case 0 -> member(surname, ageOfHead, first, true);
                            case 1 ->
                                member(
                                        DemoNames.surname(chance),
                                        Math.max(22, ageOfHead - 4 + chance.nextInt(8)),
                                        first == Sex.M ? Sex.F : Sex.M,
                                        false);
                            default -> member(surname, younger(), anySex(), false);
                        });
            }
            return members;
        }

        private int younger() {
            return Math.max(0, ageOfHead - 22 - chance.nextInt(12));
        }

        private Sex anySex() {
            return chance.nextBoolean() ? Sex.F : Sex.M;
        }

        private DemoFile member(String family, int age, Sex sex, boolean reachable) {
            LocalDate born = today.minusYears(age).minusDays(1L + chance.nextInt(364));
            Papers papers = numbers.next(born, sex);
            Resident resident = new Resident(
                    county,
                    new ResidentId(new UUID(chance.nextLong(), chance.nextLong()).toString()),
                    new Particulars(
                            papers,
                            DemoNames.of(family, chance),
                            born,
                            Optional.of(sex),
                            village.unit(),
                            Optional.of(number),
                            Optional.of(USUAL_GROUP).filter(words.groups()::containsKey),
                            reachable
                                    ? Optional.of("100%08d".formatted(chance.nextInt(100_000_000)))
                                    : Optional.empty()),
                    died(age),
                    Optional.empty(),
                    1);
            return new DemoFile(resident, identities(), years(born));
        }

        private Optional<LocalDate> died(int age) {
            return age > 60 && chance.nextInt(100) == 0
                    ? Optional.of(today.minusDays(1L + chance.nextInt(300)))
                    : Optional.empty();
        }

        private List<HeldIdentity> identities() {
            List<String> known =
                    words.categories().keySet().stream().limit(MOST_IDENTITIES).toList();
            if (known.isEmpty() || chance.nextInt(8) > 0) {
                return List.of();
            }
            LocalDate since = today.minusDays(100L + chance.nextInt(3_000));
            Optional<LocalDate> until =
                    chance.nextInt(6) == 0 ? Optional.of(today.minusDays(chance.nextInt(90))) : Optional.empty();
            String category = known.get(chance.nextInt(known.size()));
            return List.of(new HeldIdentity(category, Optional.of(since), until, ResidentEvent.FORM));
        }

        private List<CoverYear> years(LocalDate born) {
            int next = words.year().orElse(today.getYear());
            List<CoverYear> years = new ArrayList<>();
            for (int year = Math.max(born.getYear(), next - EARLIER_YEARS); year < next; year++) {
                String status = switch (chance.nextInt(20)) {
                    case 0 -> "missed";
                    case 1 -> "elsewhere";
                    default -> CoverYear.INSURED;
                };
                if (words.statuses().containsKey(status)) {
                    years.add(new CoverYear(year, status, ResidentEvent.FORM));
                }
            }
            return years;
        }
    }
}

package io.canbao.demo;

import io.canbao.demo.DemoUnits.Village;
import io.canbao.registry.CoverYear;
import io.canbao.registry.HeldIdentity;
import io.canbao.registry.PaperKind;
import io.canbao.registry.Papers;
import io.canbao.registry.Resident;
import io.canbao.registry.Resident.Particulars;
import io.canbao.registry.ResidentEvent;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Roll;
import io.canbao.registry.Sex;
import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * People whose case a training can point at, under the same names each time: a family with a newborn, somebody who worked elsewhere and came back, a man on two lists,
 * and one person under two numbers.
 */
final class DemoStories {
    private final CountyCode county;
    private final Roll roll;
    private final Village village;
    private final DemoNumbers numbers;
    private final List<DemoFile> files = new ArrayList<>();

    private DemoStories(CountyCode county, Roll roll, Village village, DemoNumbers numbers) {
        this.county = county;
        this.roll = roll;
        this.village = village;
        this.numbers = numbers;
    }

    /** The people of the stories, all of one village. */
    static List<DemoFile> of(CountyCode county, Roll roll, Village village, DemoNumbers numbers) {
        DemoStories stories = new DemoStories(county, roll, village, numbers);
        stories.familyWithANewborn();
        stories.returningMigrant();
        stories.manOnTwoLists();
        stories.onePersonUnderTwoNumbers();
        return stories.files;
    }

    private void familyWithANewborn() {
        add(card("安立山", born(34), Sex.M, "A-1"), List.of(), years(4, CoverYear.INSURED));
        add(card("柳青禾", born(31), Sex.F, "A-1"), List.of(), years(4, CoverYear.INSURED));
        LocalDate born = roll.today().minusDays(40);
        add(
                person(new Papers(PaperKind.BIRTH_CERTIFICATE, "D990100001"), "安小满", born, Sex.F, "A-1"),
                List.of(),
                List.of());
    }

    /** Two years insured elsewhere, before that here. */
    private void returningMigrant() {
        List<CoverYear> years = new ArrayList<>(years(2, "elsewhere"));
        years.addAll(years(4, CoverYear.INSURED).subList(0, 2));
        add(card("程归林", born(45), Sex.M, "A-2"), List.of(), years);
    }

    private void manOnTwoLists() {
        List<HeldIdentity> both = roll.words().categories().keySet().stream()
                .limit(2)
                .map(category -> new HeldIdentity(
                        category, Optional.of(roll.today().minusYears(2)), Optional.empty(), ResidentEvent.FORM))
                .toList();
        add(card("何两全", born(58), Sex.M, "A-3"), both, years(4, CoverYear.INSURED));
    }

    private void onePersonUnderTwoNumbers() {
        add(card("孟春生", born(52), Sex.M, "A-4"), List.of(), years(4, CoverYear.INSURED));
        add(card("孟春生", born(52), Sex.M, "A-4"), List.of(), List.of());
    }

    private void add(Particulars person, List<HeldIdentity> identities, List<CoverYear> years) {
        ResidentId id = new ResidentId(new UUID(0x4000L, 0x8000_0000_0000_0000L + files.size()).toString());
        files.add(new DemoFile(
                new Resident(county, id, person, Optional.empty(), Optional.empty(), 1), identities, years));
    }

    private LocalDate born(int age) {
        return roll.today().minusYears(age).minusDays(10L * age);
    }

    private Particulars card(String name, LocalDate born, Sex sex, String household) {
        return person(numbers.next(born, sex), name, born, sex, household);
    }

    private Particulars person(Papers papers, String name, LocalDate born, Sex sex, String household) {
        return new Particulars(
                papers,
                name,
                born,
                Optional.of(sex),
                village.unit(),
                Optional.of(household),
                Optional.empty(),
                Optional.empty());
    }

    /** So many years before the policy's own, the earliest first, all of them the same. */
    private List<CoverYear> years(int count, String status) {
        if (!roll.words().statuses().containsKey(status)) {
            return List.of();
        }
        int next = roll.words().year().orElse(roll.today().getYear());
        return IntStream.range(next - count, next)
                .mapToObj(year -> new CoverYear(year, status, ResidentEvent.FORM))
                .toList();
    }
}

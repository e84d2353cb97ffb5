package io.canbao.demo;

import io.canbao.administration.BringAboard;
import io.canbao.administration.GivenText;
import io.canbao.administration.KeepUnits;
import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.demo.DemoUnits.Village;
import io.canbao.registry.CoverYear;
import io.canbao.registry.FlagDuplicates;
import io.canbao.registry.HeldIdentity;
import io.canbao.registry.ResidentEvent;
import io.canbao.registry.Residents;
import io.canbao.registry.Residents.OfResident;
import io.canbao.registry.Roll;
import io.canbao.registry.Rolls;
import io.canbao.registry.Timeline;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Makes the county. */
@Singleton
public class MakeDemo {
    private final RegionTree regions;
    private final BringAboard aboard;
    private final KeepUnits units;
    private final DemoUsers users;
    private final DemoFiles files;
    private final Rolls rolls;
    private final Residents residents;
    private final Timeline timeline;
    private final FlagDuplicates duplicates;
    private final AuditTrail trail;

    MakeDemo(
            RegionTree regions,
            BringAboard aboard,
            KeepUnits units,
            DemoUsers users,
            DemoFiles files,
            Rolls rolls,
            Residents residents,
            Timeline timeline,
            FlagDuplicates duplicates,
            AuditTrail trail) {
        this.regions = regions;
        this.aboard = aboard;
        this.units = units;
        this.users = users;
        this.files = files;
        this.rolls = rolls;
        this.residents = residents;
        this.timeline = timeline;
        this.duplicates = duplicates;
        this.trail = trail;
    }

    /**
     * What was made.
     *
     * @param usernames of people who can sign in, the admin first, all with that password
     * @param files     to be imported
     */
    public record Made(Region county, int residents, List<String> usernames, String password, List<Path> files) {}

    /**
     * Fills a county whose policy is published and which nobody uses yet. Cut off, it stays as far as it came.
     *
     * @param asked    the first such county where empty
     * @param count    of residents, the people of the stories among them
     * @param progress gets how many are there
     * @throws IllegalArgumentException                 if there is no such county
     * @throws io.canbao.problem.ProblemException COUNTY_EXISTS where somebody uses it
     */
    public Made make(Optional<CountyCode> asked, int count, IntConsumer progress) {
        Region county = county(asked);
        CountyScope by = CountyScope.withoutSession(county.code(), Asker.SYSTEM, Role.COUNTY_ADMIN);
        String password = DemoUsers.password();
        BringAboard.Aboard admin = aboard.bring(
                by,
                new BringAboard.Request(
                        county.code().value(),
                        new GivenText(county.name().zh(), county.name().en()),
                        county.parent().map(CountyCode::value).orElse(null),
                        DemoUsers.username(Role.COUNTY_ADMIN),
                        DemoUsers.NAME,
                        null,
                        null,
                        null));
        users.admit(admin.invitation(), password);
        DemoUnits plan = DemoUnits.forResidents(count);
        plan.requests().forEach(request -> units.add(by, request));
        settle(county.code(), plan, count, progress);
        tell(by, count);
        String agentOf = plan.villages().getFirst().code();
        List<String> usernames = Stream.concat(
                        Stream.of(DemoUsers.username(Role.COUNTY_ADMIN)),
                        users.add(by, county, agentOf, password).stream())
                .toList();
        List<Path> written =
                files.write(rolls.of(county.code()), plan.villages().getLast());
        return new Made(county, count, usernames, password, written);
    }

    private Region county(Optional<CountyCode> asked) {
        return asked.map(Stream::of)
                .orElseGet(() -> regions.codes().stream())
                .flatMap(code -> regions.find(code).stream())
                .filter(region -> region.level() == RegionLevel.COUNTY)
                .filter(region -> rolls.of(region.code()).words().year().isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such county with a published policy"));
    }

    /** Village by village, as many people in each. */
    private void settle(CountyCode county, DemoUnits plan, int count, IntConsumer progress) {
        Roll roll = rolls.of(county);
        DemoPeople people = new DemoPeople(county, roll.words(), roll.today());
        int villages = plan.villages().size();
        int settled = 0;
        int there = 0;
        for (DemoUnits.Town town : plan.towns()) {
            DemoNumbers numbers = new DemoNumbers(town.number());
            for (Village village : town.villages()) {
                settled++;
                int until = (int) ((long) count * settled / villages);
                List<DemoFile> files = new ArrayList<>();
                if (settled == 1) {
                    files.addAll(DemoStories.of(county, roll, village, numbers));
                }
                files.addAll(people.of(village, until - there - files.size(), numbers));
                keep(county, files);
                there = until;
                progress.accept(there);
            }
        }
    }

    @Transactional
    void keep(CountyCode county, List<DemoFile> files) {
        List<OfResident<HeldIdentity>> identities = new ArrayList<>();
        List<OfResident<CoverYear>> years = new ArrayList<>();
        List<OfResident<ResidentEvent>> events = new ArrayList<>();
        for (DemoFile file : files) {
            file.identities()
                    .forEach(held ->
                            identities.add(new OfResident<>(file.resident().id(), held)));
            file.years()
                    .forEach(year -> years.add(new OfResident<>(file.resident().id(), year)));
            events.add(new OfResident<>(file.resident().id(), registered(file)));
        }
        residents.add(county, files.stream().map(DemoFile::resident).toList());
        duplicates.flag(county, files.stream().map(file -> file.resident().id()).toList());
        residents.addIdentities(county, identities);
        residents.addYears(county, years);
        timeline.add(county, events);
    }

    private ResidentEvent registered(DemoFile file) {
        String unit = file.resident().particulars().unit().value();
        return timeline.event(
                Asker.SYSTEM.username(),
                ResidentEvent.FORM,
                ResidentEvent.Kind.REGISTERED,
                Optional.empty(),
                Map.of("unit", unit));
    }

    @Transactional
    void tell(CountyScope by, int made) {
        trail.record(
                by,
                "residents.made-up",
                new Subject("residents", by.county().value()),
                Masked.nothing(),
                Masked.nothing().count("done", made));
    }
}

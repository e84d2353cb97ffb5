package io.canbao.benchmarks.rolls;

import io.canbao.benchmarks.Databases;
import io.canbao.benchmarks.Figure;
import io.canbao.benchmarks.Measure;
import io.canbao.command.GivenPacks;
import io.canbao.demo.MakeDemo;
import io.canbao.platform.Platform;
import io.canbao.policy.PublishAtStart;
import io.canbao.registry.FindResidents;
import io.canbao.registry.Resident;
import io.canbao.registry.Residents;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.model.Pageable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Somebody looked for by number and by name on a roll of five million, the line in the trail among it. */
public final class SearchFigures implements Measure.Group {
    private static final CountyCode COUNTY = CountyCode.parse("500243");
    private static final CountyScope OFFICER =
            CountyScope.withoutSession(COUNTY, Asker.SYSTEM, Role.ENROLLMENT_OFFICER);
    private static final int PEOPLE = 5_000_000;
    private static final int SEARCHES = 400;
    private static final Pageable PART = Pageable.from(0, 20);
    private static final double GOAL_MILLIS = 50;

    @Override
    public List<Figure> figures() throws Exception {
        try (Platform platform = Platform.open(Databases.settings(Databases.create()))) {
            ApplicationContext context = platform.context();
            context.getBean(PublishAtStart.class).publish(GivenPacks.builtIn());
            context.getBean(MakeDemo.class).make(Optional.of(COUNTY), PEOPLE, made -> {});
            List<Resident> looked = somebody(context.getBean(Residents.class));
            FindResidents find = context.getBean(FindResidents.class);
            return List.of(
                    figure(
                            "number",
                            find,
                            looked,
                            file -> file.particulars().papers().number()),
                    figure("name", find, looked, file -> file.particulars().name()));
        }
    }

    /** People from all over the roll, the same ones each time. */
    private static List<Resident> somebody(Residents residents) {
        Random chance = new Random(1);
        return chance.ints(SEARCHES)
                .mapToObj(place -> new UUID(chance.nextLong(), chance.nextLong()).toString())
                .flatMap(id -> residents.after(COUNTY, id, 1).stream())
                .toList();
    }

    private static Figure figure(
            String by, FindResidents find, List<Resident> looked, Function<Resident, String> written) {
        double[] millis = new double[looked.size()];
        for (int place = 0; place < millis.length; place++) {
            Resident wanted = looked.get(place);
            long started = System.nanoTime();
            boolean found = find.search(OFFICER, written.apply(wanted), PART).getTotalSize() > 0;
            millis[place] = (System.nanoTime() - started) / 1e6;
            if (!found) {
                throw new IllegalStateException(wanted.id().value());
            }
        }
        Arrays.sort(millis);
        double late = millis[millis.length * 95 / 100];
        return new Figure(
                "somebody found by %s among %,d people on MySQL, %d times".formatted(by, PEOPLE, millis.length),
                "%.1f ms in the middle, %.1f ms at the 95th of a hundred, %.1f ms at the longest"
                        .formatted(millis[millis.length / 2], late, millis[millis.length - 1]),
                "below %.0f ms (95th of a hundred)".formatted(GOAL_MILLIS),
                late < GOAL_MILLIS);
    }
}

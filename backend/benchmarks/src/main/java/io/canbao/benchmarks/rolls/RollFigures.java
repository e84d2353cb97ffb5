package io.canbao.benchmarks.rolls;

import io.canbao.benchmarks.Databases;
import io.canbao.benchmarks.Figure;
import io.canbao.benchmarks.Measure;
import io.canbao.command.GivenPacks;
import io.canbao.demo.MakeDemo;
import io.canbao.imports.BringFile;
import io.canbao.imports.Import;
import io.canbao.imports.ImportKinds;
import io.canbao.jobs.LongJobs;
import io.canbao.platform.Platform;
import io.canbao.policy.PublishAtStart;
import io.canbao.registry.Roll;
import io.canbao.registry.Rolls;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import io.canbao.testkit.Database;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A large county's people, then five lists of authorities, taken in from files in a Java with a small heap, beside plain inserts of the rows that come of it. */
public final class RollFigures implements Measure.Group {
    private static final CountyCode COUNTY = CountyCode.parse("500243");
    private static final CountyScope OFFICER =
            CountyScope.withoutSession(COUNTY, Asker.SYSTEM, Role.ENROLLMENT_OFFICER);
    private static final int PEOPLE = 554_440;
    private static final int THERE = 1_000;
    private static final int LISTS = 5;
    private static final int STEP = 50;
    private static final int HEAP_MB = 512;
    private static final double GOAL = 0.5;

    @Override
    public String heap() {
        return HEAP_MB + "m";
    }

    @Override
    public List<Figure> figures() throws Exception {
        Database database = Databases.create();
        try (Platform platform = Platform.open(Databases.settings(database))) {
            ApplicationContext context = platform.context();
            context.getBean(PublishAtStart.class).publish(GivenPacks.builtIn());
            context.getBean(MakeDemo.class)
                    .make(Optional.of(COUNTY), THERE, made -> {}); // who works there, and the units
            Roll roll = context.getBean(Rolls.class).of(COUNTY);
            List<String> villages = context.getBean(Units.class).of(COUNTY).stream()
                    .map(Unit::code)
                    .map(UnitCode::value)
                    .toList();
            Steps people = new Steps();
            people.take(context, "residents", RollFiles.roll(PEOPLE, villages, "resident"), PEOPLE);
            double plainPeople =
                    PlainInserts.copy(database, "resident") + PlainInserts.copy(database, "resident_event");
            Steps lists = new Steps();
            List<String> identities =
                    roll.words().categories().keySet().stream().limit(LISTS).toList();
            LocalDate since = roll.today().minusYears(1);
            int listed = 0;
            for (int list = 0; list < LISTS; list++) {
                int rows = Math.ceilDiv(PEOPLE - list, STEP);
                lists.take(
                        context, "categories", RollFiles.list(PEOPLE, list, STEP, identities.get(list), since), rows);
                listed += rows;
            }
            double plainLists = PlainInserts.copy(database, "resident_category");
            return List.of(
                    people.figure("%,d people of one file".formatted(PEOPLE), plainPeople),
                    lists.figure("%,d rows of %d lists".formatted(listed, LISTS), plainLists));
        }
    }

    /** What imports took, step by step. */
    private static final class Steps {
        private double bringing;
        private double checking;
        private double taking;

        void take(ApplicationContext context, String kind, Path file, int rows) throws Exception {
            BringFile bring = context.getBean(BringFile.class);
            LongJobs jobs = context.getBean(LongJobs.class);
            List<Import> steps = new ArrayList<>();
            bringing += seconds(() -> steps.add(
                    bring.bring(OFFICER, context.getBean(ImportKinds.class).get(kind), file)));
            Import brought = steps.getFirst();
            checking += seconds(() -> run(jobs, brought));
            taking += seconds(() -> run(jobs, bring.confirm(OFFICER, brought.id())));
            Import done = bring.get(OFFICER, brought.id());
            if (done.done() != rows) {
                throw new IllegalStateException(done.toString());
            }
            Files.delete(file);
        }

        private static boolean run(LongJobs jobs, Import of) {
            jobs.run(COUNTY, of.job());
            return true;
        }

        private static double seconds(Callable<?> step) throws Exception {
            long started = System.nanoTime();
            step.call();
            return (System.nanoTime() - started) / 1e9;
        }

        Figure figure(String what, double plain) throws IOException {
            double ratio = plain / taking;
            return new Figure(
                    what
                            + " taken in on MySQL, beside plain batch inserts of the rows that come of it; in a Java of %d MB of heap"
                                    .formatted(HEAP_MB),
                    "%.0f s beside %.0f s: %.2f of the throughput; before that %.0f s for reading and keeping the file and %.0f s for checking it"
                            .formatted(taking, plain, ratio, bringing, checking),
                    "at least " + GOAL,
                    ratio >= GOAL);
        }
    }
}

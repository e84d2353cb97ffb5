package io.canbao.benchmarks.impact;

import io.canbao.benchmarks.Databases;
import io.canbao.benchmarks.Figure;
import io.canbao.benchmarks.Measure;
import io.canbao.benchmarks.Times;
import io.canbao.command.GivenPacks;
import io.canbao.demo.MakeDemo;
import io.canbao.jobs.Job;
import io.canbao.jobs.LongJobs;
import io.canbao.platform.Platform;
import io.canbao.policy.GivenPack;
import io.canbao.policy.Population;
import io.canbao.policy.PublishAtStart;
import io.canbao.policy.draft.CheckDrafts;
import io.canbao.policy.draft.CheckedDraft;
import io.canbao.policy.draft.DraftText;
import io.canbao.policy.draft.KeepDraft;
import io.canbao.policy.impact.ImpactJob;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everybody on the roll of a large county under two policies, beside reading them: both from MySQL. */
public final class ImpactFigures implements Measure.Group {
    private static final CountyCode COUNTY = CountyCode.parse("500243");
    private static final int YEAR = 2025;
    private static final int PEOPLE = 554_440;
    private static final int ROUNDS = 3;
    private static final double GOAL = 3;
    private static final CountyScope EDITOR = CountyScope.withoutSession(COUNTY, Asker.SYSTEM, Role.POLICY_EDITOR);

    @Override
    public List<Figure> figures() throws Exception {
        List<GivenPack> packs = GivenPacks.builtIn();
        try (Platform platform = Platform.open(Databases.settings(Databases.create()))) {
            ApplicationContext context = platform.context();
            context.getBean(PublishAtStart.class).publish(packs);
            begin(context);
            context.getBean(MakeDemo.class).make(Optional.of(COUNTY), PEOPLE, made -> {});
            EffectivePolicy policy = packs.stream()
                    .map(GivenPack::policy)
                    .filter(pack -> pack.region().equals(COUNTY.value()) && pack.year() == YEAR)
                    .findFirst()
                    .orElseThrow();
            return List.of(measured(context, policy));
        }
    }

    /** A draft that pays one in a hundred less to everybody with an identity, without the notice's own table of what they pay, which it contradicts. */
    private static void begin(ApplicationContext context) {
        PackFile own = PackFile.builtIn().stream()
                .filter(file ->
                        file.name().contains(COUNTY.value()) && file.name().endsWith("/" + YEAR + "/policy.yaml"))
                .findFirst()
                .orElseThrow();
        String text = new String(own.content(), StandardCharsets.UTF_8)
                .replaceAll("percent: 90\\b", "percent: 89")
                .replaceAll("(?s)\nprinted:.*", "\n");
        CheckedDraft draft =
                context.getBean(CheckDrafts.class).check(COUNTY, YEAR, new DraftText(text, Optional.empty()));
        draft.requirePolicy(Language.EN); // said before a roll is made
        context.getBean(KeepDraft.class).begin(EDITOR, YEAR, draft);
    }

    private static Figure measured(ApplicationContext context, EffectivePolicy policy) throws Exception {
        double[] reading = new double[ROUNDS];
        double[] deciding = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double read = seconds(() -> read(context, policy));
            double decided = seconds(() -> decide(context));
            if (round >= 0) {
                reading[round] = read;
                deciding[round] = decided;
            }
        }
        double ratio = Times.median(deciding) / Times.median(reading);
        return new Figure(
                "%,d people on the roll decided by two policies and summed by identity, unit and funder, beside reading them"
                        .formatted(PEOPLE),
                "%.0f s beside %.0f s: %.2f times as long"
                        .formatted(Times.median(deciding), Times.median(reading), ratio),
                "at most 3 times",
                ratio <= GOAL);
    }

    private static void read(ApplicationContext context, EffectivePolicy policy) {
        Population roll = context.getBeansOfType(Population.class).stream()
                .filter(population -> population.name().equals(Population.REGISTRY))
                .findFirst()
                .orElseThrow();
        List<String> last = new ArrayList<>(List.of(""));
        roll.each(COUNTY, policy.compiled(), LocalDate.of(YEAR - 1, 10, 15), 0, person -> last.set(0, person.name()));
    }

    private static void decide(ApplicationContext context) {
        LongJobs jobs = context.getBean(LongJobs.class);
        Job job = jobs.add(
                EDITOR,
                ImpactJob.KIND,
                new ImpactJob.Argument(YEAR, 0, ImpactJob.Of.DRAFT, Population.REGISTRY).json());
        jobs.run(COUNTY, job.id());
        Job done = jobs.get(COUNTY, job.id());
        if (done.state() != Job.State.DONE) {
            throw new IllegalStateException(done.toString());
        }
    }

    private static double seconds(Runnable task) {
        long started = System.nanoTime();
        task.run();
        return (System.nanoTime() - started) / 1e9;
    }
}

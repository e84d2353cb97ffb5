package io.canbao.benchmarks.start;

import io.canbao.benchmarks.Figure;
import io.canbao.benchmarks.Measure;
import io.canbao.benchmarks.Times;
import io.canbao.platform.Platform;
import io.canbao.policy.By;
import io.canbao.policy.GivenPack;
import io.canbao.policy.Origin;
import io.canbao.policy.PublishPacks;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A platform of a thousand counties with three years each: how long it takes to start, and to answer for a county that nobody asked about yet. */
public final class ManyCountiesFigures implements Measure.Group {

    private static final int COUNTIES = 1_000;
    private static final int FIRST_CODE = 900_001;
    private static final List<Integer> YEARS = List.of(2025, 2026, 2027);
    private static final int AT_A_TIME = 50;
    private static final int ROUNDS = 5;
    private static final int COLD_QUOTES = 40;
    private static final double COLD_GOAL = 0.050;
    private static final String FACTS = "{\"payDate\":\"2025-03-10\"}";

    private final Path jar =
            Path.of(System.getProperty("canbao.jar")).toAbsolutePath().normalize();

    @Override
    public List<Figure> figures() throws Exception {
        // The jar of the service names its libraries, which this Java also has by themselves: the same files twice.
        System.setProperty("liquibase.duplicateFileMode", "WARN");
        Path many = Files.createTempDirectory("many");
        Path one = Files.createTempDirectory("one");
        try {
            fill(many, COUNTIES);
            fill(one, 1);
            return measured(many, one);
        } finally {
            Folders.delete(many);
            Folders.delete(one);
        }
    }

    private static void fill(Path data, int counties) {
        List<EffectivePolicy> patterns = PackLibrary.read(PackFile.builtIn()).effective().stream()
                .filter(EffectivePolicy::county)
                .toList();
        try (Platform platform = Platform.start(
                List.of(),
                Map.of("canbao.port", -1, "canbao.data", data.toString(), "canbao.packs.built-in", "none"))) {
            PublishPacks publishPacks = platform.context().getBean(PublishPacks.class);
            By by = new By("figures", "a platform of many counties");
            List<GivenPack> next = new ArrayList<>();
            for (int county = 0; county < counties; county++) {
                EffectivePolicy pattern = patterns.get(county % patterns.size());
                for (int year : YEARS) {
                    next.add(renamed(pattern, FIRST_CODE + county, year));
                }
                if (next.size() >= AT_A_TIME || county == counties - 1) {
                    publishPacks.publish(next, by);
                    next.clear();
                }
            }
        }
    }

    /** The pack of another county, as a county of that code and year would have it: only the head differs. */
    private static GivenPack renamed(EffectivePolicy pattern, int code, int year) {
        String json = pattern.json()
                .replace("\"region\":\"%s\"".formatted(pattern.region()), "\"region\":\"%d\"".formatted(code))
                .replace("\"year\":%d".formatted(pattern.year()), "\"year\":%d".formatted(year));
        return GivenPack.of(EffectivePolicy.ofJson(json), Origin.BUILT_IN);
    }

    private List<Figure> measured(Path many, Path one) throws Exception {
        double[] withMany = new double[ROUNDS];
        double[] withOne = new double[ROUNDS];
        double[] cold = new double[COLD_QUOTES];
        for (int round = -1; round < ROUNDS; round++) {
            try (ServerProcess platform = start(many)) {
                double seconds = platform.secondsUntilItAnswers(quotes(FIRST_CODE), FACTS);
                if (round >= 0) {
                    withMany[round] = seconds;
                }
                if (round == ROUNDS - 1) {
                    for (int quote = 0; quote < COLD_QUOTES; quote++) {
                        // from the end, where nothing was read ahead yet
                        cold[quote] = platform.secondsOf(quotes(FIRST_CODE + COUNTIES - 1 - quote), FACTS);
                    }
                }
            }
            try (ServerProcess platform = start(one)) {
                double seconds = platform.secondsUntilItAnswers(quotes(FIRST_CODE), FACTS);
                if (round >= 0) {
                    withOne[round] = seconds;
                }
            }
        }
        double first = Times.median(cold);
        return List.of(
                Figure.shown(
                        "start to first answer with %,d packs of %,d counties in the embedded database, beside a start with those of one"
                                .formatted(COUNTIES * YEARS.size(), COUNTIES),
                        "%.2f s beside %.2f s: %.2f times as long"
                                .formatted(
                                        Times.median(withMany),
                                        Times.median(withOne),
                                        Times.median(withMany) / Times.median(withOne))),
                new Figure(
                        "first quote of a county that nobody asked about since that start",
                        "%.0f ms".formatted(first * 1e3),
                        "at most 50 ms",
                        first <= COLD_GOAL));
    }

    private ServerProcess start(Path data) throws Exception {
        return ServerProcess.platform(jar, data, List.of(), Map.of("CANBAO_PACKS_BUILT_IN", "none"));
    }

    private static String quotes(int county) {
        return "/api/v1/public/counties/%d/policies/%d/quotes".formatted(county, YEARS.getFirst());
    }
}

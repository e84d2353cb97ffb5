package io.canbao.benchmarks.load;

import io.canbao.benchmarks.Figure;
import io.canbao.benchmarks.Measure;
import io.canbao.benchmarks.Times;
import io.canbao.platform.Platform;
import io.canbao.policy.GivenPack;
import io.canbao.policy.Origin;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Quotes over HTTP beside an endpoint of the same server that always answers the same. Driver and server share the machine. */
public final class LoadFigures implements Measure.Group {

    private static final String QUOTES = "/api/v1/public/counties/500243/policies/2025/quotes";
    private static final int BODIES = 64;
    private static final int ROUNDS = 6;
    private static final double SECONDS = 2;

    /** Until the server's code is compiled: under load that takes longer than on a machine that does nothing else. */
    private static final double WARM_UP_SECONDS = 40;

    private static final double GOAL = 0.7;

    @Override
    public List<Figure> figures() throws Exception {
        // The jar of the service names its libraries, which this Java also has by themselves: the same files twice.
        System.setProperty("liquibase.duplicateFileMode", "WARN");
        List<GivenPack> packs = PackLibrary.read(PackFile.builtIn()).effective().stream()
                .map(policy -> GivenPack.of(policy, Origin.BUILT_IN))
                .toList();
        try (Platform platform = Platform.start(
                packs,
                Map.of(
                        "canbao.port", -1,
                        "canbao.database.url",
                                "jdbc:h2:mem:load;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
                        "canbao.rate-limit.requests-per-minute", 100_000_000))) {
            List<Figure> figures = new ArrayList<>();
            figures.add(compare(platform, "with explanation", QUOTES));
            figures.add(compare(platform, "without", QUOTES + "?explain=false"));
            return figures;
        }
    }

    private static Figure compare(Platform platform, String what, String path) throws Exception {
        Random source = new Random(1);
        List<String> bodies = new ArrayList<>();
        for (int number = 0; number < BODIES; number++) {
            bodies.add(RandomBodies.next(source));
        }
        List<byte[]> quotes =
                bodies.stream().map(body -> Connection.request(path, body)).toList();
        List<byte[]> constants = bodies.stream()
                .map(body -> Connection.request(ConstantController.PATH, body))
                .toList();
        int size = meanSize(platform, quotes);
        platform.context().getBean(ConstantController.Answer.class).body = new byte[size];
        Driver driver = new Driver(platform.address());
        double[] ratios = new double[ROUNDS];
        double[] quoted = new double[ROUNDS];
        double[] answered = new double[ROUNDS];
        double[] p99 = new double[ROUNDS];
        double[] p99Constant = new double[ROUNDS];
        driver.ask(constants, WARM_UP_SECONDS / 4);
        driver.ask(quotes, WARM_UP_SECONDS);
        for (int round = 0; round < ROUNDS; round++) {
            Driver.Outcome quote = driver.ask(quotes, SECONDS);
            Driver.Outcome constant = driver.ask(constants, SECONDS);
            ratios[round] = quote.answersPerSecond() / constant.answersPerSecond();
            quoted[round] = quote.answersPerSecond();
            answered[round] = constant.answersPerSecond();
            p99[round] = quote.p99Millis();
            p99Constant[round] = constant.p99Millis();
        }
        double ratio = Times.median(ratios);
        return new Figure(
                "`POST …/quotes` %s under load, beside an endpoint that returns a constant body of %,d bytes"
                        .formatted(what, size),
                "%.2f of its throughput (%,.0f and %,.0f a second); p99 %.1f ms and %.1f ms"
                        .formatted(
                                ratio,
                                Times.median(quoted),
                                Times.median(answered),
                                Times.median(p99),
                                Times.median(p99Constant)),
                "at least 0.7",
                ratio >= GOAL);
    }

    private static int meanSize(Platform platform, List<byte[]> quotes) throws IOException {
        long sum = 0;
        try (Connection connection = new Connection(platform.address())) {
            for (byte[] quote : quotes) {
                sum += connection.ask(quote);
            }
        }
        return (int) (sum / quotes.size());
    }
}

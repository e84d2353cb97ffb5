package io.canbao.benchmarks.start;

import io.canbao.benchmarks.Figure;
import io.canbao.benchmarks.Java;
import io.canbao.benchmarks.Measure;
import io.canbao.benchmarks.Times;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From starting Java to the first answer, into an empty folder each time. */
public final class StartFigures implements Measure.Group {

    private static final int ROUNDS = 5;
    private static final double GOAL = 1.5;
    private static final String QUOTES = "/api/v1/public/counties/500243/policies/2025/quotes";
    private static final String FACTS = "{\"payDate\":\"2025-03-10\"}";

    /** What an empty application needs of the libraries beside the platform's jar. */
    private static final Pattern EMPTY_NEEDS =
            Pattern.compile("(micronaut-(aop|buffer|context|core|discovery|http|inject|jackson|jdbc|json|"
                    + "liquibase|router|runtime)|netty|jackson|HikariCP|h2|liquibase|logback|slf4j|jakarta|reactive|reactor|snakeyaml-2|"
                    + "opencsv|commons|jaxb|jspecify).*");

    private final Path jar =
            Path.of(System.getProperty("canbao.jar")).toAbsolutePath().normalize();
    private final Path cache = jar.resolveSibling("canbao.aot");

    @Override
    public List<Figure> figures() throws Exception {
        rehearse();
        double[] first = new double[ROUNDS];
        double[] later = new double[ROUNDS];
        double[] unrehearsed = new double[ROUNDS];
        double[] empty = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            Path data = Files.createTempDirectory("start");
            Path other = Files.createTempDirectory("start");
            try {
                List<String> rehearsed = List.of("-XX:AOTCache=" + cache);
                double[] taken = {
                    seconds(ServerProcess.platform(jar, data, rehearsed, Map.of())),
                    seconds(ServerProcess.platform(jar, data, rehearsed, Map.of())),
                    seconds(ServerProcess.platform(jar, other, List.of(), Map.of())),
                    secondsOfEmpty(empty(data))
                };
                if (round >= 0) {
                    first[round] = taken[0];
                    later[round] = taken[1];
                    unrehearsed[round] = taken[2];
                    empty[round] = taken[3];
                }
            } finally {
                Folders.delete(data);
                Folders.delete(other);
            }
        }
        double ratio = Times.median(first) / Times.median(empty);
        return List.of(new Figure(
                "first start to first answer on the embedded database, after the rehearsal of a build (a later start; a first one without rehearsal), beside an empty Micronaut application with H2 and Liquibase",
                "%.2f s (%.2f s; %.2f s) beside %.2f s: %.2f times as long"
                        .formatted(
                                Times.median(first),
                                Times.median(later),
                                Times.median(unrehearsed),
                                Times.median(empty),
                                ratio),
                "at most 1.5 times",
                ratio <= GOAL));
    }

    /** What {@code backend/serve} does once for each build. */
    private void rehearse() throws IOException, InterruptedException {
        Process rehearsal = new ProcessBuilder(
                        Java.program(),
                        "-XX:AOTCacheOutput=" + cache,
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toString(),
                        "rehearse")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (rehearsal.waitFor() != 0) {
            throw new IllegalStateException("the rehearsal failed");
        }
    }

    private ServerProcess empty(Path data) throws IOException {
        int port = ServerProcess.freePort();
        return new ServerProcess(
                List.of(
                        "-cp",
                        emptyClassPath(),
                        EmptyApplication.class.getName(),
                        Integer.toString(port),
                        data.toString()),
                Map.of(),
                port);
    }

    private static double seconds(ServerProcess platform) throws IOException, InterruptedException {
        try (platform) {
            return platform.secondsUntilItAnswers(QUOTES, FACTS);
        }
    }

    private static double secondsOfEmpty(ServerProcess empty) throws IOException, InterruptedException {
        try (empty) {
            return empty.secondsUntilItAnswers("/empty");
        }
    }

    private String emptyClassPath() throws IOException {
        Path own = Path.of(URI.create(StartFigures.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            return Stream.concat(
                            Stream.of(own),
                            libraries.filter(library -> EMPTY_NEEDS
                                    .matcher(library.getFileName().toString())
                                    .matches()))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}

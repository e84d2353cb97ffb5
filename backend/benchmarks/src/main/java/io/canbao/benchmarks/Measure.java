package io.canbao.benchmarks;

import static java.util.Map.entry;

import io.canbao.benchmarks.impact.ImpactFigures;
import io.canbao.benchmarks.load.LoadFigures;
import io.canbao.benchmarks.packs.PackFigures;
import io.canbao.benchmarks.peers.PeerFigures;
import io.canbao.benchmarks.pengshui.QuoteFigures;
import io.canbao.benchmarks.people.PeopleFigures;
import io.canbao.benchmarks.publishing.PublishingFigures;
import io.canbao.benchmarks.rolls.RollFigures;
import io.canbao.benchmarks.rolls.SearchFigures;
import io.canbao.benchmarks.start.ManyCountiesFigures;
import io.canbao.benchmarks.start.StartFigures;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes all figures, each group in a Java of its own, and prints the table of README. With names: only those groups. */
public final class Measure {

    /** A group of figures that are measured in one Java. */
    public interface Group {
        List<Figure> figures() throws Exception;

        /** How much of the machine that Java may take, as its option says it. */
        default String heap() {
            return "4g";
        }
    }

    private static final Map<String, Group> GROUPS = Map.ofEntries(
            entry("quote", new QuoteFigures()),
            entry("peers", new PeerFigures()),
            entry("people", new PeopleFigures()),
            entry("packs", new PackFigures()),
            entry("load", new LoadFigures()),
            entry("start", new StartFigures()),
            entry("counties", new ManyCountiesFigures()),
            entry("publishing", new PublishingFigures()),
            entry("impact", new ImpactFigures()),
            entry("roll", new RollFigures()),
            entry("search", new SearchFigures()));

    private static final List<String> ORDER = List.of(
            "quote", "peers", "people", "load", "start", "counties", "packs", "publishing", "impact", "roll", "search");
    private static final String HEAD = "| figure | measured | goal |\n|---|---|---|";

    private Measure() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals("--only")) {
            List<String> rows = new ArrayList<>();
            for (Figure figure : group(arguments[1]).figures()) {
                rows.add(figure.row());
            }
            Files.write(Path.of(System.getProperty("figures")), rows);
            System.exit(0);
        }
        StringBuilder table = new StringBuilder(HEAD);
        boolean complete = true;
        for (String name : arguments.length == 0 ? ORDER : List.of(arguments)) {
            group(name);
            System.err.println("measuring: " + name);
            try {
                inItsOwnJava(name).forEach(row -> table.append('\n').append(row));
            } catch (IllegalStateException failed) {
                complete = false;
                System.err.println(failed.getMessage());
            }
        }
        System.out.println(table);
        System.out.println("\n" + machine());
        System.exit(complete ? 0 : 1);
    }

    private static Group group(String name) {
        Group group = GROUPS.get(name);
        if (group == null) {
            throw new IllegalArgumentException("no figures '" + name + "', there are " + ORDER);
        }
        return group;
    }

    private static List<String> inItsOwnJava(String name) throws IOException, InterruptedException {
        Path rows = Files.createTempFile("figures", ".md");
        List<String> command = new ArrayList<>(Java.command(group(name).heap()));
        command.add("-Dfigures=" + rows);
        command.addAll(List.of(Measure.class.getName(), "--only", name));
        Process process = new ProcessBuilder(command)
                .redirectOutput(
                        ProcessBuilder.Redirect.to(Path.of(name + ".log").toFile()))
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(Path.of(name + ".log").toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("no figures of '" + name + "': see "
                    + Path.of(name + ".log").toAbsolutePath());
        }
        List<String> lines = Files.readAllLines(rows);
        Files.delete(rows);
        return lines;
    }

    private static String machine() {
        return "Java %s, %d processors, load %.1f at the end."
                .formatted(
                        Runtime.version().toString(),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}

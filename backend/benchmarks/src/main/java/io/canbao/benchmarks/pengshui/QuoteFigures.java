package io.canbao.benchmarks.pengshui;

import io.canbao.benchmarks.Figure;
import io.canbao.benchmarks.JmhRun;
import io.canbao.benchmarks.Measure;
import io.canbao.benchmarks.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The engine beside rules written by hand, once both were seen to say the same. */
public final class QuoteFigures implements Measure.Group {

    private static final int PEOPLE = 1_000_000;
    private static final double PLAIN_GOAL = 3;
    private static final double BYTES_GOAL = 200;
    private static final double EXPLAINED_GOAL = 10;

    private static final String RULES = "io.canbao.rules.";
    private static final String ENGINE = RULES + "engine.";

    private static final List<Profile.Part> DECIDING = List.of(
            new Profile.Part("finding rows", List.of(ENGINE + "rows.")),
            new Profile.Part("waits", List.of(ENGINE + "tables.WaitTable")),
            new Profile.Part("subsidies", List.of(ENGINE + "tables.CompiledStage")),
            new Profile.Part("prices", List.of(ENGINE + "tables.AmountTable", ENGINE + "tables.PriceTables")),
            new Profile.Part("the rest", List.of(ENGINE)));

    private static final List<Profile.Part> ANSWERING = List.of(
            new Profile.Part("trying what is still open", List.of(ENGINE + "missing.")),
            new Profile.Part("deciding", List.of(ENGINE)),
            new Profile.Part("wording", List.of(RULES + "quote.")));

    @Override
    public List<Figure> figures() throws Exception {
        Optional<String> difference = Pengshui.difference(PEOPLE, new Random(1));
        if (difference.isPresent()) {
            throw new IllegalStateException(difference.get());
        }
        QuoteBenchmark benchmark = new QuoteBenchmark();
        JmhRun run = new JmhRun(QuoteBenchmark.class, 1);
        double byHand = run.of("byHand").nanoseconds();
        JmhRun.Taken engine = run.of("engine");
        JmhRun.Taken fromFacts = run.of("engineFromFacts");
        double explainedByHand = run.of("byHandExplained").nanoseconds();
        double explained = run.of("engineExplained").nanoseconds();
        double asking = run.of("engineAsking").nanoseconds();
        return List.of(
                new Figure(
                        "one quote without explanation, beside a hand-written Java method (Pengshui 2025; equal for a million random people)",
                        "%.0f ns beside %.0f ns: %.1f times as long; %.0f bytes allocated"
                                .formatted(engine.nanoseconds(), byHand, engine.nanoseconds() / byHand, engine.bytes()),
                        "at most 3 times, at most 200 bytes",
                        engine.nanoseconds() <= PLAIN_GOAL * byHand && engine.bytes() <= BYTES_GOAL),
                Figure.shown(
                        "the same with the facts put in place for the pack first",
                        "%.0f ns, %.0f bytes".formatted(fromFacts.nanoseconds(), fromFacts.bytes())),
                new Figure(
                        "one quote with explanation for people of whom all is told, beside the same method building four cited lines",
                        "%.1f µs beside %.2f µs: %.0f times as long"
                                .formatted(explained / 1e3, explainedByHand / 1e3, explained / explainedByHand),
                        "at most 10 times",
                        explained <= EXPLAINED_GOAL * explainedByHand),
                Figure.shown(
                        "the same for people who told a part, with what is still open and what each answer would change",
                        "%.1f µs: %.0f times as long as the four lines"
                                .formatted(asking / 1e3, asking / explainedByHand)),
                Figure.shown(
                        "where the time of a quote without explanation goes", Profile.of(benchmark::engine, DECIDING)),
                Figure.shown(
                        "where the time of a quote with all that is still open goes",
                        Profile.of(benchmark::engineAsking, ANSWERING)));
    }
}

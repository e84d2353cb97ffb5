package io.canbao.benchmarks.peers;

import io.canbao.benchmarks.Figure;
import io.canbao.benchmarks.JmhRun;
import io.canbao.benchmarks.Measure;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The same small decision in three engines, in one Java, once all were seen to answer alike. */
public final class PeerFigures implements Measure.Group {

    private static final int CASES = 1_000_000;
    private static final double DMN_GOAL = 100;
    private static final double OPENL_GOAL = 5;

    @Override
    public List<Figure> figures() throws Exception {
        Optional<String> difference = Agreement.over(CASES, new Random(1));
        if (difference.isPresent()) {
            throw new IllegalStateException(difference.get());
        }
        JmhRun run = new JmhRun(PeerBenchmark.class, 0);
        double canbao = run.of("canbao").nanoseconds();
        double fromFacts = run.of("canbaoFromFacts").nanoseconds();
        return List.of(
                beside(
                        "KIE DMN " + System.getProperty("kie-dmn.version"),
                        run.of("dmn").nanoseconds(),
                        canbao,
                        fromFacts,
                        DMN_GOAL),
                beside(
                        "OpenL Tablets " + System.getProperty("openl.version"),
                        run.of("openl").nanoseconds(),
                        canbao,
                        fromFacts,
                        OPENL_GOAL));
    }

    private static Figure beside(String peer, double taken, double canbao, double fromFacts, double goal) {
        return new Figure(
                "a small decision (14 identities, 2 tiers), beside " + peer + " (equal for a million random cases)",
                "%.0f ns beside %.0f ns: %.1f times as fast; %.1f times with the facts put in place first"
                        .formatted(canbao, taken, taken / canbao, taken / fromFacts),
                "at least %.0f times".formatted(goal),
                taken / canbao >= goal);
    }
}

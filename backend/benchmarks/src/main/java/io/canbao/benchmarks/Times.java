package io.canbao.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** Times taken in rounds, the things compared taking turns, so that a busy moment of the machine hits both. */
public final class Times {

    private Times() {}

    /** The median seconds of each task over so many rounds, after as many that do not count. */
    public static double[] alternating(int rounds, List<? extends Callable<?>> tasks) throws Exception {
        double[][] taken = new double[tasks.size()][rounds];
        for (int round = -rounds; round < rounds; round++) {
            for (int task = 0; task < tasks.size(); task++) {
                long started = System.nanoTime();
                Object result = tasks.get(task).call();
                double seconds = (System.nanoTime() - started) / 1e9;
                kept = result;
                if (round >= 0) {
                    taken[task][round] = seconds;
                }
            }
        }
        return Arrays.stream(taken).mapToDouble(Times::median).toArray();
    }

    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Keeps a compiler from leaving out what nobody looks at. */
    @SuppressWarnings({"unused", "NullAway"})
    private static volatile Object kept = new Object();
}

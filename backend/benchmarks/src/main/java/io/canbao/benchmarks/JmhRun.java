package io.canbao.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs a JMH class and keeps what each of its methods took. */
public final class JmhRun {

    private static final int ITERATIONS = 4;

    /** Rounds in which the methods take turns: a busy moment of the machine spoils one of them. */
    private static final int ROUNDS = 3;

    private final Map<String, Taken> taken = new HashMap<>();

    /** Of one call, in the fastest round. */
    public record Taken(double nanoseconds, double bytes) {

        private Taken faster(Taken other) {
            return nanoseconds <= other.nanoseconds ? this : other;
        }
    }

    /** @param forks Javas that each method is measured in; 0 for this one, all methods together */
    public JmhRun(Class<?> benchmarks, int forks) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(benchmarks.getName().replace(".", "\\.") + "\\.")
                .forks(forks)
                .warmupIterations(ITERATIONS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .build();
        for (int round = 0; round < ROUNDS; round++) {
            new Runner(options).run().forEach(this::keep);
        }
    }

    private void keep(RunResult result) {
        String name = result.getParams().getBenchmark();
        taken.merge(
                name.substring(name.lastIndexOf('.') + 1),
                new Taken(
                        result.getPrimaryResult().getScore(),
                        Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                                .getScore()),
                Taken::faster);
    }

    public Taken of(String method) {
        Taken found = taken.get(method);
        if (found == null) {
            throw new IllegalArgumentException(method);
        }
        return found;
    }
}

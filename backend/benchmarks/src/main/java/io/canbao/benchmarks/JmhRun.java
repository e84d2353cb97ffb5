package io.canbao.benchmarks;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs a JMH class and keeps what each of its methods took. */
public final class JmhRun {

    private static final int ITERATIONS = 5;

    private final Map<String, Taken> taken = new HashMap<>();

    /** Of one call. */
    public record Taken(double nanoseconds, double bytes) {}

    /** @param forks Javas that each method is measured in; 0 for this one, all methods together */
    public JmhRun(Class<?> benchmarks, int forks) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(benchmarks.getName().replace(".", "\\.") + "\\.")
                        .forks(forks)
                        .warmupIterations(ITERATIONS)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            taken.put(
                    name.substring(name.lastIndexOf('.') + 1),
                    new Taken(
                            result.getPrimaryResult().getScore(),
                            Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                                    .getScore()));
        }
    }

    public Taken of(String method) {
        Taken found = taken.get(method);
        if (found == null) {
            throw new IllegalArgumentException(method);
        }
        return found;
    }
}

package io.canbao.benchmarks.packs;

import io.canbao.benchmarks.Figure;
import io.canbao.benchmarks.Measure;
import io.canbao.benchmarks.Times;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.engine.CompiledPolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What it takes to have many counties' packs ready. */
public final class PackFigures implements Measure.Group {

    private static final int HELD = 3_000;
    private static final int ROUNDS = 60;
    private static final double COMPILE_GOAL = 0.020;

    @Override
    public List<Figure> figures() throws Exception {
        List<EffectivePolicy> counties = PackLibrary.read(PackFile.builtIn()).effective().stream()
                .filter(EffectivePolicy::county)
                .toList();
        List<Figure> figures = new ArrayList<>(List.of(compile(counties), held(counties)));
        figures.addAll(LargePackFigures.figures());
        return figures;
    }

    private static Figure compile(List<EffectivePolicy> counties) throws Exception {
        List<Callable<Object>> tasks = new ArrayList<>();
        counties.forEach(county -> tasks.add(() -> CompiledPolicy.compile(county.policy())));
        counties.forEach(county -> tasks.add(() -> EffectivePolicy.ofJson(county.json())));
        double[] seconds = Times.alternating(ROUNDS, tasks);
        double compiled = slowest(seconds, 0, counties.size());
        double read = slowest(seconds, counties.size(), seconds.length);
        return new Figure(
                "a stored pack made ready to answer, warm, the slowest county: read, checked and compiled (compiled alone)",
                "%.1f ms (%.2f ms)".formatted(read * 1e3, compiled * 1e3),
                "at most 20 ms",
                read <= COMPILE_GOAL);
    }

    private static double slowest(double[] seconds, int from, int until) {
        double slowest = 0;
        for (int task = from; task < until; task++) {
            slowest = Math.max(slowest, seconds[task]);
        }
        return slowest;
    }

    private static Figure held(List<EffectivePolicy> counties) {
        List<EffectivePolicy> held = new ArrayList<>(HELD);
        long before = used();
        long characters = 0;
        for (int number = 0; number < HELD; number++) {
            // as read from a database: every pack brings its own text
            String json = new String(
                    counties.get(number % counties.size()).json().getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
            characters += json.length();
            held.add(EffectivePolicy.ofJson(json));
        }
        long bytes = (used() - before) / held.size();
        return Figure.shown(
                "%,d packs held ready".formatted(HELD),
                "%,d kB a pack, %.1f bytes for each character of its text; the server's cache is weighed by characters and bounded"
                        .formatted(bytes / 1000, bytes * (double) held.size() / characters));
    }

    private static long used() {
        for (int time = 0; time < 3; time++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

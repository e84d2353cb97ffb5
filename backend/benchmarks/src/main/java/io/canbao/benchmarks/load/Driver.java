package io.canbao.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Asks as fast as the server answers, over a few connections. */
final class Driver {

    private static final int CONNECTIONS = 8;

    private final URI server;

    Driver(URI server) {
        this.server = server;
    }

    /** What came of asking for a while. */
    record Outcome(double answersPerSecond, double p99Millis) {

        static Outcome of(double seconds, long[] nanos) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Outcome(sorted.length / seconds, sorted[(int) (sorted.length * 0.99)] / 1e6);
        }
    }

    Outcome ask(List<byte[]> requests, double seconds) throws Exception {
        long started = System.nanoTime();
        long until = started + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Callable<long[]>> askers = new ArrayList<>();
            for (int number = 0; number < CONNECTIONS; number++) {
                int first = number;
                askers.add(() -> askUntil(requests, first, until));
            }
            LongStream all = LongStream.empty();
            for (Future<long[]> asker : threads.invokeAll(askers)) {
                all = LongStream.concat(all, LongStream.of(asker.get()));
            }
            return Outcome.of((System.nanoTime() - started) / 1e9, all.toArray());
        }
    }

    private long[] askUntil(List<byte[]> requests, int first, long until) throws IOException {
        long[] taken = new long[1024];
        int count = 0;
        try (Connection connection = new Connection(server)) {
            for (long now = System.nanoTime(); now < until; ) {
                connection.ask(requests.get((first + count) % requests.size()));
                long answered = System.nanoTime();
                if (count == taken.length) {
                    taken = Arrays.copyOf(taken, 2 * count);
                }
                taken[count++] = answered - now;
                now = answered;
            }
        }
        return Arrays.copyOf(taken, count);
    }
}

package io.canbao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of some work goes: samples of a flight recording, counted by parts of the platform. */
public final class Profile {

    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final long SECONDS = 6;

    private Profile() {}

    /**
     * A part of the platform.
     *
     * @param classes names of its classes, and of its packages with a dot at their end
     */
    public record Part(String name, List<String> classes) {

        /** What was renamed would count for nothing, without a word. */
        public Part {
            for (String known : classes) {
                String path = known.replace('.', '/') + (known.endsWith(".") ? "package-info.class" : ".class");
                if (Part.class.getClassLoader().getResource(path) == null) {
                    throw new IllegalArgumentException("there is no " + known);
                }
            }
        }

        private boolean tookPartIn(RecordedStackTrace stack) {
            return stack.getFrames().stream()
                    .map(frame -> frame.getMethod().getType().getName())
                    .anyMatch(name -> classes.stream().anyMatch(name::startsWith));
        }
    }

    /**
     * Repeats the work for some seconds, warm.
     *
     * @param parts a sample counts for the first of them that took part in it
     * @return shares of the samples in which any part took part, as {@code 40 % one, 60 % other}
     * @throws IOException if the recording cannot be kept for a moment
     */
    public static String of(Runnable work, List<Part> parts) throws IOException {
        repeat(work);
        Path file = Files.createTempFile("profile", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLE).withPeriod(PERIOD);
            recording.start();
            repeat(work);
            recording.stop();
            recording.dump(file);
            return shares(RecordingFile.readAllEvents(file), parts);
        } finally {
            Files.delete(file);
        }
    }

    private static void repeat(Runnable work) {
        long until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        while (System.nanoTime() < until) {
            work.run();
        }
    }

    private static String shares(List<RecordedEvent> samples, List<Part> parts) {
        Map<Part, Long> counts = samples.stream()
                .flatMap(sample -> Stream.ofNullable(sample.getStackTrace()))
                .flatMap(stack ->
                        parts.stream().filter(part -> part.tookPartIn(stack)).limit(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long all =
                Math.max(1, counts.values().stream().mapToLong(Long::longValue).sum());
        return parts.stream()
                .map(part -> "%d %% %s".formatted(Math.round(100.0 * counts.getOrDefault(part, 0L) / all), part.name()))
                .collect(Collectors.joining(", "));
    }
}

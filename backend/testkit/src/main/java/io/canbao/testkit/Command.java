package io.canbao.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program of the machine, run to its end. */
final class Command {
    private static final long PATIENCE_MINUTES = 15;

    private Command() {}

    /** The first of the named programs that is on the path. */
    static Optional<Path> find(String... names) {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Runs a program with the machine's environment. */
    static Result run(List<String> words) {
        return run(words, Map.of());
    }

    static Result run(List<String> words, Map<String, String> environment) {
        try {
            var output = Files.createTempFile("canbao-command", ".log");
            try {
                var builder =
                        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                var process = builder.start();
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    return new Result(-1, "no end after %d minutes".formatted(PATIENCE_MINUTES));
                }
                return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * How a program ended.
     *
     * @param status 0 if it went well
     * @param output what it wrote, both streams together
     */
    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }

        /** The output, or a failure that names the program and the end of what it said. */
        String orFail(String program) {
            if (!succeeded()) {
                throw new IllegalStateException("%s ended with %d: %s".formatted(program, status, lastLine()));
            }
            return output;
        }

        String lastLine() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce("", (before, line) -> line)
                    .strip();
        }
    }
}

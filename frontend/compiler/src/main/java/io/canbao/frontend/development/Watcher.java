package io.canbao.frontend.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Waits for changes below a folder. It looks again and again: a few hundred files cost nothing, and not every system tells of changes in time. */
final class Watcher {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path folder;
    private Map<Path, FileTime> seen;

    Watcher(Path folder) throws IOException {
        this.folder = folder;
        this.seen = look();
    }

    /** Returns once something changed and nothing more does: an editor saves in several steps. */
    void await() throws IOException, InterruptedException {
        var now = awaitOtherThan(seen);
        while (!now.equals(seen)) {
            seen = now;
            Thread.sleep(PAUSE);
            now = look();
        }
    }

    private Map<Path, FileTime> awaitOtherThan(Map<Path, FileTime> before) throws IOException, InterruptedException {
        var now = look();
        while (now.equals(before)) {
            Thread.sleep(PAUSE);
            now = look();
        }
        return now;
    }

    private Map<Path, FileTime> look() throws IOException {
        var times = new HashMap<Path, FileTime>();
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                times.put(path, Files.getLastModifiedTime(path));
            }
        } catch (NoSuchFileException | UncheckedIOException _) {
            return Map.of(); // something goes while it is looked at: a change
        }
        return times;
    }
}

package io.canbao.platform.embedded;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The start that makes the file and its tables. One that a full disk ended, or whose process was killed, leaves a file that nothing was ever kept in and that no start could go on with: the next one puts it aside and begins
 * anew. Before anybody is served the file counts as made.
 */
@Singleton
final class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final String url;

    FirstStart(@Property(name = "datasources.default.url") String url) {
        this.url = url;
    }

    /** Whether a file lies there that a first start left which did not come to its end, and that nobody has open. */
    static boolean wasCutShort(DatabaseFile file) {
        return Files.exists(file.begun())
                && Files.exists(file.path())
                && Files.notExists(file.witness())
                && isNobodys(file);
    }

    /** Puts what holds nothing aside: it is not ours to say that nobody wants it. */
    static void putAside(DatabaseFile file) {
        try {
            Path aside = Files.createTempDirectory(file.path().getParent(), "unfinished-");
            Files.move(file.path(), aside.resolve(file.path().getFileName()));
            LOG.warn(
                    "the first start of {} did not come to its end; it lies in {} now, beginning anew",
                    file.path(),
                    aside);
        } catch (IOException refused) {
            throw new UnusableDatabase(file, "cannot be begun anew", refused);
        }
    }

    /** Marks a start that finds neither a file nor a witness of one. */
    static void begin(DatabaseFile file) {
        try {
            if (Files.notExists(file.path()) && Files.notExists(file.witness()) && Files.notExists(file.begun())) {
                Files.createDirectories(file.begun().toAbsolutePath().getParent());
                Files.createFile(file.begun());
            }
        } catch (IOException refused) {
            throw new UnusableDatabase(file, "cannot be made", refused);
        }
    }

    /** H2 locks a file as long as it has it open. */
    private static boolean isNobodys(DatabaseFile file) {
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        } catch (IOException refused) {
            throw new UnusableDatabase(file, "cannot be read", refused);
        }
    }

    /** All tables are there, and nobody was answered yet. */
    @EventListener
    void end(StartupEvent started) {
        DatabaseFile.of(url).ifPresent(file -> {
            try {
                Files.deleteIfExists(file.begun());
            } catch (IOException refused) {
                throw new UnusableDatabase(file, "cannot be kept", refused);
            }
        });
    }
}

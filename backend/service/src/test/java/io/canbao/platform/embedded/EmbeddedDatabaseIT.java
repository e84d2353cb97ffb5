package io.canbao.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.canbao.platform.Platform;
import io.canbao.platform.TwoCounties;
import io.canbao.policy.Origin;
import io.canbao.policy.Releases;
import io.canbao.secrets.WrongKeys;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.scheduling.TaskExecutors;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With real files and processes that are killed. */
class EmbeddedDatabaseIT {
    private static final int PACKS = TwoCounties.packs().size();
    private static final int TIMES = 20;
    private static final Duration WITHOUT_WAITING = Duration.ofSeconds(45);

    /** What a process left that published, said so, and was killed. */
    @TempDir
    private static Path killed;

    /** The same after it was opened and closed again. */
    @TempDir
    private static Path closed;

    private static long released;

    /** What a second process on the same folder said. */
    private static String beside = "";

    @TempDir
    private Path folder;

    @BeforeAll
    static void publishAndKill() throws Exception {
        try (Instance instance = Instance.in(killed)) {
            instance.awaitLine("started");
            for (int time = 0; time < TIMES; time++) {
                instance.awaitLine("published");
            }
            try (Instance second = Instance.in(killed)) {
                beside = second.awaitLine("");
            }
            instance.kill();
        }
        copy(killed, closed);
        takeTheLockOfMigrations(closed);
        try (Platform again = assertTimeoutPreemptively(WITHOUT_WAITING, () -> start(closed))) {
            released = again.context().getBean(Releases.class).count();
            try (Connection database = DelegatingDataSource.unwrapDataSource(
                            again.context().getBean(DataSource.class))
                    .getConnection()) {
                // a table that is misspelt would be taken for one that is not there yet
                for (String table : Rows.in(database).counts().keySet()) {
                    database.createStatement()
                            .executeQuery("SELECT 1 FROM " + table)
                            .close();
                }
            }
        }
    }

    @BeforeEach
    void takeTheClosedOne() throws IOException {
        copy(closed, folder);
    }

    /** H2 keeps what was committed in memory for half a second unless told otherwise; 1,017 rows were lost so. */
    @Test
    void nothingThatWasCommittedIsLostWhenTheProcessIsKilled() {
        assertThat(released).isGreaterThanOrEqualTo(PACKS + PACKS * TIMES);
    }

    @Test
    void aFileThatAnotherProcessHasOpenIsNotCalledDamaged() {
        assertThat(beside)
                .startsWith("refused")
                .contains("is in use by another process")
                .doesNotContain("remove");
    }

    /** New keys would find nobody by their number, and let everybody be put on the roll a second time. */
    @Test
    void aDatabaseWhoseKeysAreGoneIsNotServed() throws IOException {
        Files.delete(folder.resolve("hash.key"));

        assertThatThrownBy(this::start)
                .isInstanceOf(WrongKeys.class)
                .hasMessageContainingAll(
                        "keys that are gone", folder.resolve("hash.key").toString());
        assertThat(folder.resolve("hash.key")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50})
    void aFileThatWasCutIsNotServed(int percent) throws IOException {
        change(file -> file.setLength(file.length() * percent / 100));
        byte[] cut = Files.readAllBytes(file());

        assertThatThrownBy(this::start).rootCause().isInstanceOf(UnusableDatabase.class);
        assertThat(file()).as("left as it is").hasBinaryContent(cut);
    }

    /** A process that was killed had no time to tidy its file up: H2 takes what is left for what it was some time ago. */
    @Test
    void aFileThatWasCutAfterTheProcessWasKilledIsNotServed() throws IOException {
        copy(killed, folder);
        change(file -> file.setLength(file.length() / 10));

        assertThatThrownBy(this::start).rootCause().isInstanceOf(UnusableDatabase.class);
    }

    @Test
    void aFileOfZerosIsNotServed() throws IOException {
        change(file -> file.write(new byte[(int) file.length()]));

        assertThatThrownBy(this::start).rootCause().hasMessageContaining("cannot be read");
    }

    @Test
    void anEmptyFileIsNotServed() throws IOException {
        change(file -> file.setLength(0));

        assertThatThrownBy(this::start)
                .rootCause()
                .hasMessageContaining(file() + " is empty; restore it from a copy, or remove it and canbao.witness");
    }

    @Test
    void aFileThatIsGoneIsNotTakenForANewDatabase() throws IOException {
        Files.delete(file());

        assertThatThrownBy(this::start).rootCause().hasMessageContaining("has lost");
    }

    @Test
    void whoeverRemovesBothFilesStartsAnewAndClosesOnceJobsHaveEnded() throws Exception {
        Files.delete(file());
        Files.delete(folder.resolve("canbao.witness"));

        AtomicLong lastAsked = new AtomicLong();
        try (Platform anew = start(folder)) {
            assertThat(anew.context().getBean(Releases.class).count()).isEqualTo(PACKS);
            askInAMoment(anew, lastAsked);
        }
        assertThat(lastAsked).as("a job that had begun was waited for").hasValue(PACKS);
    }

    /** A job that was under way when a start failed wrote a file into a folder that nobody expected anything in any more. */
    private static void askInAMoment(Platform platform, AtomicLong answer) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        platform.context()
                .getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.SCHEDULED))
                .execute(() -> {
                    begun.countDown();
                    LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                    answer.set(platform.context().getBean(Releases.class).count());
                });
        begun.await();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 300})
    void aDiskThatIsFullAtTheFirstStartIsTheReasonNotToStartUntilThereIsRoom(int kilobytes, @TempDir Path disk)
            throws IOException {
        try (Instance instance = Instance.in(disk, kilobytes)) {
            assertThat(instance.awaitLine("")).startsWith("refused").contains("File too large");
        }

        try (Platform withRoom = start(disk)) {
            assertThat(disk.resolve("canbao.begun")).doesNotExist();
            assertThat(withRoom.context().getBean(Releases.class).count()).isEqualTo(PACKS);
        }
    }

    /** One that was brought back from a copy into the folder of a first start that failed. */
    @Test
    void aFileThatHoldsSomethingIsNeverTakenForAFirstStart() throws IOException {
        Files.createFile(folder.resolve("canbao.begun"));
        Files.delete(folder.resolve("canbao.witness"));

        try (Platform restored = start(folder)) {
            assertThat(restored.context().getBean(Releases.class).count()).isEqualTo(released);
        }
    }

    private Platform start() {
        return start(folder);
    }

    private static Platform start(Path folder) {
        return Platform.start(
                TwoCounties.given(TwoCounties.packs(), Origin.FOLDER),
                Map.of("canbao.data", folder.toString(), "canbao.port", -1));
    }

    /** As a process leaves it whose disk was full, or that was killed, while it migrated: the next one waited five minutes for it, and gave up. */
    private static void takeTheLockOfMigrations(Path folder) throws SQLException {
        String url = "jdbc:h2:file:%s;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE".formatted(folder.resolve("canbao"));
        try (Connection database = DriverManager.getConnection(url, "canbao", "");
                Statement statement = database.createStatement()) {
            assertThat(
                            statement.executeUpdate(
                                    "UPDATE databasechangeloglock SET locked = TRUE, lockgranted = CURRENT_TIMESTAMP, lockedby = 'another'"))
                    .isEqualTo(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String name : List.of("canbao.mv.db", "canbao.witness", "secrets.key", "hash.key")) {
            Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path file() {
        return folder.resolve("canbao.mv.db");
    }

    private void change(Change change) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            change.to(file);
        }
    }

    private interface Change {
        void to(RandomAccessFile file) throws IOException;
    }
}

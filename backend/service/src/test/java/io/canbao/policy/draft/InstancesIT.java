package io.canbao.policy.draft;

import static io.canbao.policy.draft.Desk.DRAFT;
import static io.canbao.policy.draft.Desk.VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OtherProcess;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.policy.PublishedPolicies;
import io.canbao.tenancy.Role;
import io.canbao.testkit.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three instances on one MySQL while everybody works; one of them is killed. */
@Tag("journey")
class InstancesIT {
    private static final int WRITERS = 6;
    private static final int LINES = 6;

    @TempDir
    private Path folder;

    @Test
    void whatSeveralTakeAtOnceHappensOnceAndNothingIsLostWhenOneIsKilled() throws Exception {
        Database database = DatabaseKind.MYSQL.create();
        try (Served one = Served.on(database, List.of(), Map.of());
                Served other = Served.on(database, List.of(), Map.of());
                OtherProcess third = OtherProcess.on(database, folder)) {
            Desk desk = Desk.of(one);
            desk.begin(desk.pack(80));
            write(desk, List.of(one.address(), other.address(), third.address()), third);
            String text = desk.editor()
                    .get(desk.path(DRAFT), "Accept", "application/yaml")
                    .text();
            for (int writer = 0; writer < WRITERS; writer++) {
                for (int line = 0; line < LINES; line++) {
                    assertThat(text).containsOnlyOnce(line(writer, line));
                }
            }
            assertThat(desk.draft().at("/revision")).isEqualTo(Integer.toString(1 + WRITERS * LINES));
            reviewAtOnce(desk, other);
            scheduleAtOnce(desk, other);
        }
    }

    /** Everybody adds lines of their own to the one text, now here, now there; whoever gets no answer looks before they repeat. */
    private static void write(Desk desk, List<URI> instances, OtherProcess third) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                Writer asked = new Writer(
                        instances,
                        People.of(desk.served(), desk.code(), Role.POLICY_EDITOR)
                                .token(),
                        "/api/v1" + desk.path(DRAFT));
                int number = writer;
                all.add(threads.submit(() -> {
                    for (int line = 0; line < LINES; line++) {
                        asked.add(line(number, line), number + line);
                    }
                    return null;
                }));
            }
            while (Integer.parseInt(desk.draft().at("/revision")) < WRITERS * LINES / 3) {
                Thread.onSpinWait();
            }
            third.kill();
            for (Future<?> writer : all) {
                writer.get();
            }
        }
    }

    private static String line(int writer, int line) {
        return "# line %d of writer %d.".formatted(line, writer);
    }

    private static void reviewAtOnce(Desk desk, Served other) throws Exception {
        desk.submit();
        String digest = desk.draft().at("/digest");
        Person third = there(People.of(desk.served(), desk.code(), Role.POLICY_APPROVER), other);
        String approval = "{\"digest\":\"%s\",\"comment\":\"同意\"}".formatted(digest);

        List<Integer> approved = atOnce(desk.second(), third, desk.path(DRAFT + "/approval"), approval);
        List<Integer> published =
                atOnce(desk.second(), third, desk.path(VERSIONS), "{\"digest\":\"%s\",\"at\":null}".formatted(digest));

        assertThat(approved).containsOnlyOnce(200);
        assertThat(published).containsOnlyOnce(201);
        assertThat(desk.editor().get(desk.path(VERSIONS)).at("/total")).isEqualTo("2");
    }

    private static void scheduleAtOnce(Desk desk, Served other) throws Exception {
        String digest = desk.approved(70);
        Instant moment = Clock.systemUTC().instant().plusSeconds(3);
        String schedule = "{\"digest\":\"%s\",\"at\":\"%s\"}".formatted(digest, moment);

        atOnce(desk.second(), there(desk.second(), other), desk.path(VERSIONS), schedule);

        assertThat(desk.editor().get(desk.path(VERSIONS)).at("/total")).isEqualTo("3");
        Thread.sleep(Duration.between(Clock.systemUTC().instant(), moment).plusMillis(50));
        for (Served instance : List.of(desk.served(), other)) {
            instance.bean(PublishedPolicies.class).refresh();
            assertThat(instance.quote(desk.code(), Served.SUBSISTENCE).at("/options/0/payable"))
                    .isEqualTo("120.00");
        }
    }

    /** The same person at another instance. */
    private static Person there(Person person, Served other) {
        return new Person(other, person.username(), person.token());
    }

    private static List<Integer> atOnce(Person here, Person there, String path, String body) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> other = threads.submit(() -> there.post(path, body));
            return List.of(here.post(path, body).status(), other.get().status());
        }
    }
}

package io.canbao.audit;

import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.testkit.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrailIT {
    private static final String FORM = "{\"username\":\"%s\",\"name\":\"李四\",\"roles\":[\"cashier\"]}";

    @ParameterizedTest
    @EnumSource
    void aChangeLeavesALineThatNamesWhoAndWhatAndMasksThePerson(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person admin = People.upperAdmin(served);
        String name = People.newName();
        String request = admin.post(users(UPPER), FORM.formatted(name)).header("X-Request-Id");

        JsonNode line = admin.get(trail(UPPER) + "?subject=user/" + name).json().at("/items/0");

        assertThat(line.at("/actor").asText()).isEqualTo(admin.username());
        assertThat(line.at("/from").asText()).isEqualTo("127.0.0.1");
        assertThat(line.at("/request").asText()).isEqualTo(request).isNotBlank();
        assertThat(line.at("/action").asText()).isEqualTo("user.added");
        assertThat(line.at("/before").size()).isZero();
        assertThat(line.at("/after/name").asText()).isEqualTo("李**");
        assertThat(line.at("/after/roles").asText()).isEqualTo("cashier");
        assertThat(line.at("/sealed").asBoolean()).isFalse();
        seal(served);
        assertThat(admin.get(trail(UPPER) + "?subject=user/" + name).at("/items/0/sealed"))
                .isEqualTo("true");
        assertThat(People.lowerAdmin(served)
                        .get(trail(LOWER) + "?subject=user/" + name)
                        .at("/total"))
                .isEqualTo("0");
    }

    @OnMySql
    void theTrailIsSearchedSortedAndExported(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person admin = People.upperAdmin(served);
        String name = People.newName();
        admin.post(users(UPPER), FORM.formatted(name));

        assertThat(admin.get(trail(UPPER) + "?actor=system").at("/items/0/action"))
                .isEqualTo("user.added");
        assertThat(admin.get(trail(UPPER) + "?actor=" + admin.username().replace('-', '_'))
                        .at("/total"))
                .isEqualTo("0");
        assertThat(admin.get(trail(UPPER) + "?from=2000-01-01&until=2000-12-31").at("/total"))
                .isEqualTo("0");
        assertThat(admin.get(trail(UPPER) + "?from=yesterday").at("/code")).isEqualTo("NOT_A_TIME");
        Answer newest = admin.get(trail(UPPER) + "?sort=-at&size=1");
        assertThat(newest.at("/items/0/subject")).isEqualTo("user/" + name);
        assertThat(newest.json().at("/total").asInt()).isGreaterThan(2);
        Answer file = admin.get(trail(UPPER) + "?subject=user/" + name, "Accept", "text/csv");
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.text().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("新增用户") && line.contains(" +08:00") && line.contains("角色："));
    }

    @OnMySql
    void aChangeThatFailsLeavesNoLineAndALineNeedsATransaction(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        AuditTrail trail = served.bean(AuditTrail.class);
        Person admin = People.upperAdmin(served);
        String name = People.newName();
        admin.post(users(UPPER), FORM.formatted(name));
        assertThat(admin.post(users(UPPER), FORM.formatted(name)).status()).isEqualTo(409);

        assertThat(admin.get(trail(UPPER) + "?subject=user/" + name).at("/total"))
                .isEqualTo("1");
        String other = People.newName();
        assertThatThrownBy(() -> trail.record(
                        CountyCode.parse(UPPER),
                        Asker.SYSTEM,
                        "user.added",
                        new AuditTrail.Subject("user", other),
                        Masked.nothing(),
                        Masked.nothing()))
                .isInstanceOf(RuntimeException.class);
        assertThat(admin.get(trail(UPPER) + "?subject=user/" + other).at("/total"))
                .isEqualTo("0");
    }

    @OnMySql
    void whoeverSealsTogetherMakesOneChain(DatabaseKind kind) throws Exception {
        Served served = Served.twoCounties(kind);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Person admin = People.upperAdmin(served);
            IntStream.range(0, 10).forEach(again -> admin.get(users(UPPER)));
            CyclicBarrier together = new CyclicBarrier(4);
            List<Future<?>> sealing = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(worker -> workers.submit(() -> {
                        together.await();
                        sealOrBeOvertaken(served);
                        return null;
                    }))
                    .toList();
            for (Future<?> done : sealing) {
                done.get();
            }
            seal(served);

            assertThat(verdict(served).faults()).isEmpty();
            assertThat(verdict(served).sealed()).isGreaterThan(10);
        }
    }

    /** What somebody with all rights to the database might do; all kinds of it are in {@code VerifyTrailTest}. */
    @OnMySql
    void whatWasDoneToATrailIsFoundAndOnlyThere(DatabaseKind kind) throws SQLException {
        Database database = kind.create();
        try (Served served = Served.on(database)) {
            People.upperAdmin(served).get(users(UPPER));
            People.lowerAdmin(served);
            seal(served);
            served.bean(TrailHeads.class).writeDaily();
            assertThat(verdict(served).faults()).isEmpty();
            List<Seal> chain = served.bean(Trails.class).seals(CountyCode.parse(UPPER), 0, 100);

            execute(
                    database,
                    "UPDATE audit_entry SET actor = 'nobody' WHERE entry_id = '%s'",
                    chain.get(1).entry());
            execute(
                    database,
                    "DELETE FROM audit_seal WHERE entry_id = '%s'",
                    chain.getLast().entry());

            assertThat(verdict(served).faults())
                    .extracting(TrailFault::kind)
                    .containsExactlyInAnyOrder(
                            TrailFault.Kind.CHANGED, TrailFault.Kind.UNSEALED, TrailFault.Kind.NOT_AS_WRITTEN_OUTSIDE);
            assertThat(verdict(served).faults())
                    .allMatch(found -> found.county().value().equals(UPPER));
        }
    }

    @Test
    void aJobSealsWhatIsAdded() {
        try (Served served =
                Served.on(DatabaseKind.EMBEDDED.create(), TwoCounties.packs(), Map.of("canbao.jobs.enabled", true))) {
            People.upperAdmin(served).get(users(UPPER));
            awaitSeals(served);
            assertThat(verdict(served).faults()).isEmpty();
        }
    }

    /** Within a second, where the machine is not busy with other things. */
    private static void awaitSeals(Served served) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!served.bean(Trails.class).unsealed(1).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Some lines at a time: other tests of this process leave many, too. */
    private static void seal(Served served) {
        boolean more = true;
        while (more) {
            more = served.bean(SealTrail.class).seal();
        }
    }

    private static void sealOrBeOvertaken(Served served) {
        try {
            served.bean(SealTrail.class).seal();
        } catch (RuntimeException overtaken) {
            assertThat(overtaken).isNotNull(); // refused by the keys: the chain is what counts
        }
    }

    private static VerifyTrail.Verdict verdict(Served served) {
        return served.bean(VerifyTrail.class)
                .verify(served.bean(TrailHeads.class).written());
    }

    private static void execute(Database database, String sql, String entry) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql.formatted(entry))).isEqualTo(1);
        }
    }

    private static String users(String county) {
        return "/counties/" + county + "/users";
    }

    private static String trail(String county) {
        return "/counties/" + county + "/audit";
    }
}

package io.canbao.http;

import static io.canbao.http.sample.Notes.LOWER;
import static io.canbao.http.sample.Notes.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.http.sample.Notes;
import io.canbao.platform.Answer;
import io.canbao.platform.Clocks;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.tenancy.CountyCode;
import io.canbao.testkit.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyIT {
    private static final String KEY = "Idempotency-Key";

    @Parameter
    @SuppressWarnings("NullAway.Init") // set for each kind
    private DatabaseKind kind;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Database database;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Served served;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Served other;

    @BeforeParameterizedClassInvocation
    void serve() {
        database = kind.create();
        served = Notes.served(database);
        other = later(Duration.ZERO);
    }

    @AfterParameterizedClassInvocation
    void close() {
        other.close();
        served.close();
    }

    @Test
    void aRepeatGetsTheFirstAnswerAgainAndHasNoEffect() {
        Answer first = make(served, UPPER, "once", 101, "new");
        Answer again = make(other, UPPER, "once", 101, "new");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text()).contains("101");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).endsWith("/notes/101");
    }

    @Test
    void aHundredRepeatsAtATimeOnTwoInstancesHaveOneEffectAndOneAnswer() throws Exception {
        long before = Notes.count(served, UPPER);
        List<Answer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> calls = IntStream.range(0, 100)
                    .<Callable<Answer>>mapToObj(
                            call -> () -> make(call % 2 == 0 ? served : other, UPPER, "hundred", 102, "new"))
                    .toList();
            answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::text).containsOnly("{\"number\":102,\"words\":\"new\"}");
        assertThat(answers)
                .extracting(answer -> answer.header("Idempotent-Replayed"))
                .filteredOn(String::isEmpty)
                .hasSize(1);
        assertThat(Notes.count(served, UPPER)).isEqualTo(before + 1);
    }

    /** Providers of payments repeat a callback a day later. */
    @Test
    void aRepeatAfterTwentyFiveHoursGetsTheFirstAnswer() {
        make(served, UPPER, "a-day-later", 110, "new");

        try (Served tomorrow = later(Duration.ofHours(25))) {
            make(tomorrow, UPPER, "keeps-house", 111, "new");

            assertThat(make(tomorrow, UPPER, "a-day-later", 110, "new").header("Idempotent-Replayed"))
                    .isEqualTo("true");
        }
    }

    @Test
    void aKeyIsForgottenAfterNinetyDays() {
        make(served, UPPER, "a-season-later", 112, "new");

        try (Served nextSeason = later(Duration.ofDays(91))) {
            make(nextSeason, UPPER, "keeps-house-then", 113, "new");
            Answer again = make(nextSeason, UPPER, "a-season-later", 114, "new");

            assertThat(again.header("Idempotent-Replayed")).isEmpty();
            assertThat(again.status()).isEqualTo(201);
        }
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        make(served, UPPER, "reused", 103, "new");

        assertThat(make(served, UPPER, "reused", 103, "other words").status()).isEqualTo(422);
        assertThat(make(served, UPPER, "reused", 104, "new").at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(served.get(Notes.path(UPPER) + "/104").status()).isEqualTo(404);
    }

    @Test
    void oneBodyWrittenInTwoWaysIsOneRequest() {
        make(served, UPPER, "written", 105, "new");

        Answer again = served.post(Notes.path(UPPER), "{ \"words\": \"new\", \"number\": 105 }", KEY, "written");

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void twoCountiesMayUseOneKey() {
        make(served, UPPER, "shared", 106, "of the upper county");
        Answer lower = make(served, LOWER, "shared", 106, "of the lower county");

        assertThat(lower.header("Idempotent-Replayed")).isEmpty();
        assertThat(lower.text()).contains("of the lower county");
    }

    @Test
    void withoutAKeyOrWithoutAValidOneNothingIsMade() {
        Answer without = served.post(Notes.path(UPPER), "{\"number\":107,\"words\":\"new\"}");

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.at("/code")).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(make(served, UPPER, "x".repeat(101), 107, "new").at("/code")).isEqualTo("IDEMPOTENCY_KEY_INVALID");
        assertThat(served.get(Notes.path(UPPER) + "/107").status()).isEqualTo(404);
    }

    @Test
    void aRequestRefusedForItsFormMayBeMendedUnderTheSameKey() {
        assertThat(make(served, UPPER, "mended", 108, " ").status()).isEqualTo(400);

        assertThat(make(served, UPPER, "mended", 108, "new").status()).isEqualTo(201);
    }

    /** Once the row stayed and the key did not, or the other way round, money would move twice or never. */
    @Test
    void whatFailsLeavesNeitherEffectNorKey() {
        assertThat(make(served, UPPER, "failed", 109, "fails at the end").status())
                .isEqualTo(500);
        assertThat(served.get(Notes.path(UPPER) + "/109").status()).isEqualTo(404);

        assertThat(make(served, UPPER, "failed", 109, "new").header("Idempotent-Replayed"))
                .isEmpty();
        assertThat(served.get(Notes.path(UPPER) + "/109").status()).isEqualTo(200);
    }

    /** Another instance on the same database, some time from now. */
    private Served later(Duration by) {
        return Served.on(
                database,
                List.of(),
                Map.of(Notes.SETTING, "true", "canbao.database.connections", "4"),
                Clock.offset(Clocks.ofTheMachine(), by));
    }

    private static Answer make(Served instance, CountyCode county, String key, int number, String words) {
        return instance.post(Notes.path(county), "{\"number\":%d,\"words\":\"%s\"}".formatted(number, words), KEY, key);
    }
}

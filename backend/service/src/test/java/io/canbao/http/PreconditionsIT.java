package io.canbao.http;

import static io.canbao.http.sample.Notes.LOWER;
import static io.canbao.http.sample.Notes.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.http.sample.Notes;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreconditionsIT {
    @SuppressWarnings("NullAway.Init") // set before the tests
    private Served served;

    @BeforeAll
    void serve() {
        served = Notes.served(DatabaseKind.MYSQL.create());
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void whoReadMayChange() {
        String tag = served.get(Notes.path(UPPER) + "/1").header("ETag");

        Answer changed = put(1, "changed", "If-Match", tag);

        assertThat(tag).isEqualTo("\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(served.get(Notes.path(UPPER) + "/1").header("ETag")).isEqualTo("\"2\"");
        assertThat(served.get(Notes.path(LOWER) + "/1").at("/words")).isEqualTo("of the lower county");
    }

    @Test
    void whoDidNotReadMayNot() {
        Answer refused = put(2, "changed");

        assertThat(refused.status()).isEqualTo(428);
        assertThat(refused.at("/code")).isEqualTo("PRECONDITION_REQUIRED");
        assertThat(served.get(Notes.path(UPPER) + "/2").at("/words")).isEqualTo("note 2");
    }

    @Test
    void whoReadAnotherStateIsToldWhatIsThereNow() {
        put(3, "by a colleague", "If-Match", "\"1\"");

        Answer refused = put(3, "by me", "If-Match", "\"1\"");

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.at("/code")).isEqualTo("PRECONDITION_FAILED");
        assertThat(refused.at("/current/words")).isEqualTo("by a colleague");
        assertThat(refused.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void oneOfSeveralTagsOrAnyStateWillDoButNoWeakTag() {
        assertThat(put(4, "a", "If-Match", "\"9\", \"1\"").status()).isEqualTo(200);
        assertThat(put(4, "b", "If-Match", "*").status()).isEqualTo(200);
        assertThat(put(4, "c", "If-Match", "W/\"3\"").status()).isEqualTo(412);
    }

    private Answer put(int number, String words, String... headers) {
        return served.ask(served.request(Notes.path(UPPER) + "/" + number, headers)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"number\":%d,\"words\":\"%s\"}".formatted(number, words))));
    }
}

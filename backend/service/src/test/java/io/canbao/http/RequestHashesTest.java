package io.canbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which requests are the same one. */
class RequestHashesTest {
    private static final Map<String, Object> FORM = Map.of("year", 2025, "resident", "one");

    private final RequestHashes hashes = new RequestHashes(new ObjectMapper());

    @Test
    void theSamePersonAsksTheSameOnce() {
        assertThat(asked("li-yun", "/enrollments", FORM))
                .isEqualTo(asked("li-yun", "/enrollments", Map.of("resident", "one", "year", 2025)));
    }

    @Test
    void anotherAddressOrBodyIsAnotherRequest() {
        assertThat(asked("li-yun", "/enrollments", FORM))
                .isNotEqualTo(asked("li-yun", "/payments", FORM))
                .isNotEqualTo(asked("li-yun", "/enrollments", Map.of("year", 2026, "resident", "one")));
    }

    /** Who has somebody else's key is not shown what that one was answered. */
    @Test
    void somebodyElseAsksSomethingElse() {
        assertThat(asked("li-yun", "/enrollments", FORM)).isNotEqualTo(asked("wang-ying", "/enrollments", FORM));
    }

    private String asked(String username, String address, Object form) {
        return hashes.of(username, HttpRequest.POST(address, form), form);
    }
}

package io.canbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {
    private static final String JSON = "application/json";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        text/csv                                        | text/csv
        TEXT/CSV; charset=utf-8                         | text/csv
        text/*                                          | text/csv
        */*                                             | application/json
        */*;q=0.1                                       | application/json
        application/json, text/csv                      | application/json
        text/csv, application/json                      | text/csv
        text/csv;q=0.5, application/json                | application/json
        application/json;q=0.2, text/csv;q=0.3          | text/csv
        text/csv;q=0                                    | application/json
        text/csv;q=0, text/*                            | application/json
        text/html, application/xhtml+xml, */*;q=0.8     | application/json
        text/csv, */*;q=0.1                             | text/csv
        application/json;q=0, */*                       | text/csv
        application/*, text/csv;q=0.9                   | application/json
        nonsense                                        | application/json
        """)
    void theTypeThatACallerWouldRatherHaveIsAnswered(String accept, String answered) {
        assertThat(Accepted.of(HttpRequest.GET("/").header("Accept", accept), JSON, Lists.CSV))
                .isEqualTo(answered);
    }

    @Test
    void whoSaysNothingGetsTheUsualOne() {
        assertThat(Accepted.of(HttpRequest.GET("/"), JSON, Lists.CSV)).isEqualTo(JSON);
    }
}

package io.canbao;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.Served.policy;
import static io.canbao.platform.TwoCounties.LAYER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.Served;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputIT {
    private static final int TEN_MEGABYTES = 10_000_000;

    private final Served served = Served.twoCounties();

    @AfterEach
    void keepsServing() {
        assertThat(served.quote(UPPER, SUBSISTENCE).at("/options/0/payable")).isEqualTo("40.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"payDate":"2025-02-29"}                                                  | /payDate         | NOT_A_DATE
                    {"payDate":"99999-01-01"}                                                 | /payDate         | NOT_A_DATE
                    {"payDate":"0001-01-01"}                                                  | /payDate         | DATE_OUT_OF_RANGE
                    {"payDate":20250310}                                                      | /payDate         | WRONG_TYPE
                    {"payDate":null}                                                          | /payDate         | REQUIRED
                    {}                                                                        | /payDate         | REQUIRED
                    {"payDate":"2024-10-01","birthDate":"2024-10-02"}                         | /birthDate       | PAYMENT_BEFORE_BIRTH
                    {"payDate":"2024-10-01","tier":"tier9"}                                   | /tier            | UNKNOWN_VALUE
                    {"payDate":"2024-10-01","categories":[{"id":"rich"}]}                     | /categories/0/id | UNKNOWN_VALUE
                    {"payDate":"2024-10-01","facts":{"height":true}}                          | /facts/height    | UNKNOWN_FACT
                    {"payDate":"2024-10-01","paydate":"2024-10-01"}                           | /paydate         | UNKNOWN_FIELD
                    {"payDate":"2024-10-01","payDate":"2024-10-02"}                           | /payDate         | DUPLICATE_FIELD
                    {"payDate":"2024-10-01","history":{"2024":"missed","2024":"missed"}}      | /history/2024    | DUPLICATE_FIELD
                    """)
    void aWrongFactIsNamed(String facts, String pointer, String code) {
        Answer answer = served.quote(UPPER, facts);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo("INVALID_FACTS");
        assertThat(answer.json().path("faults").findValuesAsText("pointer")).containsExactly(pointer);
        assertThat(answer.at("/faults/0/code")).isEqualTo(code);
    }

    @Test
    void whatIsWrongIsToldInTheLanguageAskedFor() {
        String facts = "{\"payDate\":\"2025-02-29\"}";

        assertThat(served.quote(UPPER, facts).at("/faults/0/message")).startsWith("应当是日历上有的日期");
        assertThat(served.quote(UPPER, facts, "Accept-Language", "en").at("/faults/0/message"))
                .startsWith("This must be a day that exists");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Answer answer = served.quote(UPPER, "{\"payDate\":\"2025-02-29\",\"tier\":\"tier9\",\"sex\":1,\"height\":180}");

        assertThat(answer.json().path("faults").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/payDate", "/tier", "/sex", "/height");
    }

    @Test
    void aListThatNobodyFilledInIsAnsweredInAFewBytes() {
        Answer answer = served.quote(UPPER, "{\"payDate\":\"2024-10-01\",\"facts\":{" + fields(5_000) + "}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("faults")).hasSize(50);
        assertThat(answer.at("/more")).isEqualTo("true");
        assertThat(answer.text()).hasSizeLessThan(16_000);
    }

    private static String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(field -> "\"f" + field + "\":1")
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"payDate\":\"2025-0", "payDate=2025-03-10", "<html>", "{\"payDate\":\"2025-03-10\"}}"
            })
    void aBodyThatIsNoJsonIsABadRequest(String body) {
        Answer answer = served.quote(UPPER, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @CsvSource({
        "999999, 2025, UNKNOWN_COUNTY",
        LAYER + ", 2025, UNKNOWN_COUNTY",
        UPPER + ", 2031, NO_POLICY_IN_FORCE",
        UPPER + ", 99999999999999, NO_POLICY_IN_FORCE",
        UPPER + ", -1, NO_POLICY_IN_FORCE",
        UPPER + ", next, NO_POLICY_IN_FORCE",
    })
    void whereThereIsNoPolicyNothingIsAnswered(String county, String year, String code) {
        String path = "/api/v1/public/counties/" + county + "/policies/" + year;

        for (Answer answer : new Answer[] {served.get(path), served.post(path + "/quotes", SUBSISTENCE)}) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.at("/code")).isEqualTo(code);
        }
    }

    @Test
    void aBodyOfTenMegabytesIsTooLarge() {
        byte[] body = new byte[TEN_MEGABYTES];
        HttpRequest.Builder declared = posting(BodyPublishers.ofByteArray(body));
        HttpRequest.Builder chunked = posting(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        for (HttpRequest.Builder request : new HttpRequest.Builder[] {declared, chunked}) {
            Answer answer = served.ask(request.expectContinue(true));
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.at("/code")).isEqualTo("TOO_LARGE");
        }
    }

    @Test
    void deepJsonIsRefusedAndNotFollowed() {
        Answer answer = served.quote(UPPER, "{\"facts\":".repeat(5_000) + "1" + "}".repeat(5_000));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/code")).isEqualTo("INVALID_FACTS");
    }

    @Test
    void otherContentIsUnsupported() {
        HttpRequest.Builder form = served.request(policy(UPPER) + "/quotes")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("payDate=2025-03-10"));

        Answer answer = served.ask(form);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.at("/code")).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void otherMethodsAreNotAllowed() {
        Answer answer = served.get(policy(UPPER) + "/quotes", "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.at("/title")).isEqualTo("This address does not take that method.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v1/nothing",
                "/api/docs/nothing.js",
                "/..%2fapplication.yaml",
                "/pages/index.html"
            })
    void whatDoesNotExistIsAProblemAndNoPage(String path) {
        Answer answer = served.get(path, "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo("NOT_FOUND");
    }

    private HttpRequest.Builder posting(HttpRequest.BodyPublisher body) {
        return served.request(policy(UPPER) + "/quotes")
                .header("Content-Type", "application/json")
                .POST(body);
    }
}

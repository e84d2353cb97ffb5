package io.canbao.http;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.Served.policy;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.People;
import io.canbao.platform.Served;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client that keeps to the rules sends; each line was once answered as if it were right. */
class MalformedRequestsIT {
    private static final String QUOTES = policy(UPPER) + "/quotes";
    private static final String JSON = "Content-Type: application/json\r\n";

    private final Served served = Served.twoCounties();

    /** The home page stood here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/public/counties?x={}",
                "/health?x={}",
                "/prometheus?x=|",
                "/nope{}",
                "/%zz",
                "/?x=\"",
            })
    void anAddressThatCannotBeReadIsNotTheFirstPage(String path) throws IOException {
        assertProblem(400, "BAD_REQUEST", "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a\r\nHost: b\r\n", "Host: a b<>\r\n", "Host: \r\n", "Host: a/b\r\n"})
    void aRequestNamesOneHost(String host) throws IOException {
        assertProblem(400, "BAD_REQUEST", "GET / HTTP/1.1\r\n" + host);
        assertProblem(400, "BAD_REQUEST", "GET /health HTTP/1.1\r\n" + host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example", "a.example:8443", "127.0.0.1:80", "[::1]:8080", "canbao-backend_1"})
    void anyHostWillDo(String host) throws IOException {
        assertThat(answer("GET /health HTTP/1.1\r\nHost: " + host + "\r\n")).startsWith("HTTP/1.1 200");
    }

    /** 142 bytes once became 64 KB of body and 4 MB of answer; a plain body under that name was an error of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "x"})
    void aCompressedBodyIsNotUnpacked(String coding) throws IOException {
        assertProblem(415, "BODY_COMPRESSED", posting(JSON + "Content-Encoding: " + coding + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: ;;;\r\n",
                "Content-Type: application\r\n",
                "Content-Type: \r\n",
                "Content-Type: application/json\r\nContent-Type: text/plain\r\n",
            })
    void aBodyIsOfOneKind(String type) throws IOException {
        assertProblem(415, "UNSUPPORTED_MEDIA_TYPE", posting(type));
    }

    @Test
    void aKindMayHaveParameters() throws IOException {
        assertThat(answer(posting("Content-Type: application/json; charset=utf-8\r\n"), SUBSISTENCE))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain=maybe", "explain", "explain=", "explain=TRUE", "explain=true&explain=false"})
    void yesOrNoIsTrueOrFalse(String query) {
        Answer answer = served.post(QUOTES + "?" + query, SUBSISTENCE);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("INVALID_PARAMETER");
        assertThat(answer.at("/parameter")).isEqualTo("explain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "ZHANGSAN"})
    void methodsThatNothingHereTakesAreRefused(String method) throws IOException {
        String answer = answer(method + " /api/v1/public/counties HTTP/1.1\r\nHost: localhost\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 40[05].*").doesNotContain("ZHANGSAN");
    }

    @Test
    void halfOfACharacterIsNoText() {
        Answer answer = served.post("/api/v1/login", "{\"username\":\"\\ud800\",\"password\":\"\\udc00\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/faults/0/pointer")).isEqualTo("/username");
    }

    /** {@code parnet} once took a unit its parent away, and of two the last one counted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        {"code":"f1","name":{"zh":"一村"},"kind":"village","parnet":"t1","unit/s":1}  | UNKNOWN_FIELD   | /parnet,/unit~1s
        {"code":"f1","name":{"zh":"一村","ne":"One"},"kind":"village"}               | UNKNOWN_FIELD   | /name/ne
        {"code":"f1","code":"f2","name":{"zh":"一村"},"kind":"village"}              | DUPLICATE_FIELD | /code
        {"code":"f1","name":{"zh":"一村","zh":"二村"},"kind":"village"}              | DUPLICATE_FIELD | /name/zh
        {"code":["f1"],"name":{"zh":"一村"},"kind":"village"}                        | INVALID_VALUE   | /code
        {"code":"f1","name":"一村","kind":"village"}                                 | INVALID_VALUE   | /name
        """)
    void eachFieldOfAFormIsKnownAndStandsOnce(String form, String code, String pointers) {
        Answer answer = People.upperAdmin(served).post("/counties/" + UPPER + "/units", form);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.at("/code")).isEqualTo("INVALID_BODY");
        assertThat(answer.json().path("faults").findValuesAsText("pointer")).containsExactly(pointers.split(","));
        assertThat(answer.at("/faults/0/code")).isEqualTo(code);
    }

    @Test
    void booksOfAUnitThatIsNotThereDoNotAgree() {
        Answer answer = People.upperAdmin(served).get("/counties/" + UPPER + "/reconciliation?year=2025&unit=nope");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/code")).isEqualTo("RECONCILED_UNIT_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "reconciliation?year=2025&untill=2024-01-01, UNKNOWN_PARAMETER, untill",
        "reconciliation?year=20x5, INVALID_PARAMETER, year",
        "reconciliation?year=2025&year=2024, INVALID_PARAMETER, year",
        "ledger?until=2024-01-01, UNKNOWN_PARAMETER, until",
        "assessments, INVALID_PARAMETER, year"
    })
    void whatAnAddressAsksIsKnownAndToldOnce(String question, String code, String parameter) {
        Answer answer = People.upperAdmin(served).get("/counties/" + UPPER + "/" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/parameter")).isEqualTo(parameter);
    }

    /** Behind a proxy every question once was 403, without a word. */
    @Test
    void aPageElsewhereMayAskWhatIsPublicOfThisMachine() throws IOException {
        String proxied =
                "POST " + QUOTES + " HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nOrigin: https://canbao.gov.example\r\n" + JSON;

        assertThat(answer(proxied, SUBSISTENCE)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/TAG", "\"x\", TAG", "\"x\" , W/TAG"})
    void whoHasItIsToldSoHoweverTheyAsk(String condition) {
        for (String path : new String[] {policy(UPPER), "/"}) {
            String tag = served.get(path).header("ETag");
            assertThat(served.get(path, "If-None-Match", condition.replace("TAG", tag))
                            .status())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    /** Neither reaches a filter. */
    @Test
    void whatIsRefusedAtOnceProtectsItsReaderAsWell() throws IOException {
        for (String early : new String[] {
            "GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(90_000) + "\r\n",
            "nonsense\r\n",
            posting(JSON + "Content-Length: 999999999999\r\n")
        }) {
            assertThat(answer(early))
                    .matches("(?s)HTTP/1\\.[01] 4.*")
                    .containsIgnoringCase("X-Content-Type-Options: nosniff")
                    .containsIgnoringCase("Content-Security-Policy: default-src 'none'");
        }
    }

    private static String posting(String headers) {
        return "POST " + QUOTES + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
    }

    private void assertProblem(int status, String code, String head) throws IOException {
        String answer = answer(head, head.startsWith("POST") ? SUBSISTENCE : "");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"code\":\"" + code + "\"");
    }

    private String answer(String head) throws IOException {
        return answer(head, "");
    }

    private String answer(String head, String body) throws IOException {
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        byte[] request = (head + length + "Connection: close\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
        try (RawConnection connection = RawConnection.to(served)) {
            connection.send(request, 0, request.length);
            return connection.answer();
        }
    }
}

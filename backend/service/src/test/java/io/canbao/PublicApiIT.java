package io.canbao;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.Served.policy;
import static io.canbao.platform.TwoCounties.LAYER;
import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicApiIT {
    @Parameter
    @SuppressWarnings("NullAway.Init") // set for each kind
    private DatabaseKind kind;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Served served;

    @BeforeParameterizedClassInvocation
    void serve() {
        served = Served.twoCounties(kind);
    }

    @Test
    void listsTheCountiesAndNotTheirLayer() {
        Answer counties = served.get("/api/v1/public/counties");

        assertThat(counties.status()).isEqualTo(200);
        assertThat(counties.json().findValuesAsText("code"))
                .contains(UPPER, LOWER)
                .doesNotContain(LAYER);
        assertThat(upper(counties).toString())
                .isEqualTo("{\"code\":\"990101\",\"name\":\"上县\",\"path\":[\"北省\",\"上县\"],"
                        + "\"pinyin\":[\"bei sheng/xing\",\"shang xian\"],\"years\":[2025]}");
    }

    @Test
    void oneCountyIsToldAsItStandsInTheList() {
        Answer county = served.get("/api/v1/public/counties/" + UPPER);

        assertThat(county.json()).isEqualTo(upper(served.get("/api/v1/public/counties")));
        assertThat(served.get("/api/v1/public/counties/111111").at("/code")).isEqualTo("UNKNOWN_COUNTY");
    }

    @Test
    void namesFollowTheLanguage() {
        Answer counties = served.get("/api/v1/public/counties", "Accept-Language", "en-GB,en;q=0.8");

        assertThat(upper(counties).at("/path/0").asText()).isEqualTo("North Province");
        assertThat(counties.header("Content-Language")).isEqualTo("en");
        assertThat(served.get("/api/v1/public/counties").header("Content-Language"))
                .isEqualTo("zh-CN");
    }

    @Test
    void eachCountyAnswersByItsOwnRules() {
        assertThat(served.quote(UPPER, SUBSISTENCE).at("/options/0/payable")).isEqualTo("40.00");
        assertThat(served.quote(LOWER, SUBSISTENCE).at("/options/0/payable")).isEqualTo("200.00");
    }

    @Test
    void aQuoteNamesTheVersionThatDecided() {
        String digest = TwoCounties.packs().stream()
                .filter(pack -> pack.region().equals(UPPER))
                .findFirst()
                .orElseThrow()
                .digest();

        Answer quote = served.quote(UPPER, SUBSISTENCE);

        assertThat(quote.at("/county")).isEqualTo(UPPER);
        assertThat(quote.at("/year")).isEqualTo("2025");
        assertThat(quote.at("/policy/version")).isEqualTo("1");
        assertThat(quote.at("/policy/digest")).isEqualTo(digest);
        assertThat(quote.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void reasonsAreLeftOutOnRequest() {
        assertThat(served.quote(UPPER, SUBSISTENCE).json().at("/options/0/reasons"))
                .isNotEmpty();
        JsonNode plain = served.post(policy(UPPER) + "/quotes?explain=false", SUBSISTENCE)
                .json()
                .at("/options/0");
        assertThat(plain.path("reasons")).isEmpty();
        assertThat(plain.path("payable").asText()).isEqualTo("40.00");
    }

    @Test
    void aRefusalIsAnAnswer() {
        Answer refused = served.quote(UPPER, "{\"payDate\":\"2025-03-01\"}");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.at("/options/0/outcome")).isEqualTo("REFUSED");
        assertThat(refused.at("/options/0/refusals/0/code")).isEqualTo("WINDOW_CLOSED");
    }

    @Test
    void thePolicyShowsWhichLayerEachRowComesFrom() {
        Answer pack = served.get(policy(UPPER));

        assertThat(pack.at("/version")).isEqualTo("1");
        assertThat(pack.at("/digest")).startsWith("sha256:");
        assertThat(pack.json().findValuesAsText("layer")).contains(LAYER, UPPER).doesNotContain(LOWER);
    }

    @Test
    void thePolicyIsReadInWordsOfTheLanguageAskedFor() {
        assertThat(served.get(policy(UPPER)).at("/words/sections/0/title")).isEqualTo("个人缴费标准");
        assertThat(served.get(policy(UPPER), "Accept-Language", "en").at("/words/sections/0/title"))
                .isEqualTo("What individuals pay");
    }

    @Test
    void aPolicyThatTheCallerHasIsNotSentAgainInThatLanguage() {
        String tag = served.get(policy(UPPER)).header("ETag");

        Answer again = served.get(policy(UPPER), "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("Vary")).isEqualTo("Accept-Language");
        assertThat(served.get(policy(UPPER), "Accept-Language", "en", "If-None-Match", tag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCurveFollowsTheDayOfPayment() {
        JsonNode curve =
                served.post(policy(LOWER) + "/curve", "{\"categories\":[]}").json();

        assertThat(curve.findValuesAsText("outcome")).contains("ACCEPTED", "REFUSED");
    }

    @Test
    void questionsEnd() {
        assertThat(served.post(policy(LOWER) + "/questions", SUBSISTENCE).json().has("complete"))
                .isTrue();
    }

    @Test
    void healthAndMetricsTellNothingOfAnybody() {
        assertThat(served.get("/health").text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(served.get(served.metrics()).text())
                .contains("http_server_requests_seconds", "canbao_policies_unconfirmed_seconds")
                .contains("uri=\"/api/v1/public/counties/{code}/policies/{year}/quotes\"")
                .doesNotContain(UPPER);
    }

    @Test
    void metricsAreNotForEverybodyAndTheirPortIsForNothingElse() {
        URI management = URI.create(served.metrics());

        assertThat(management.getHost()).isEqualTo("127.0.0.1");
        assertThat(served.get("/prometheus").at("/code")).isEqualTo("NOT_FOUND");
        assertThat(served.get("/prometheus/x").at("/code")).isEqualTo("NOT_FOUND");
        assertThat(served.get(management.resolve("/health").toString()).status())
                .isEqualTo(200);
        for (String path : List.of("/", "/api/v1/public/counties", "/office/")) {
            assertThat(served.get(management.resolve(path).toString()).at("/code"))
                    .isEqualTo("NOT_FOUND");
        }
    }

    /** Other tests may have published other counties beside it. */
    private static JsonNode upper(Answer counties) {
        return StreamSupport.stream(counties.json().spliterator(), false)
                .filter(county -> county.path("code").asText().equals(UPPER))
                .findFirst()
                .orElseThrow();
    }
}

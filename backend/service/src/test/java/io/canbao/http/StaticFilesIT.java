package io.canbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import io.canbao.platform.Answer;
import io.canbao.platform.Served;
import io.canbao.testkit.Browser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StaticFilesIT {
    private static final String VIEWER = "/api/docs/swagger-ui-bundle.js";

    private final Served served = Served.twoCounties();

    @Test
    void theFirstPageIsThere() {
        Answer page = served.get("/");

        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.text()).contains("<title>");
    }

    @Test
    void theCodeOfACountyLeadsToItsPage() {
        Answer answer = served.get("/500243");

        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location")).isEqualTo("/#/500243");
        assertThat(served.get("/5002431").status()).isEqualTo(404);
    }

    @Test
    void aFileThatDidNotChangeIsNotSentAgain() {
        Answer first = served.get(VIEWER);
        Answer again = served.get(VIEWER, "If-None-Match", first.header("ETag"));

        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void whatThePageLoadsIsKeptForGood() {
        Matcher style = Pattern.compile("rel=\"stylesheet\" href=\"\\.(/[^\"]+)\"")
                .matcher(served.get("/").text());
        assertThat(style.find()).isTrue();

        Answer file = served.get(style.group(1));

        assertThat(file.header("Content-Type")).isEqualTo("text/css;charset=utf-8");
        assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.response().headers().firstValue("Content-Security-Policy"))
                .isEmpty();
        assertThat(served.get("/").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void filesAreCompressedForWhoeverTakesIt() throws IOException {
        Answer plain = served.get(VIEWER);
        Answer zipped = served.get(VIEWER, "Accept-Encoding", "gzip, br");

        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        byte[] unpacked =
                new GZIPInputStream(new ByteArrayInputStream(zipped.response().body())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(plain.text());
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDo() {
        for (String path : List.of("/", "/api/docs/", "/api/v1/public/counties", "/nothing", "/health")) {
            Answer answer = served.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
    }

    @Test
    @Tag("journey")
    void theDescriptionOfTheApiIsShownWithoutLoadingAnythingFromElsewhere() {
        try (var visitor = Browser.shared().phoneVisitor("zh-CN")) {
            var page = visitor.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage((ConsoleMessage message) -> complaints.add(message.text()));
            page.onPageError(complaints::add);

            page.navigate(
                    served.address().resolve("/api/docs#/eligibility/quote").toString());
            // The viewer folds what nobody asked for, since there are many operations.
            page.waitForSelector(
                    "#operations-eligibility-quote", new Page.WaitForSelectorOptions().setTimeout(120_000));

            assertThat(complaints).isEmpty();
        }
    }
}

package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on a poor line: it is there in good time, and what breaks goes on by itself. */
@ExtendWith(Site.Shared.class)
class ConnectionIT {
    /** Slow 3G as those who measure pages define it: 400 kbit/s, 400 ms there and back. */
    private static final int BYTES_A_SECOND = 50_000;

    private static final int LATENCY_MS = 400;
    private static final int PATIENCE_MS = 12_000;

    /** What a browser takes from its own store, without asking the server, has the size 0. */
    private static final String SCRIPTS_FROM_THE_SERVER = """
            performance.getEntriesByType('resource')
                .filter((entry) => entry.name.endsWith('.js') && entry.transferSize > 0).length
            """;

    private final Site site;

    ConnectionIT(Site site) {
        this.site = site;
    }

    @Test
    void onASlowLineTheFirstPageIsUsableSoonAndAReloadKeepsTheAnswers() {
        try (var visitor = site.browser().phoneVisitor("zh-CN")) {
            var page = visitor.newPage();
            page.clock().setFixedTime("2025-04-01T10:00:00+08:00");
            slowDown(page);
            page.navigate(site.served().address().toString());
            page.locator("label:has(input[value='500243'])").tap(new Locator.TapOptions().setTimeout(PATIENCE_MS));
            page.locator("button[type=submit]").tap();
            page.locator("form[data-step='payDate']").waitFor();

            page.reload();
            page.locator("form[data-step='payDate']").waitFor();
            assertThat(page.url()).endsWith("#/500243/2025/payDate");
            assertThat(page.evaluate(SCRIPTS_FROM_THE_SERVER)).isEqualTo(0);
        }
    }

    private static void slowDown(Page page) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY_MS);
        line.addProperty("downloadThroughput", BYTES_A_SECOND);
        line.addProperty("uploadThroughput", BYTES_A_SECOND);
        var tools = page.context().newCDPSession(page);
        tools.send("Network.enable");
        tools.send("Network.emulateNetworkConditions", line);
    }

    @Test
    void aLineThatBreaksIsToldAtOnceAndWhatWasAskedForComesWhenItIsBack() {
        try (var visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "offline")) {
            var page = visit.page();
            page.route("**/curve", Route::abort);
            page.navigate(site.at("500243/2025/answer?payDate=2025-01-15"));
            page.locator(".answer").waitFor();
            page.context().setOffline(true);
            page.getByText("网络断开了").waitFor();
            page.getByText("换个日子缴费会怎样").tap();
            page.getByText("网络连接不上").waitFor();
            visit.watched().picture("offline");
            assertThat(visit.watched().barriers()).isEmpty();

            page.unroute("**/curve");
            page.context().setOffline(false);
            page.locator(".fold ol li").first().waitFor();
            page.getByText("网络断开了").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    /** A phone that lost its line loads the page anew: what was touched meanwhile was asked for again. */
    @Test
    void whatWasTouchedWithoutALineIsSentAfterAReload() {
        try (var visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "touched")) {
            visit.in("500243", 2025);
            visit.page().locator("form[data-step='payDate']").waitFor();
            visit.page().route("**/questions", Route::abort);
            visit.choose("2025-04-01");
            visit.page().getByText("网络连接不上").waitFor();
            visit.page().reload();
            visit.page().getByText("网络连接不上").waitFor();

            visit.page().unroute("**/questions");
            visit.page().locator("form[data-step='group']").waitFor();
        }
    }

    /** Whoever touches another answer while the first one is on its way means the second one. */
    @Test
    void theAnswerThatWasTouchedLastIsTheOneThatCounts() {
        try (var visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "second")) {
            visit.page().navigate(site.at("500243/2025/residence?payDate=2024-11-20&group=resident"));
            visit.page().locator("form[data-step='residence']").waitFor();
            visit.page().route("**/questions", Route::abort);
            visit.choose("none");
            visit.choose("local");
            visit.page().unroute("**/questions");

            visit.page().locator("form[data-step='categories']").waitFor();
            visit.page().goBack();
            visit.page().locator("button.chosen[value='local']").waitFor();
        }
    }

    @Test
    void aRequestThatFailsIsMadeAgain() {
        try (var visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "lost")) {
            visit.in("500243", 2025);
            visit.page().locator("form[data-step='payDate']").waitFor();
            visit.page().route("**/questions", Route::abort);
            visit.choose("2025-04-01");
            visit.page().getByText("网络连接不上").waitFor();
            visit.watched().picture("lost");
            assertThat(visit.watched().barriers()).isEmpty();

            visit.page().unroute("**/questions");
            visit.page().locator("form[data-step='group']").waitFor();
        }
    }
}

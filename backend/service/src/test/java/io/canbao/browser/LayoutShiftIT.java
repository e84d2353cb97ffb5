package io.canbao.browser;

import static io.canbao.browser.Visit.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing moves under a finger that is about to touch it, on a line that is slow. */
@ExtendWith(Site.Shared.class)
class LayoutShiftIT {
    private static final double MOST = 0.05;
    private static final int SLOW_MS = 700; // longer than a browser forgives after a touch

    private static final String WATCH = """
            window.shifts = []
            new PerformanceObserver((list) => {
              for (const { value, hadRecentInput, sources } of list.getEntries()) {
                if (hadRecentInput) continue
                const moved = sources.map(({ node }) => node && (node.className || node.nodeName))
                window.shifts.push({ value, where: `${location.hash} ${moved}` })
              }
            }).observe({ type: 'layout-shift', buffered: true })
            """;

    private final Site site;

    LayoutShiftIT(Site site) {
        this.site = site;
    }

    private static void slowDown(Page page) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", SLOW_MS);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", -1);
        var tools = page.context().newCDPSession(page);
        tools.send("Network.enable");
        tools.send("Network.emulateNetworkConditions", line);
    }

    @ParameterizedTest
    @CsvSource({"500243", "340422", "430682"})
    void nothingMovesOnTheWayToAnAnswer(String county) {
        try (var visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "shift-" + county)
                .hurrying()) {
            var page = visit.page();
            page.addInitScript(WATCH);
            slowDown(page);
            page.clock().setFixedTime("2024-11-20T10:00:00+08:00");
            page.navigate(site.served().address().resolve("/" + county).toString());
            page.locator(".ways").waitFor();
            page.waitForTimeout(2 * SLOW_MS);
            visit.next();
            page.locator("form[data-step]").waitFor();
            visit.answering(Map.of(
                    "payDate", value("2024-11-20"),
                    "group", value("resident"),
                    "residence", value("local"),
                    "categories", value("-"),
                    "events", value("-"),
                    "history", value("-")));
            page.waitForTimeout(3 * SLOW_MS);

            var sum = ((Number) page.evaluate("shifts.reduce((sum, { value }) => sum + value, 0)")).doubleValue();
            assertThat(sum).as("%s", page.evaluate("JSON.stringify(shifts)")).isLessThan(MOST);
        }
    }
}

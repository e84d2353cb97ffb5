package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.canbao.testkit.Line;
import io.canbao.testkit.WatchedPage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After a first visit the page opens without a connection, and nothing of anybody is kept for that. */
@ExtendWith(Site.Shared.class)
class OfflineIT {
    private static final String TODAY = "2024-11-20T10:00:00+08:00";
    private static final String KEPT_ADDRESSES = """
            async () => {
              const names = await caches.keys()
              const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
              return kept.flat().map(({ method, url }) => `${method} ${new URL(url).pathname}`)
            }
            """;
    private static final String KEPT_TEXTS = """
            async () => {
              const names = await caches.keys()
              const texts = names.map(async (name) => {
                const cache = await caches.open(name)
                const found = await cache.matchAll()
                return Promise.all(found.map((each) => each.text()))
              })
              return (await Promise.all(texts)).flat().join()
            }
            """;

    private final Site site;

    OfflineIT(Site site) {
        this.site = site;
    }

    /** Somebody was here once, and looked up one person. */
    private static Page afterAVisit(BrowserContext visitor, Line line) {
        var watched = WatchedPage.of(visitor);
        var page = watched.page();
        page.clock().setFixedTime(TODAY);
        page.navigate(line.address() + "#/500243/2025/answer?payDate=2024-11-20&group=resident&birthDate=1977-06-13");
        page.locator(".answer").waitFor();
        page.evaluate("navigator.serviceWorker.ready");
        assertThat(watched.errors()).isEmpty();
        return page;
    }

    @Test
    void countyAndPolicyOpenWithoutAConnectionAndAnAnswerComesWhenItIsBack() throws IOException {
        try (var line = Line.to(site.served().address().toString());
                var visitor = site.browser().phoneVisitor("zh-CN")) {
            var page = afterAVisit(visitor, line);
            line.cut();

            page.navigate(line.address().resolve("/500243").toString());
            page.locator(".ways").waitFor();
            assertThat(page.locator("h1").innerText()).contains("彭水");
            page.getByText("查看这一年度的全部政策").tap();
            page.locator("#policy-windows").waitFor();

            page.reload();
            page.locator(".policy .button.main").tap();
            page.getByText("这一步要联网").waitFor();

            line.mend();
            page.locator("form[data-step]").waitFor();
        }
    }

    @Test
    void nothingOfAnybodyAndNoPageOfOfficersIsKept() throws IOException {
        try (var line = Line.to(site.served().address().toString());
                var visitor = site.browser().phoneVisitor("zh-CN")) {
            var page = afterAVisit(visitor, line);

            assertThat(addresses(page))
                    .contains(
                            "GET /",
                            "GET /api/v1/public/counties/500243",
                            "GET /api/v1/public/counties/500243/policies/2025")
                    .allMatch(address ->
                            address.matches("GET /(files-[^?]*|api/v1/public/counties(/\\d{6}(/policies/\\d{4})?)?)?"));
            assertThat((String) page.evaluate(KEPT_TEXTS)).doesNotContain("1977");

            line.cut();
            page.navigate(line.address().toString());
            for (var closed : List.of("/office/", "/agent/")) {
                assertThat(page.evaluate("path => fetch(path).then(() => 'kept', () => 'lost')", closed))
                        .isEqualTo("lost");
            }
        }
    }

    private static List<String> addresses(Page page) {
        return ((List<?>) page.evaluate(KEPT_ADDRESSES))
                .stream().map(String::valueOf).toList();
    }

    /** The kept page is that of an older release here: it must not stand in the way of the one that is served. */
    @Test
    void aKeptPageIsShownOnlyWhereNoneIsServed() throws IOException {
        try (var line = Line.to(site.served().address().toString());
                var visitor = site.browser().phoneVisitor("zh-CN")) {
            var page = afterAVisit(visitor, line);
            page.evaluate("""
                    async () => {
                      const names = await caches.keys()
                      const cache = await caches.open(names.find((name) => name.startsWith('canbao.pages.')))
                      await cache.put('/', new Response('<h1>old</h1>', { headers: { 'Content-Type': 'text/html' } }))
                    }
                    """);

            page.reload();
            page.locator(".answer").waitFor();

            line.cut();
            page.reload();
            assertThat(page.locator("h1").innerText()).isEqualTo("old");
        }
    }
}

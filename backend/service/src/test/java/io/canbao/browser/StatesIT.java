package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.canbao.testkit.WatchedPage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** States that a walk passes by or never meets: each readable by night, each within reach of a keyboard. */
@ExtendWith(Site.Shared.class)
class StatesIT {
    private static final String ANSWER = "500243/2025/answer?payDate=2025-01-15";
    private static final int MOST_STOPS = 20;

    private final Site site;

    StatesIT(Site site) {
        this.site = site;
    }

    @Test
    void whatIsUnderWayIsSaid() {
        byNight("loading", ANSWER, page -> {
            page.route("**/quotes", _ -> {});
            page.reload();
            page.getByText("校验码").waitFor();
            page.getByText("正在查询").waitFor();
        });
    }

    @Test
    void noPolicyAtAllIsSaid() {
        byNight("empty", "", page -> {
            page.route("**/counties", route -> fulfill(route, "[]"));
            page.reload();
            page.getByText("还没有公布政策的地方").waitFor();
        });
    }

    @Test
    void anErrorOfTheServerIsSaid() {
        byNight("error", ANSWER, page -> {
            page.route(
                    "**/quotes",
                    route -> route.fulfill(
                            new Route.FulfillOptions().setStatus(500).setBody("{}")));
            page.reload();
            page.getByText("系统暂时不能回答").waitFor();
        });
    }

    @Test
    void aComparisonWithAPlaceThatRefusesSaysWhyAndFromWhenItIsOpen() {
        byNight("compare-refused", "500243/2025/compare-340422?payDate=2025-04-20", page -> {
            page.locator("table").waitFor();
            assertThat(page.locator("table").innerText()).contains("不能缴费");
        });
    }

    @Test
    void aBillIsSettledOrSaidToBeUndecided() {
        byNight("bill-undecided", ANSWER, page -> {
            page.getByText("住院、看门诊要自己付多少").tap();
            page.locator("label:has(input[value='level3'])").tap();
            settle(page, "30000");
            page.getByText("自己付15,400元").waitFor();

            page.route("**/reimbursements", StatesIT::withoutASum);
            settle(page, "20000");
            page.getByText("自己付多少还没有确定").waitFor();
        });
    }

    private static void settle(Page page, String amount) {
        page.getByLabel("能报销范围内的费用").fill(amount);
        page.getByText("计算", new Page.GetByTextOptions().setExact(true)).tap();
    }

    private static void withoutASum(Route route) {
        fulfill(route, route.fetch().text().replaceFirst("\"toPay\":\"[^\"]*\"", "\"toPay\":null"));
    }

    private static void fulfill(Route route, String body) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(body));
    }

    private void byNight(String name, String place, Consumer<Page> arrange) {
        try (var visitor = site.browser().phoneVisitor("zh-CN")) {
            var watched = WatchedPage.of(visitor);
            watched.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            watched.page().navigate(site.at(place));
            arrange.accept(watched.page());
            watched.picture("state-" + name);
            assertThat(watched.overhang()).isZero();
            assertThat(watched.barriers()).isEmpty();
        }
    }

    @Test
    void aKeyboardOpensChaptersOfAPolicy() {
        try (var visitor = site.browser().phoneVisitor("zh-CN")) {
            var page = open(visitor, "500243/2025/policy", ".policy");
            assertThat(page.locator("details[open]").count()).isZero();
            tabTo(page, "SUMMARY");
            page.keyboard().press("Enter");
            page.locator("details[open] table").first().waitFor();
        }
    }

    @Test
    void aKeyboardChoosesThePlaceToCompareWith() {
        try (var visitor = site.browser().visitor("zh-CN")) {
            var page = open(visitor, "500243/2025/compare?payDate=2025-01-15", "select");
            tabTo(page, "SELECT");
            page.keyboard().press("ArrowDown");
            page.locator("table").waitFor();
            tabTo(page, "BUTTON");
        }
    }

    private Page open(BrowserContext visitor, String place, String part) {
        var page = visitor.newPage();
        page.navigate(site.at(place));
        page.locator(part).waitFor();
        return page;
    }

    private static void tabTo(Page page, String tag) {
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (tag.equals(page.evaluate("document.activeElement.tagName"))) {
                return;
            }
        }
        throw new AssertionError("no " + tag + " within " + MOST_STOPS + " stops of the keyboard");
    }
}

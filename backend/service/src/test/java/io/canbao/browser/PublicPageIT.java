package io.canbao.browser;

import static io.canbao.browser.Visit.day;
import static io.canbao.browser.Visit.paidOn;
import static io.canbao.browser.Visit.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.canbao.platform.Served;
import io.canbao.testkit.Browser;
import io.canbao.testkit.WatchedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public page keeps what was answered, says what went wrong, is small, and needs no mouse. */
@ExtendWith(Site.Shared.class)
class PublicPageIT {
    private static final String PENGSHUI = "500243";
    private static final int MOST_BYTES =
            114_000; // 18 kB of them are the county's policy, which grows with what it says
    private static final int MOST_TO_THE_ANSWER = 107_000;
    private static final int MOST_REQUESTS = 12; // the curve's may be among them, which the answer does not wait for
    private static final int MOST_REQUESTS_FROM_A_POSTER = 14;
    private static final int MOST_FROM_A_POSTER = 102_000;
    private static final int PREFETCHED_AFTER_MS = 4_000;

    private final Served served;
    private final Browser browser;

    PublicPageIT(Site site) {
        served = site.served();
        browser = site.browser();
    }

    private Visit visit(Reader reader, String name) {
        return Visit.begin(browser, served.address(), reader, name);
    }

    @Test
    void answersSurviveAReloadStandInNoAddressAndAreGoneForWhoeverComesNext() {
        try (var visit = visit(Reader.CHINESE, "reload")) {
            visit.in(PENGSHUI, 2025).answering(Map.of("payDate", paidOn("2025-01-15"), "birthDate", day("1955-07-23")));
            awaitWhole(visit.page());
            var before = visit.answer();

            visit.page().reload();
            awaitWhole(visit.page());
            assertThat(visit.answer()).isEqualTo(before).contains("1955年7月23日");

            assertThat(visit.page().url()).endsWith("#/500243/2025/answer");
            assertThat(visit.page().evaluate("sessionStorage.length")).isEqualTo(0);

            visit.page().navigate(served.address().toString());
            visit.page().locator("input[name=county]").first().waitFor();
            visit.page().goBack();
            visit.page().locator(".ways").waitFor();
            assertThat(visit.page().url()).endsWith("#/500243");
            assertThat(visit.watched().addresses())
                    .isNotEmpty()
                    .noneMatch(address -> address.contains("1955"))
                    .allMatch(address -> address.startsWith(served.address().toString()));
            assertThat(visit.watched().errors()).isEmpty();
        }
    }

    /** The door to last year comes once the county's years are known, and until when a price holds once the server has said it. */
    private static void awaitWhole(Page page) {
        page.locator(".answer").getByText("和上一年度相比，有什么变化").waitFor();
        page.locator(".answer").getByText("都是这个价").waitFor();
    }

    @Test
    void aFaultIsShownWhereItWasMade() {
        try (var visit = visit(Reader.CHINESE, "fault")) {
            visit.page()
                    .navigate(served.address() + "#/" + PENGSHUI
                            + "/2025/answer?payDate=2024-12-01&birthDate=2025-01-10");
            visit.page().locator("#fault:not(:empty)").waitFor();

            assertThat(visit.heading()).contains("出生");
            assertThat(visit.page().locator("#fault").innerText()).contains("2025年1月10日", "2024年12月1日");
            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("fault");
            assertThat(visit.page().locator("input[type=text]").first().inputValue())
                    .isEqualTo("2025");
            visit.watched().picture("fault");
        }
    }

    /** In a year that was not paid for yet one is not insured: that is an answer, and the phone's own way back keeps it. */
    @Test
    void notYetIsAnAnswerAndTheWayBackKeepsIt() {
        try (var visit = visit(Reader.CHINESE, "not-yet")) {
            visit.page()
                    .navigate(served.address() + "#/" + PENGSHUI + "/2025/history?payDate=2025-03-10&group=newborn"
                            + "&birthDate=2025-03-01&facts.guardian-insured=true");
            visit.page().locator("form[data-step=history]").waitFor();

            var asked = visit.page().waitForRequest("**/questions", () -> visit.choose("-"));
            assertThat(asked.postData()).contains("\"history\":{\"2025\":null");
            visit.page().waitForURL(url -> !url.endsWith("/history"));
            visit.page().goBack();
            visit.page().locator("form[data-step=history]").getByText("还没有参加").waitFor();
        }
    }

    /** A day of payment was asked for though no day could help, with three fields to fill; a birth after the supposed day is no contradiction. */
    @Test
    void aYearThatIsOverAsksForNoDayOfPayment() {
        try (var visit = visit(Reader.CHINESE, "over")) {
            visit.in(PENGSHUI, 2024);
            visit.page().locator("form[data-step=group]").waitFor();
            assertThat(visit.page().locator(".over").innerText()).contains("平常缴费的最后一天（2023年12月31日）", "查询2025年度");

            visit.answering(Map.of("group", value("newborn"), "birthDate", day("2024-05-01")));
            assertThat(visit.page().locator(".over").innerText()).contains("出生当天（2024年5月1日）");
            assertThat(visit.answer()).contains("2024年5月1日起可以报销");
        }
    }

    @ParameterizedTest
    @CsvSource({"429,查询太频繁", "500,系统暂时不能回答", "404,没有这个地方或者年度的政策"})
    void aRefusalOfTheServerIsSaidInPlainWords(int status, String told) {
        try (var visit = visit(Reader.CHINESE, "refused")) {
            visit.page()
                    .route(
                            "**/quotes",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(status)
                                    .setContentType("application/problem+json")
                                    .setBody("{\"status\":%d,\"code\":\"X\"}".formatted(status))));
            visit.page().navigate(served.address() + "#/" + PENGSHUI + "/2025/answer?payDate=2025-01-15");

            visit.page().getByText(told).waitFor();
            visit.watched().picture("refused-" + status);
            assertThat(visit.watched().barriers()).isEmpty();
        }
    }

    @Test
    void theFirstVisitIsSmall() {
        try (var visitor = browser.phoneVisitor("zh-CN")) {
            var page = visitor.newPage();
            page.clock().setFixedTime("2026-06-01T10:00:00+08:00");
            var sizes = sizes(page);
            page.navigate(served.address() + "#/" + PENGSHUI + "/2025/answer?payDate=2025-10-20&group=resident");
            page.locator(".answer").waitFor();
            assertThat(sizes).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(sum(sizes)).isLessThan(MOST_TO_THE_ANSWER);

            page.waitForTimeout(PREFETCHED_AFTER_MS);
            assertThat(page.locator("h1").innerText()).isEqualTo("当时缴费也没有能报销的日子");
            assertThat(page.locator(".over").innerText()).contains("2025年度已经结束");

            assertThat(sum(sizes)).isLessThan(MOST_BYTES);
        }
    }

    /** Policies of both running years were fetched to know which one takes a payment. */
    @Test
    void theWayFromAPosterThroughTwoQuestionsIsSmall() {
        try (var visit = visit(Reader.CHINESE, "poster").hurrying()) {
            visit.page().clock().setFixedTime("2024-11-20T10:00:00+08:00");
            var sizes = sizes(visit.page());
            visit.page().navigate(served.address().resolve("/" + PENGSHUI).toString());
            visit.page().locator(".ways").waitFor();
            visit.page().getByText("今天可以缴费").waitFor();
            visit.next();
            visit.choose("2024-11-20");
            visit.page().locator("form[data-step=group]").waitFor();
            visit.choose("resident");
            visit.page().locator("form[data-step=residence]").waitFor();

            var sent = sizes.stream().filter(size -> size > 0).toList();
            assertThat(sent).hasSizeLessThanOrEqualTo(MOST_REQUESTS_FROM_A_POSTER);
            assertThat(sum(sent)).isLessThan(MOST_FROM_A_POSTER);
        }
    }

    /** The bytes of each answer that a page gets from now on, heads included, as they come over the wire. */
    private static List<Integer> sizes(Page page) {
        var sizes = new ArrayList<Integer>();
        var tools = page.context().newCDPSession(page);
        tools.send("Network.enable");
        tools.on(
                "Network.loadingFinished",
                event -> sizes.add(event.get("encodedDataLength").getAsInt()));
        return sizes;
    }

    private static int sum(List<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    /** The page's security policy must hold for what the browser kept, too: an answer "not modified" once took it away. */
    @Test
    void aSecondVisitShowsThePageAgain() {
        try (var visitor = browser.phoneVisitor("zh-CN")) {
            for (var time = 0; time < 2; time++) {
                var watched = WatchedPage.of(visitor);
                watched.page().navigate(served.address().toString());
                watched.page().locator("h1").waitFor();
                assertThat(watched.errors()).isEmpty();
            }
        }
    }

    @Test
    void aKeyboardAloneReachesTheQuestions() {
        try (var visitor = browser.visitor("zh-CN")) {
            var page = visitor.newPage();
            page.navigate(served.address().toString());
            page.locator("input[name=county]").first().waitFor();
            press(page, "Tab", "Tab", "Tab", "Tab", "Space", "Tab", "Tab", "Enter");

            page.locator("form[data-step]").waitFor();
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("H1");
        }
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }
}

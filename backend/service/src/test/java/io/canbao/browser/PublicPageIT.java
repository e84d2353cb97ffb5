package io.canbao.browser;

import static io.canbao.browser.Visit.day;
import static io.canbao.browser.Visit.event;
import static io.canbao.browser.Visit.paidOn;
import static io.canbao.browser.Visit.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.canbao.platform.Served;
import io.canbao.testkit.Browser;
import io.canbao.testkit.WatchedPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Residents find their answer on the public page, with the packs that are built in. */
@ExtendWith(Site.Shared.class)
class PublicPageIT {
    private static final String PENGSHUI = "500243";
    private static final String QIJIANG = "500110";
    private static final String SHOU = "340422";
    private static final String LINXIANG = "430682";
    private static final Map<String, String> ANSWERS = Map.of(
            "free", PENGSHUI + "/2025/answer?payDate=2024-11-05&categories=extreme-poverty",
            "full-price", PENGSHUI + "/2025/answer?payDate=2025-08-01&group=resident&history=2024~insured,2023~insured",
            "last-year", PENGSHUI + "/2024/answer?payDate=2024-03-05",
            "newborn", QIJIANG + "/2025/answer?payDate=2025-03-20&birthDate=2025-03-10&facts.guardian-insured=true",
            "closed", SHOU + "/2025/answer?payDate=2025-04-20",
            "lost-identity", LINXIANG + "/2025/answer?payDate=2025-01-10&categories=subsistence");
    /** Tables that would have to be pushed sideways to be read. */
    private static final String CUT_OFF =
            "[...document.querySelectorAll('div.wide')].filter((each) => each.scrollWidth > each.clientWidth).length";

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Pattern PAGE_COUNT = Pattern.compile("/Type /Pages\\s*/Count (\\d+)");
    private static final int MOST_BYTES = 200_000;
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

    @ParameterizedTest
    @EnumSource(Reader.class)
    void aPayerWithSubsistenceAllowanceSeesBothTiersAndWhoPaysTheRest(Reader reader) {
        try (var visit = visit(reader, "pengshui-subsistence")) {
            visit.in(PENGSHUI, 2025)
                    .answering(Map.of("payDate", paidOn("2025-01-15"), "categories", value("subsistence")));

            assertThat(visit.answer())
                    .contains(reader.sees("40元", "CNY 40"), reader.sees("375元", "CNY 375"))
                    .contains(reader.sees("−400元", "−CNY 400"), reader.sees("资金来源", "Funded by"))
                    .contains(reader.sees("2025年2月1日", "1 February 2025"))
                    .contains("大同府发〔2024〕31号");
            assertThat(visit.page().locator("footer").innerText()).contains("sha256:");
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void aMotherSeesThatHerNewbornIsCoveredFromBirth(Reader reader) {
        try (var visit = visit(reader, "qijiang-newborn")) {
            visit.in(QIJIANG, 2025)
                    .answering(Map.of(
                            "payDate", paidOn("2025-03-20"),
                            "birthDate", day("2025-03-10"),
                            "facts.guardian-insured", value("true")));

            assertThat(visit.heading())
                    .isEqualTo(reader.sees("可以参保，个人不用缴费", "Enrollment is possible, with nothing to pay"));
            assertThat(visit.answer())
                    .contains(reader.sees("2025年3月10日", "10 March 2025"))
                    .contains("打通府〔2024〕69号");
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void aManBackFromWorkIsToldWhichProofOpensTheWindow(Reader reader) {
        try (var visit = visit(reader, "shou-migrant")) {
            visit.in(SHOU, 2025)
                    .answering(Map.of("payDate", paidOn("2025-01-20"), "events", value("-"), "evidence", value("-")));

            assertThat(visit.heading()).isEqualTo(reader.sees("要有证明才能缴费", "Proof is required"));
            assertThat(visit.answer())
                    .contains(reader.sees("2025年2月28日", "28 February 2025"))
                    .contains("堰政〔2024〕97号");

            visit.page().locator("section:has(.ways) button").first().tap();
            visit.page().locator(".cards").waitFor();
            visit.inspect("with-proof");
            assertThat(visit.answer())
                    .contains(reader.sees("400元", "CNY 400"))
                    .contains(reader.sees("2025年1月21日", "21 January 2025"))
                    .contains("堰政〔2024〕97号");
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void aNewStudentIsCoveredFromSeptember(Reader reader) {
        try (var visit = visit(reader, "linxiang-student")) {
            visit.in(LINXIANG, 2025)
                    .answering(Map.of(
                            "payDate", paidOn("2024-09-10"),
                            "group", value("university-student"),
                            "events", event("school-entry", "2024-09-05")));

            assertThat(visit.answer())
                    .contains(reader.sees("400元", "CNY 400"))
                    .contains(reader.sees("2024年9月1日", "1 September 2024"))
                    .contains("江政发〔2024〕7号");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyAnswerIsPrintedOnOneSheet(String language) {
        try (var desk = browser.visitor("zh-CN")) {
            desk.addInitScript("localStorage.setItem('canbao.language', '%s')".formatted(language));
            var page = desk.newPage();
            ANSWERS.forEach((name, answer) -> {
                page.navigate(served.address() + "#/" + answer);
                page.reload();
                page.locator(".answer").waitFor();
                var sheet = PICTURES.resolve("answer-%s-%s.pdf".formatted(name, language));
                var printed = page.pdf(
                        new Page.PdfOptions().setPreferCSSPageSize(true).setPath(sheet));
                assertThat(PAGE_COUNT
                                .matcher(new String(printed, StandardCharsets.ISO_8859_1))
                                .results())
                        .as(sheet.toString())
                        .extracting(count -> count.group(1))
                        .containsExactly("1");
            });
        }
    }

    @Test
    void answersSurviveAReloadAndStayOutOfEveryAddressThatTheServerSees() {
        try (var visit = visit(Reader.CHINESE, "reload")) {
            visit.in(PENGSHUI, 2025).answering(Map.of("payDate", paidOn("2025-01-15"), "birthDate", day("1955-07-23")));
            var before = visit.answer();

            visit.page().reload();
            visit.page().locator(".answer").waitFor();
            assertThat(visit.answer()).isEqualTo(before).contains("1955年7月23日");

            visit.page().navigate(served.address().toString());
            visit.page().locator(".answer").waitFor();
            assertThat(visit.answer()).isEqualTo(before);
            assertThat(visit.watched().addresses())
                    .isNotEmpty()
                    .noneMatch(address -> address.split("#", -1)[0].contains("1955"))
                    .allMatch(address -> address.startsWith(served.address().toString()));
            assertThat(visit.watched().errors()).isEmpty();
        }
    }

    @Test
    void aFaultIsShownWhereItWasMade() {
        try (var visit = visit(Reader.CHINESE, "fault")) {
            visit.page()
                    .navigate(served.address() + "#/" + PENGSHUI
                            + "/2025/answer?payDate=2024-12-01&birthDate=2025-01-10");
            visit.page().locator("#fault:not(:empty)").waitFor();

            assertThat(visit.heading()).contains("出生");
            assertThat(visit.page().locator("#fault").innerText()).contains("出生日期晚于缴费日期");
            assertThat(visit.page().locator("input[type=text]").first().inputValue())
                    .isEqualTo("2025");
            visit.watched().picture("fault");
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
            var answers = new ArrayList<Response>();
            page.onResponse(answers::add);
            page.navigate(served.address() + "#/" + PENGSHUI + "/2025/answer?payDate=2025-01-15");
            page.locator(".answer").waitFor();
            page.waitForTimeout(PREFETCHED_AFTER_MS);

            assertThat(answers.stream().mapToInt(PublicPageIT::bytes).sum()).isLessThan(MOST_BYTES);
        }
    }

    private static int bytes(Response response) {
        var sizes = response.request().sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
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
            press(page, "Tab", "Tab", "Tab", "Space", "Tab", "Tab", "Enter");

            page.locator("form[data-step=payDate]").waitFor();
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("H1");
        }
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyAnswerFitsPhoneAndDeskInBothLanguages(String language) {
        try (var phone = browser.phoneVisitor("zh-CN");
                var desk = browser.visitor("zh-CN")) {
            inspect(phone, language, ColorScheme.LIGHT, "phone");
            inspect(desk, language, ColorScheme.LIGHT, "desk");
        }
    }

    /** Colours depend neither on the language nor on the size. */
    @Test
    void everyAnswerIsReadableByNight() {
        try (var phone = browser.phoneVisitor("zh-CN")) {
            inspect(phone, "zh", ColorScheme.DARK, "phone");
        }
    }

    private void inspect(BrowserContext visitor, String language, ColorScheme scheme, String size) {
        visitor.addInitScript("localStorage.setItem('canbao.language', '%s')".formatted(language));
        var watched = WatchedPage.of(visitor);
        watched.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        ANSWERS.forEach((name, answer) -> {
            watched.page().navigate(served.address() + "#/" + answer);
            watched.page().reload();
            watched.page().locator(".answer").waitFor();
            unfold(watched.page());
            watched.picture(
                    "answer-%s-%s-%s-%s".formatted(name, language, scheme, size).toLowerCase(Locale.ROOT));
            assertThat(watched.overhang()).as(name).isZero();
            assertThat(watched.page().evaluate(CUT_OFF)).as(name).isEqualTo(0);
            assertThat(watched.barriers()).as(name).isEmpty();
            assertThat(watched.errors()).as(name).isEmpty();
        });
    }

    /** Everything that can be unfolded is looked at unfolded. */
    private static void unfold(Page page) {
        page.locator("details").evaluateAll("all => all.forEach((each) => { each.open = true })");
        page.locator(".fold ol, .fold form").first().waitFor();
        page.locator("[aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}

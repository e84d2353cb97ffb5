package io.canbao.browser;

import static io.canbao.browser.Visit.day;
import static io.canbao.browser.Visit.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts over, looks up another year, comes by a link that is cut, or has the page open for days: nothing is lost, and nothing is left of anybody else. */
@ExtendWith(Site.Shared.class)
class ComingBackIT {
    private static final String ANSWER = "500243/2025/answer?payDate=2024-11-20&group=resident&birthDate=1980-05-12";
    private static final int UNTIL_PARTS_ARE_OLD_MS = 3_500;

    private final Site site;

    ComingBackIT(Site site) {
        this.site = site;
    }

    private Visit visit(String place) {
        Visit visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "coming-back")
                .hurrying();
        visit.page().clock().setFixedTime("2024-11-20T10:00:00+08:00");
        visit.page().navigate(site.at(place));
        return visit;
    }

    /** The way back showed the same page as often as there had been questions. */
    @Test
    void theWayBackAfterStartingOverLeadsToWhereSomebodyCameFrom() {
        try (var visit = visit("500243/2025/payDate")) {
            visit.answering(Map.of(
                    "payDate", value("2024-11-20"),
                    "group", value("resident"),
                    "residence", value("local"),
                    "categories", value("-"),
                    "history", value("-")));
            visit.button("重新查询").tap();
            visit.page().getByText("彭水苗族土家族自治县参保缴费查询").first().waitFor();
            assertThat(visit.page().url()).endsWith("#/500243");

            visit.page().goBack();
            visit.page().locator("h1:text-is('参保缴费查询')").waitFor();
        }
    }

    /** A year was read as NaN, and half of the link taken. */
    @ParameterizedTest
    @ValueSource(strings = {"history=abcd", "history=2024.5~insured", "birthDate=1980-02-30"})
    void aLinkThatNobodyCanReadIsSaidAndNotHalfTaken(String told) {
        try (var visit = visit("500243/2025/answer?payDate=2025-01-15&" + told)) {
            visit.page().getByText("没有采用").waitFor();
            assertThat(visit.page().url()).endsWith("#/500243");
            assertThat(visit.page().locator("body").innerText()).doesNotContain("NaN");
        }
    }

    /** A mother had told six things for the wrong year, and was asked all of them again. */
    @Test
    void whoLooksUpTheYearOfBirthAsWellIsNotAskedAgain() {
        try (var visit = visit("500243/2025/answer?payDate=2024-11-20&group=newborn&birthDate=2024-11-10"
                + "&residence=local&facts.guardian-insured=true&categories=-")) {
            visit.page().getByText("2024年度的医保要另外办理").waitFor();
            var before = visit.taps();
            visit.tap(visit.button("查询2024年度"));
            visit.page().waitForURL("**/2024/**");
            visit.answering(Map.of("history", value("-"), "facts.guardian-insured", value("true")));

            assertThat(visit.taps() - before).isLessThanOrEqualTo(2);
            assertThat(visit.answer()).contains("2024年11月10日起可以报销", "到哪里登记", "2025年度的医保还要另外缴");
        }
    }

    /** The sheet of a household was headed by the answer to the last of them alone. */
    @Test
    void theSheetOfAHouseholdSaysWhoIsMeantByEachAnswer() {
        try (var visit = visit(ANSWER)) {
            visit.page().locator(".answer").waitFor();
            visit.tap(visit.page().locator(".groups button").getByText("新生儿"));
            visit.page().locator("form[data-step]").waitFor();
            visit.answering(Map.of(
                    "birthDate", day("2024-11-10"),
                    "residence", value("local"),
                    "categories", value("-"),
                    "history", value("-"),
                    "facts.guardian-insured", value("true")));
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visit.heading()).startsWith("第2个人");
            assertThat(visit.page().locator(".sums tbody tr").first().innerText())
                    .contains("第1个人", "可以参保");
        }
    }

    /** A tab that was open while a new release came had lost the rest of its page until somebody touched 重试. */
    @Test
    void aPageThatIsOpenWhileANewReleaseComesBeginsAnewByItself() {
        try (var visit = visit("500243")) {
            visit.page().locator(".ways").waitFor();
            visit.page().waitForTimeout(UNTIL_PARTS_ARE_OLD_MS);
            var outdated = new AtomicBoolean(true);
            visit.page().route("**/files-*/**", route -> {
                if (outdated.get()) {
                    route.fulfill(new Route.FulfillOptions().setStatus(404));
                } else {
                    route.resume();
                }
            });
            visit.page().route(site.served().address().resolve("/").toString(), route -> {
                if (route.request().resourceType().equals("fetch")) {
                    outdated.set(false);
                    route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("<p>another release</p>"));
                } else {
                    route.resume();
                }
            });
            visit.page().getByText("查看这一年度的全部政策").tap();
            visit.page().locator("#policy-windows").waitFor();
            assertThat(outdated).isFalse();
        }
    }
}

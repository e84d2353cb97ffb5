package io.canbao.browser;

import static io.canbao.browser.Visit.day;
import static io.canbao.browser.Visit.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever goes back, corrects themselves or looks up the next person loses nothing and is told nothing about somebody else. */
@ExtendWith(Site.Shared.class)
class CorrectingIT {
    private static final String PENGSHUI = "500243/2025/";

    private final Site site;

    CorrectingIT(Site site) {
        this.site = site;
    }

    private Visit visit(String name, String place) {
        Visit visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, name)
                .hurrying();
        visit.page().clock().setFixedTime("2024-11-20T10:00:00+08:00");
        visit.page().navigate(site.at(place));
        return visit;
    }

    private static void awaitStep(Page page, String step) {
        page.locator("form[data-step='" + step + "']").waitFor();
    }

    /** A tick that was not sent yet was gone on the way back, and 40 yuan became 400. */
    @Test
    void whatWasTickedIsKeptOnTheWayBack() {
        try (var visit =
                visit("ticked", PENGSHUI + "categories?payDate=2024-11-20&group=resident&birthDate=1980-05-12")) {
            awaitStep(visit.page(), "categories");
            visit.choose("subsistence");
            visit.button("上一步").tap();
            awaitStep(visit.page(), "birthDate");
            visit.page().goBack();

            visit.page().locator("input[value=subsistence]:checked").waitFor();
        }
    }

    /** The way back led to an answer about somebody of whom nothing had been told, who then counted in the household. */
    @Test
    void theWayBackFromTheNextPersonLeadsToTheFirst() {
        try (var visit = visit(
                "household",
                PENGSHUI + "answer?payDate=2024-11-20&group=resident&birthDate=1980-05-12&categories=subsistence")) {
            nextAdult(visit);
            visit.page().goBack();
            visit.page().locator(".cards").waitFor();

            assertThat(visit.answer()).contains("40元").doesNotContain("一家2口人");

            nextAdult(visit);
            visit.answering(Map.of("birthDate", day("1982-01-01"), "categories", value("-")));
            visit.page().getByText("一家2口人一起看").waitFor();
            assertThat(visit.page().locator("table.sums").first().innerText()).contains("440元");

            visit.page().reload();
            visit.page().getByText("一家2口人一起看").waitFor();
            assertThat(visit.page().locator("table.sums").first().innerText()).contains("440元");
        }
    }

    /** An open point about an earlier year led to a list of the years that were told, and back to the same answer. */
    @Test
    void anOpenPointAboutAYearAsksForThatYear() {
        try (var visit = visit(
                "need",
                PENGSHUI
                        + "answer?payDate=2024-11-20&group=resident&birthDate=1980-05-12&categories=-&history=2025~-")) {
            visit.page().locator("summary").getByText("2024年").tap();
            visit.page().locator("details[open]").getByText("回答这个问题").tap();
            awaitStep(visit.page(), "history");
            assertThat(visit.page().locator("form fieldset h2").allInnerTexts()).containsExactly("2024年");
            visit.choose("insured");

            visit.page().locator(".answer").waitFor();
            assertThat(visit.answer()).contains("2024年参保情况\n参加了居民医保");
        }
    }

    /** Whoever reads on in English is asked for the next person in English, too. */
    @Test
    void theNextPersonIsAskedForInTheLanguageOfThePage() {
        try (var visit = visit(
                "language", PENGSHUI + "answer?payDate=2024-11-20&group=resident&birthDate=1980-05-12&categories=-")) {
            visit.page().locator(".groups button").first().waitFor();
            visit.button("English").tap();
            visit.page().getByText("Look up another person").waitFor();
            assertThat(visit.page().locator(".groups button").allInnerTexts())
                    .isNotEmpty()
                    .allSatisfy(group -> assertThat(group).doesNotContainPattern("\\p{IsHan}"));
        }
    }

    private static void nextAdult(Visit visit) {
        visit.page().locator(".groups button").getByText("不属于其他几类的人").tap();
        // Registered where the first one is, if that was told.
        visit.page()
                .locator("form[data-step=residence], form[data-step=categories]")
                .waitFor();
    }

    /** What the first one of a household corrected changed their answer and not the sum of both. */
    @Test
    void theSumOfAHouseholdFollowsWhatIsCorrected() {
        try (var visit = visit(
                "sum",
                PENGSHUI
                        + "answer?payDate=2024-11-20&group=resident&birthDate=1980-05-12&residence=local&categories=-")) {
            visit.page().locator(".cards").waitFor();
            var before = (Integer) visit.page().evaluate("history.length");
            nextAdult(visit);
            visit.answering(Map.of("categories", value("-")));
            visit.page().getByText("一家2口人一起看").waitFor();
            assertThat(togetherInTheFirstTier(visit)).isEqualTo("800元");
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(togetherInTheFirstTier(visit)).as("on paper").isEqualTo("800元");
            assertThat(
                            visit.page()
                                    .evaluate(
                                            "[...document.querySelectorAll('.sums')].map((sum) => getComputedStyle(sum).breakInside)"))
                    .as("sums that go on in the next column")
                    .isEqualTo(List.of("avoid", "avoid"));
            visit.page().locator("figure.only-print canvas").waitFor(); // however it is printed
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            var steps = (Integer) visit.page().evaluate("history.length") - before;
            visit.page().evaluate("steps => history.go(-steps)", steps);
            visit.page().getByText("1980年5月12日").waitFor();
            visit.button("换个日子缴费会怎样").tap();
            visit.page().getByText("按这段时间计算").last().tap();
            visit.page().getByText("1070元").first().waitFor();
            visit.page().evaluate("steps => history.go(steps)", steps);
            visit.page().getByText("一家2口人一起看").waitFor();
            assertThat(togetherInTheFirstTier(visit)).isEqualTo("1470元");
        }
    }

    private static String togetherInTheFirstTier(Visit visit) {
        return visit.page()
                .locator("table.sums")
                .first()
                .locator(".total td")
                .first()
                .innerText();
    }

    /** Years that were told came back as a long list of radio buttons. */
    @Test
    void aYearIsToldAnewByItself() {
        try (var visit = visit(
                "year",
                PENGSHUI + "answer?payDate=2025-03-10&group=resident&birthDate=1980-05-12&categories=-"
                        + "&history=2025~-,2024~insured,2023~missed")) {
            visit.page()
                    .locator(".change button")
                    .getByText("2023年")
                    .locator("..")
                    .tap();
            awaitStep(visit.page(), "history");
            assertThat(visit.page().locator("form fieldset h2").allInnerTexts()).containsExactly("2023年");
            assertThat(visit.page().locator("form input").count()).isZero();
            visit.page().locator("button.chosen[value=missed]").waitFor();
            visit.choose("insured");

            visit.page().locator(".answer").waitFor();
            assertThat(visit.answer()).contains("2023年参保情况\n参加了居民医保");
        }
    }

    /** Whoever came by a poster's address had to look for their county among all. */
    @Test
    void startingOverStaysInTheCounty() {
        try (var visit =
                visit("over-again", PENGSHUI + "answer?payDate=2024-11-20&group=resident&birthDate=1980-05-12")) {
            visit.page().locator(".answer").waitFor();
            visit.button("重新查询").tap();
            visit.page().locator(".ways").waitFor();

            assertThat(visit.heading()).contains("彭水");
            assertThat(visit.page().url()).endsWith("#/500243");
            visit.button("换一个地方").tap();
            visit.page().locator("input[value='340422']").waitFor();
            assertThat(visit.page().url()).endsWith("#/");
        }
    }

    /** The way there again led to a question of nowhere: of a person about whom nothing was told any more. */
    @Test
    void theWayForwardAfterStartingOverLeadsToTheStart() {
        try (var visit =
                visit("back-to-start", PENGSHUI + "residence?payDate=2024-11-20&group=resident&birthDate=1980-05-12")) {
            awaitStep(visit.page(), "residence");
            visit.choose("local");
            awaitStep(visit.page(), "categories");
            visit.choose("-");
            visit.page().locator("form[data-step=history], .answer").waitFor();
            visit.button("重新查询").tap();
            visit.page().locator(".ways").waitFor();
            visit.page().goForward();

            visit.page().locator(".ways").waitFor();
            assertThat(visit.page().url()).endsWith("#/500243");
            visit.tap(visit.page().locator("button[type=submit]"));
            visit.choose("2024-11-20");
            awaitStep(visit.page(), "group");
            assertThat(visit.page().locator(".chosen").count()).isZero();
        }
    }

    /** The button did nothing at all. */
    @Test
    void aBirthThatFitsNoNewbornIsToldWhereItIsWritten() {
        try (var visit = visit("no-newborn", "430682/2025/birthDate?payDate=2024-11-20&group=newborn")) {
            awaitStep(visit.page(), "birthDate");
            day("2010-05-01").accept(visit);
            visit.next();

            visit.page().locator("#fault:focus:not(:empty)").waitFor();
            assertThat(visit.page().locator("#fault").innerText()).contains("新生儿", "2010年5月1日");
        }
    }

    /** Whoever had touched the wrong answer, and was refused, was not asked the rest after mending it. */
    @Test
    void aCorrectionGoesOnWithTheQuestionsThatItOpens() {
        try (var visit = visit("opened", PENGSHUI + "residence?payDate=2024-11-20&group=resident")) {
            awaitStep(visit.page(), "residence");
            visit.choose("none");
            visit.page().locator(".answer").waitFor();
            visit.page().locator(".change button").last().tap();
            awaitStep(visit.page(), "residence");
            visit.choose("local");

            awaitStep(visit.page(), "categories");
        }
    }
}

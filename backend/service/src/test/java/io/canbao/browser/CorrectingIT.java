package io.canbao.browser;

import static io.canbao.browser.Visit.day;
import static io.canbao.browser.Visit.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
            visit.page().getByText("再查一个人").tap();
            awaitStep(visit.page(), "group");
            visit.page().goBack();
            visit.page().locator(".cards").waitFor();

            assertThat(visit.answer()).contains("40元").doesNotContain("一家2口人");

            visit.page().getByText("再查一个人").tap();
            awaitStep(visit.page(), "group");
            visit.answering(
                    Map.of("group", value("resident"), "birthDate", day("1982-01-01"), "categories", value("-")));
            visit.page().getByText("一家2口人一起看").waitFor();
            assertThat(visit.page().locator("table.sums").first().innerText()).contains("440元");
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

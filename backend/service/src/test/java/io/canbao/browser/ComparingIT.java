package io.canbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One case laid beside itself: in the year before, and in another county. */
@ExtendWith(Site.Shared.class)
class ComparingIT {
    private static final String ANSWER =
            "500243/2025/answer?payDate=2025-03-15&categories=subsistence&history=2024~insured";

    private final Site site;

    ComparingIT(Site site) {
        this.site = site;
    }

    private Visit visit(Reader reader, String name, String place) {
        var visit = Visit.begin(site.browser(), site.served().address(), reader, name);
        visit.page().navigate(site.at(place));
        return visit;
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void eachChangeSinceLastYearIsOneSentenceWithBothClauses(Reader reader) {
        try (var visit = visit(reader, "last-year", ANSWER)) {
            var changes = unfold(visit, reader);

            assertThat(changes.locator("li").allInnerTexts())
                    .anySatisfy(change -> assertThat(change)
                            .contains(reader.sees(
                                    "二档：缴费标准：2024年度是755元，2025年度是775元，多20元。",
                                    "Contribution: CNY\u00a0755 for 2024, CNY\u00a0775 for 2025, CNY\u00a020 more."))
                            .contains("彭水府办发〔2023〕87号")
                            .contains("大同府发〔2024〕31号"))
                    .anySatisfy(change -> assertThat(change)
                            .contains(reader.sees(
                                    "等待期：2024年度是90天，2025年度是3个月。", "Wait: 90 days for 2024, 3 months for 2025.")))
                    .noneMatch(change -> change.contains(reader.sees("待遇截止", "Cover ends")));
            visit.inspect("changes");
        }
    }

    @Test
    void whereNothingChangedThePageSaysSo() {
        try (var visit = visit(Reader.CHINESE, "same-as-last-year", "500243/2025/answer?payDate=2026-03-01")) {
            assertThat(unfold(visit, Reader.CHINESE).innerText()).contains("结果一样");
        }
    }

    @Test
    void aCountyWithoutAPolicyOfTheYearBeforeOffersNoComparisonWithIt() {
        try (var visit = visit(Reader.CHINESE, "no-last-year", "340422/2025/answer?payDate=2024-10-15")) {
            visit.page().locator(".answer footer, .answer .actions").first().waitFor();
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(visit.answer()).doesNotContain("和上一年度相比");
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void twoCountiesStandSideBySide(Reader reader) {
        try (var visit = visit(reader, "compare", ANSWER + "&facts.first-enrollment=false")) {
            visit.page()
                    .getByText(reader.sees("和其他地方比一比", "Compare with another place"))
                    .tap();
            visit.page().locator("select").selectOption("430682");
            visit.page().locator("table").waitFor();

            assertThat(visit.page().locator("thead th").allInnerTexts()).hasSize(2);
            assertThat(line(visit, reader.sees("等待期", "Wait"))).contains(reader.sees("3个月", "3 months"));
            assertThat(line(visit, reader.sees("个人缴费", "Amount to pay")))
                    .contains(reader.sees("一档：40元", "Tier one: CNY\u00a040"))
                    .contains(reader.sees("400元", "CNY\u00a0400"));
            assertThat(visit.page().locator("main").innerText())
                    .contains(reader.sees("临湘市的政策里没有下面这些", "The policy of Linxiang City does not know these"));
            visit.inspect("counties");

            visit.page().locator("main .button").tap();
            visit.page().locator(".answer").waitFor();
            assertThat(visit.page().url()).contains("#/430682/2025/answer").doesNotContain("first-enrollment");
        }
    }

    private static String line(Visit visit, String what) {
        return visit.page()
                .locator("tbody", new Page.LocatorOptions().setHas(visit.page().locator("th:text-is('" + what + "')")))
                .innerText();
    }

    private static Locator unfold(Visit visit, Reader reader) {
        var changes = visit.page()
                .locator(
                        "details",
                        new Page.LocatorOptions().setHasText(reader.sees("和上一年度相比", "What changed since last year")));
        changes.locator("summary").tap();
        changes.locator(".stack > p").first().waitFor();
        return changes;
    }
}

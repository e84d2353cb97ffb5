package io.canbao.browser;

import static io.canbao.browser.Visit.day;
import static io.canbao.browser.Visit.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often people touch the page from the address on a poster to their answer, in the weeks in which most pay: README has the table. A day is written after one touch;
 * whoever reads on or looks around touches more.
 */
@ExtendWith(Site.Shared.class)
class TapsIT {
    private static final String TODAY = "2024-11-20";

    private final Site site;

    TapsIT(Site site) {
        this.site = site;
    }

    /** Nothing applies to them, and they have not paid yet. */
    private static final Map<String, Consumer<Visit>> PLAIN = Map.of(
            "payDate", value(TODAY),
            "group", value("resident"),
            "birthDate", day("1980-05-12"),
            "residence", value("local"),
            "categories", value("-"),
            "events", value("-"),
            "evidence", value("-"),
            "products", value("-"),
            "history", TapsIT::notYet);

    private static final Map<String, Consumer<Visit>> NEWBORN = with(Map.of(
            "group", value("newborn"),
            "birthDate", day("2024-11-10"),
            "facts.guardian-insured", value("true")));

    private static void notYet(Visit visit) {
        boolean thisYear = visit.page().locator("button[value='-']").count() > 0;
        visit.choose(thisYear ? "-" : "insured");
    }

    private static Map<String, Consumer<Visit>> with(Map<String, Consumer<Visit>> more) {
        Map<String, Consumer<Visit>> all = new HashMap<>(PLAIN);
        all.putAll(more);
        return all;
    }

    @ParameterizedTest
    @CsvSource({"500243, 6 3, 6 3", "500110, 5 3, 5 3", "340422, 7 4, 8 4", "430682, 7 4, 7 5"})
    void anAnswerTakesFewTouches(String county, String adults, String newbornAndAdult) {
        assertThat(touches(county, PLAIN) + ", " + touches(county, NEWBORN)).isEqualTo(adults + ", " + newbornAndAdult);
    }

    private String touches(String county, Map<String, Consumer<Visit>> person) {
        try (var visit = Visit.begin(site.browser(), site.served().address(), Reader.CHINESE, "taps-" + county)
                .hurrying()) {
            visit.page().clock().setFixedTime(TODAY + "T10:00:00+08:00");
            visit.page().navigate(site.served().address().resolve("/" + county).toString());
            visit.page().locator(".ways").waitFor();
            visit.next();
            visit.page().locator("form[data-step]").waitFor();
            assertThat(visit.page().url()).contains("/2025/");
            visit.answering(person);
            int first = visit.taps();
            visit.tap(visit.page().locator(".groups button").getByText("不属于其他几类的人"));
            visit.page().locator("form[data-step]").waitFor();
            visit.answering(PLAIN);
            return first + " " + (visit.taps() - first);
        }
    }
}

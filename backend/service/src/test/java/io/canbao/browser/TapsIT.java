package io.canbao.browser;

import static io.canbao.browser.Visit.asItStands;
import static io.canbao.browser.Visit.day;
import static io.canbao.browser.Visit.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Counts what six people tap from 开始 to their answer in each county, paying today; every field of a day is a tap. The table that it
 * writes stands in the README.
 */
@Tag("journey")
@ExtendWith(Site.Shared.class)
class TapsIT {
    private static final Path TABLE = Path.of("target", "taps.md");
    private static final List<String> COUNTIES = List.of("500243", "500110", "430682", "340422");
    private static final String IN_SEASON = "2024-11-10T10:00:00+08:00";
    private static final String LATE = "2025-04-10T10:00:00+08:00";

    /** More than this nobody has needed yet. */
    private static final int MOST = 20;

    private final Site site;

    TapsIT(Site site) {
        this.site = site;
    }

    @Test
    void sixPeopleInEachCounty() throws IOException {
        var table = new ArrayList<String>();
        table.add("| taps | " + String.join(" | ", COUNTIES) + " |");
        table.add("|---|" + "---|".repeat(COUNTIES.size()));
        row(table, "plain adult", IN_SEASON, Map.of());
        row(table, "subsistence allowance", IN_SEASON, Map.of("categories", value("subsistence")));
        row(table, "newborn", LATE, Map.of("group", value("newborn"), "birthDate", day("2025-04-01")));
        row(table, "student", IN_SEASON, Map.of("group", value("university-student")));
        row(table, "back from work elsewhere", "2025-02-10T10:00:00+08:00", Map.of("evidence", value("migrant-work")));
        row(table, "missed years", LATE, Map.of("history", value("missed")));
        Files.write(TABLE, table);
    }

    private void row(List<String> table, String who, String now, Map<String, Consumer<Visit>> told) {
        var cells = COUNTIES.stream().map(county -> taps(county, who, now, told)).toList();
        assertThat(cells).as(who).allMatch(taps -> taps <= MOST);
        table.add("| " + who + " | "
                + String.join(" | ", cells.stream().map(String::valueOf).toList()) + " |");
    }

    private int taps(String county, String who, String now, Map<String, Consumer<Visit>> told) {
        try (var visit = Visit.begin(
                site.browser(), site.served().address(), Reader.CHINESE, "taps-" + county + "-" + who.replace(' ', '-'))) {
            visit.page().clock().setFixedTime(now);
            visit.page().reload();
            visit.in(county, 2025);
            visit.takeTaps();
            visit.answering(answers(told));
            return visit.takeTaps() + 1;
        }
    }

    /** What anybody says who is asked about nothing in particular. */
    private static Map<String, Consumer<Visit>> answers(Map<String, Consumer<Visit>> told) {
        var answers = new HashMap<String, Consumer<Visit>>(Map.of(
                "payDate", asItStands(),
                "group", value("resident"),
                "birthDate", day("1985-05-01"),
                "residence", value("local"),
                "categories", value("-"),
                "events", value("-"),
                "evidence", value("-"),
                "channel", value("agent"),
                "history", value("-")));
        answers.putAll(told);
        return answers;
    }
}

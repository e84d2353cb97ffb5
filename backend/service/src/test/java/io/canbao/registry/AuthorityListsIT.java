package io.canbao.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.enrollment.Season;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.tenancy.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What authorities hand in, held against what the policy says is due. */
class AuthorityListsIT {

    @ParameterizedTest
    @EnumSource
    void aListIsLateUntilAFileWithPeopleOfItIsTakenIn(DatabaseKind kind) {
        Season season = Season.with(Served.twoCounties(kind), year -> """
                assessment:
                  - id: assessment.lists
                    title: {zh: 名单报送, en: Lists}
                    of: departments
                    schedule:
                      - {id: first, on: %d-10-20, lists: civil-affairs, what: {zh: 报送审核后的名单, en: Hand in the checked list}, cite: notice 四}
                      - {id: last, on: %d-03-31, lists: all, cite: notice 四}
                    cite: notice 四
                """.formatted(year - 1, year + 1));
        season.register(1);

        JsonNode due = only(season, "civil-affairs", (season.year() - 1) + "-10-20");
        assertThat(due.path("state").asText()).isEqualTo("late");
        assertThat(due.path("what").asText()).isEqualTo("报送审核后的名单");
        assertThat(due.path("identities").asText()).contains("最低生活保障对象");
        assertThat(due.has("lastOn")).isFalse();
        String end = (season.year() + 1) + "-03-31";
        assertThat(only(season, "health", end).path("state").asText()).isEqualTo("awaited");

        String first = season.takeIn(1, "subsistence,%d-03-01,".formatted(season.year() - 1));
        JsonNode came = only(season, "civil-affairs", (season.year() - 1) + "-10-20");
        assertThat(came.path("state").asText()).isEqualTo("came-late");
        assertThat(came.path("source").asText()).isEqualTo("import " + first);
        assertThat(counts(came)).isEqualTo("1 new, 0 changed, 0 same");
        assertThat(only(season, "civil-affairs", end).path("state").asText()).isEqualTo("came");
        assertThat(only(season, "health", end).path("state").asText()).isEqualTo("awaited");

        season.takeIn(1, "subsistence,%d-03-01,".formatted(season.year() - 1));
        season.takeIn(1, "subsistence,%d-03-01,%s".formatted(season.year() - 1, end));
        assertThat(counts(only(season, "civil-affairs", end))).isEqualTo("1 new, 1 changed, 1 same");

        Answer refused = season.somebody(Role.AGENT, "v1").get(season.roll().path("/lists"));
        assertThat(refused.status()).isEqualTo(403);
    }

    private static String counts(JsonNode list) {
        return "%d new, %d changed, %d same"
                .formatted(
                        list.path("added").asInt(),
                        list.path("changed").asInt(),
                        list.path("same").asInt());
    }

    private static JsonNode only(Season season, String authority, String due) {
        Answer answer = season.officer().get(season.roll().path("/lists"));
        for (JsonNode list : answer.json().path("items")) {
            if (list.path("authority").asText().equals(authority)
                    && list.path("due").asText().equals(due)) {
                return list;
            }
        }
        throw new AssertionError(answer.text());
    }
}

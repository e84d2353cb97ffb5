package io.canbao.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Served;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Households are enrolled as one. */
class HouseholdsIT {

    @OnMySql
    void aHouseholdIsEnrolledWholeOrNotAtAll(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        String mother = season.register(1, ",\"group\":\"resident\",\"household\":\"h1\"");
        String father = season.register(2, ",\"group\":\"resident\",\"household\":\"h1\"");
        String guest = season.register(3, ",\"group\":\"resident\",\"household\":\"h2\"");
        String path = season.roll().path("/households/h1/enrollments");

        assertThat(household(season, path, mother, guest).at("/faults/0/code")).isEqualTo("NOT_OF_THE_HOUSEHOLD");
        season.enroll(father);
        Answer refused = household(season, path, mother, father);
        assertThat(refused.at("/code")).as(refused.text()).isEqualTo("HOUSEHOLD_REFUSED");
        assertThat(refused.at("/resident")).isEqualTo(father);
        assertThat(refused.at("/reason")).isEqualTo("ALREADY_ENROLLED");
        assertThat(season.officer()
                        .get(season.roll().path("/enrollments?resident=" + mother))
                        .at("/total"))
                .isEqualTo("0");
        Answer enrolled = household(season, path, mother);
        assertThat(enrolled.at("/enrollments/0/payable")).as(enrolled.text()).isEqualTo("400.00");
    }

    /** All members who are not covered elsewhere: two of three are not enough, and whoever is left is named. */
    @Test
    void whereThePolicySaysSoNobodyOfAHouseholdIsLeftOut() {
        Season season = Season.with(Served.twoCounties(), _ -> "households: {enroll: together, cite: notice 四}\n");
        String mother = season.register(1, ",\"group\":\"resident\",\"household\":\"h1\"");
        String father = season.register(2, ",\"group\":\"resident\",\"household\":\"h1\"");
        String child = season.register(3, ",\"group\":\"resident\",\"household\":\"h1\"");
        String alone = season.register(4, ",\"group\":\"resident\"");
        String path = season.roll().path("/households/h1/enrollments");

        Answer refused = household(season, path, mother, father);
        assertThat(refused.at("/code")).as(refused.text()).isEqualTo("HOUSEHOLD_REFUSED");
        assertThat(refused.at("/resident")).isEqualTo(child);
        assertThat(refused.at("/reason")).isEqualTo("HOUSEHOLD_INCOMPLETE");
        assertThat(refused.at("/why")).contains("以户为单位");
        Answer one = season.enroll(mother);
        assertThat(one.at("/code")).as(one.text()).isEqualTo("HOUSEHOLD_INCOMPLETE");
        assertThat(one.json().path("residents")).hasSize(2);
        assertThat(season.officer().get(season.roll().path("/enrollments")).at("/total"))
                .isEqualTo("0");
        assertThat(season.enroll(alone).status()).isEqualTo(201);

        String reasons = season.roll().path("/residents/" + child + "/reasons");
        String reason = "{\"year\":%d,\"reason\":\"%s\"}";
        season.officer().post(reasons, reason.formatted(season.year(), "unwilling"));
        assertThat(household(season, path, mother, father).at("/resident"))
                .as("who does not wish to is left out all the same")
                .isEqualTo(child);
        season.officer().post(reasons, reason.formatted(season.year(), "employee-cover"));
        Answer enrolled = household(season, path, mother, father);
        assertThat(enrolled.status()).as(enrolled.text()).isEqualTo(201);
    }

    private static Answer household(Season season, String path, String... members) {
        StringBuilder list = new StringBuilder();
        for (String member : members) {
            list.append(list.isEmpty() ? "" : ",").append("{\"resident\":\"%s\",\"tier\":\"tier1\"}".formatted(member));
        }
        return season.officer()
                .post(
                        path,
                        "{\"year\":%d,\"members\":[%s]}".formatted(season.year(), list),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }
}

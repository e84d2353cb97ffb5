package io.canbao.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Enrollments of files that turn out to be one person's, or not. */
class MergedFilesIT {

    /** One person under two numbers was enrolled by each, and paid twice. */
    @OnMySql
    void filesThatAreMergedAreOnePersonsWithOneEnrollmentAYear(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        Person officer = season.officer();
        String one = season.register(1);
        String other = season.register(2, "v2", ",\"group\":\"resident\"");
        season.recognise(one, "subsistence");
        String enrollment = season.enroll(one).at("/id");
        String both = season.enroll(other).at("/id");
        String merge = season.roll().path("/residents/" + one + "/merge");
        String into = "{\"into\":\"" + other + "\"}";

        Answer refused = officer.post(merge, into);
        assertThat(refused.at("/code")).as(refused.text()).isEqualTo("BOTH_ENROLLED");
        assertThat(List.of(refused.at("/enrollments/0"), refused.at("/enrollments/1")))
                .containsExactly(enrollment, both);
        assertThat(officer.get(season.roll().path("/residents/" + one)).json().has("mergedInto"))
                .isFalse();
        officer.post(
                season.path(both, "/withdrawal"),
                "{\"reason\":\"duplicate\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());

        Answer merged = officer.post(merge, into);
        assertThat(merged.status()).as(merged.text()).isEqualTo(201);
        Answer file = officer.get(season.roll().path("/residents/" + other));
        assertThat(file.at("/categories/0/id")).as(file.text()).isEqualTo("subsistence");
        Answer again = season.enroll(other);
        assertThat(again.at("/code")).as(again.text()).isEqualTo("ALREADY_ENROLLED");
        assertThat(again.at("/id")).isEqualTo(enrollment);
        Answer moved = officer.get(season.path(enrollment, ""));
        assertThat(moved.at("/resident")).as(moved.text()).isEqualTo(other);
        assertThat(moved.at("/unit")).isEqualTo("v2");

        officer.post(season.roll().path("/residents/" + one + "/separation"), "");
        assertThat(officer.get(season.path(enrollment, "")).at("/resident")).isEqualTo(one);
        assertThat(officer.get(season.roll().path("/residents/" + other)).json().path("categories"))
                .isEmpty();
        assertThat(season.enroll(other).status()).isEqualTo(201);
    }

    /** Of three files the first was merged into the second, and both into the third, which enrolled as the one or the other. */
    @Test
    void whatAMergeBroughtGoesBackWithTheFileThatItCameFrom() {
        Season season = Season.of(Served.twoCounties());
        String one = season.register(1);
        String two = season.register(2);
        String three = season.register(3);
        String ofOne = season.enroll(one).at("/id");
        assertThat(season.pay(season.officer(), ofOne, "400.00").status()).isEqualTo(201);
        merge(season, one, two);
        assertThat(covered(season, one)).isFalse();
        assertThat(covered(season, two)).isTrue();
        merge(season, two, three);
        assertThat(covered(season, three)).isTrue();

        Answer tooEarly = season.officer().post(season.roll().path("/residents/" + one + "/separation"), "");
        assertThat(tooEarly.at("/code")).as(tooEarly.text()).isEqualTo("RESIDENT_MERGED");
        assertThat(tooEarly.at("/id")).isEqualTo(three);
        separate(season, two);
        assertThat(season.officer().get(season.path(ofOne, "")).at("/resident")).isEqualTo(two);
        assertThat(covered(season, three)).isFalse();
        assertThat(covered(season, two)).isTrue();
        separate(season, one);
        assertThat(season.officer().get(season.path(ofOne, "")).at("/resident")).isEqualTo(one);
        assertThat(covered(season, two)).isFalse();
        assertThat(covered(season, one)).isTrue();
    }

    @Test
    void whatWasConfirmedAfterAMergeIsOfTheFileThatItWasClaimedBy() {
        Season season = Season.of(Served.twoCounties());
        String one = season.register(1);
        String other = season.register(2);
        String enrollment = season.enroll(one).at("/id");
        merge(season, one, other);
        assertThat(season.pay(season.officer(), enrollment, "400.00").status()).isEqualTo(201);
        assertThat(covered(season, other)).isTrue();

        separate(season, one);

        assertThat(covered(season, one)).isTrue();
        assertThat(covered(season, other)).isFalse();
        assertThat(season.enroll(other).status()).isEqualTo(201);
    }

    private static void merge(Season season, String from, String into) {
        Answer merged = season.officer()
                .post(season.roll().path("/residents/" + from + "/merge"), "{\"into\":\"" + into + "\"}");
        assertThat(merged.status()).as(merged.text()).isEqualTo(201);
    }

    private static void separate(Season season, String from) {
        Answer separated = season.officer().post(season.roll().path("/residents/" + from + "/separation"), "");
        assertThat(separated.status()).as(separated.text()).isEqualTo(201);
    }

    private static boolean covered(Season season, String resident) {
        return season.officer()
                .get(season.roll().path("/residents/" + resident))
                .json()
                .path("history")
                .findValuesAsText("year")
                .contains(Integer.toString(season.year()));
    }
}

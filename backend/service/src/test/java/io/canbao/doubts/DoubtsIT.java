package io.canbao.doubts;

import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever does not believe an answer gets a code, by which officers of that county alone see it, for a while. */
class DoubtsIT {
    private static final String FACTS = "{\"payDate\":\"2024-10-01\",\"birthDate\":\"1977-06-13\","
            + "\"categories\":[{\"id\":\"subsistence\",\"recognisedOn\":\"2023-02-17\"}]}";

    private static String told(Served served) {
        return told(served, UUID.randomUUID().toString());
    }

    private static String told(Served served, String key) {
        Answer told = tell(served, UPPER, key, FACTS);
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        return told.at("/code");
    }

    private static Answer tell(Served served, String county, String key, String facts) {
        return served.post(
                "/api/v1/public/counties/" + county + "/policies/2025/doubts", facts, "Idempotency-Key", key);
    }

    private static String path(String county, String rest) {
        return "/counties/" + county + "/doubts" + rest;
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerOfTheCountySeesWhatWasToldAndAnsweredAndNothingOfThePerson(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        String key = UUID.randomUUID().toString();
        String code = told(served, key);
        Person officer = People.of(served, UPPER, Role.ENROLLMENT_OFFICER);

        // A second touch on a slow line made a second doubt.
        assertThat(told(served, key)).isEqualTo(code);
        assertThat(officer.get(path(UPPER, "")).text()).containsOnlyOnce(code);
        assertThat(served.post("/api/v1/public/counties/" + UPPER + "/policies/2025/doubts", FACTS)
                        .at("/code"))
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");

        Answer opened = officer.get(path(UPPER, "/" + code.toLowerCase(Locale.ROOT)));
        assertThat(code).matches("[2-9A-Z]{6}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.at("/facts/payDate")).isEqualTo("2024-10-01");
        assertThat(opened.at("/facts/birthDate")).isEqualTo("1977-06");
        assertThat(opened.at("/facts/categories/0/recognisedOn")).isEqualTo("2023-02");
        assertThat(opened.at("/answer/options/0/payable"))
                .isEqualTo(served.quote(UPPER, FACTS).at("/options/0/payable"));
        assertThat(opened.text()).doesNotContain("1977-06-13", "2023-02-17");

        Person stranger = People.of(served, LOWER, Role.ENROLLMENT_OFFICER);
        assertThat(stranger.get(path(LOWER, "/" + code)).at("/code")).isEqualTo("DOUBT_NOT_FOUND");
        assertThat(stranger.get(path(LOWER, "")).text()).doesNotContain(code);
        assertThat(stranger.get(path(UPPER, "/" + code)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void itIsDealtWithAndTakenUpAgain(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        String code = told(served);
        Person officer = People.of(served, UPPER, Role.POLICY_EDITOR);
        assertThat(line(officer, code)).contains("\"year\":2025").doesNotContain("doneBy");

        assertThat(officer.post(path(UPPER, "/" + code + "/done"), "{\"done\":true}")
                        .at("/doneBy"))
                .isEqualTo(officer.username());
        assertThat(line(officer, code)).contains(officer.username());
        officer.post(path(UPPER, "/" + code + "/done"), "{\"done\":false}");
        assertThat(line(officer, code)).contains(code).doesNotContain("doneBy");
    }

    /** Nobody could take away what was told for fun. */
    @ParameterizedTest
    @EnumSource
    void anOfficerTakesOneAwayAndTheTrailSaysWho(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        String code = told(served);
        Person officer = People.of(served, UPPER, Role.COUNTY_ADMIN);

        assertThat(officer.post(path(UPPER, "/" + code + "/removal"), "").status())
                .isEqualTo(204);
        assertThat(officer.get(path(UPPER, "/" + code)).at("/code")).isEqualTo("DOUBT_NOT_FOUND");
        assertThat(officer.post(path(UPPER, "/" + code + "/removal"), "").status())
                .isEqualTo(404);
        assertThat(officer.get("/counties/" + UPPER + "/audit?subject=doubt/" + code)
                        .text())
                .contains("doubt.deleted");
    }

    @ParameterizedTest
    @EnumSource
    void ofThoseThatAreDealtWithTheOldestMakesRoomFirst(DatabaseKind kind) throws SQLException {
        Served served = Served.twoCounties(kind);
        String oldest = told(served);
        String dealtWith = told(served);
        execute(served, "UPDATE answer_doubt SET told_on = '2020-01-01' WHERE doubt_code = '" + oldest + "'");
        execute(
                served,
                "UPDATE answer_doubt SET done_by = 'ann', told_on = '2020-02-01' WHERE doubt_code = '" + dealtWith
                        + "'");
        Doubts doubts = served.bean(Doubts.class);
        CountyCode county = CountyCode.parse(UPPER);

        doubts.removeOldest(county);
        assertThat(doubts.find(county, dealtWith)).isEmpty();
        doubts.removeOldest(county);
        assertThat(doubts.find(county, oldest)).isEmpty();
    }

    private static String line(Person officer, String code) {
        for (var line : officer.get(path(UPPER, "")).json().get("items")) {
            if (line.get("code").asText().equals(code)) {
                return line.toString();
            }
        }
        return "";
    }

    @ParameterizedTest
    @EnumSource
    void afterNinetyDaysItIsGone(DatabaseKind kind) throws SQLException {
        Served served = Served.twoCounties(kind);
        String old = told(served);
        String young = told(served);
        Person officer = People.of(served, UPPER, Role.COUNTY_ADMIN);
        execute(served, "UPDATE answer_doubt SET told_on = '2020-01-01' WHERE doubt_code = '" + old + "'");

        assertThat(officer.get(path(UPPER, "/" + old)).status()).isEqualTo(404);
        assertThat(line(officer, old)).isEmpty();
        served.bean(ForgetDoubts.class).run();
        assertThat(execute(served, "DELETE FROM answer_doubt WHERE doubt_code = '" + old + "'"))
                .isZero();
        assertThat(officer.get(path(UPPER, "/" + young)).status()).isEqualTo(200);
    }

    private static int execute(Served served, String sql) throws SQLException {
        try (Connection connection = served.database().connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoQuestionIsNoDoubt(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);

        assertThat(tell(served, LOWER, "no-question-" + kind, "{\"payDate\":\"2024-10-01\",\"name\":\"王五\"}")
                        .at("/code"))
                .isEqualTo("INVALID_FACTS");
        assertThat(tell(served, "123456", "nowhere-" + kind, FACTS).at("/code")).isEqualTo("UNKNOWN_COUNTY");
    }
}

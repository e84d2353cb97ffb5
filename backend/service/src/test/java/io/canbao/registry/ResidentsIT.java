package io.canbao.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.tenancy.Role;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentsIT {

    @ParameterizedTest
    @EnumSource
    void somebodyIsPutOnTheRollAndFoundByTheNumberInAnyFormOrByTheBeginningOfTheName(DatabaseKind kind) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties(kind));
        int withX = firstThatEndsWithX();
        Answer added = roll.register(withX, ",\"household\":\"h1\",\"group\":\"resident\",\"phone\":\"13900000000\"");
        String number = RollOfCounty.number(withX);

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.at("/idNumber")).isEqualTo("990***********" + number.substring(14));
        assertThat(added.at("/birthDate")).isEqualTo("1990-03-02");
        for (String written : new String[] {
            number,
            number.toLowerCase(Locale.ROOT),
            number.replace('X', 'Ｘ'),
            " " + number.substring(0, 6) + " " + number.substring(6),
            fullWidth(number),
            "甲"
        }) {
            Answer found = roll.officer().post(roll.path("/residents/search"), "{\"q\":\"" + written + "\"}");
            assertThat(found.status()).as(written).isEqualTo(200);
            assertThat(found.at("/items/0/id")).as(written).isEqualTo(added.at("/id"));
            assertThat(found.text()).doesNotContain(number);
        }
        Answer again = roll.register(withX, "");
        assertThat(again.at("/code")).isEqualTo("RESIDENT_EXISTS");
        assertThat(again.at("/id")).isEqualTo(added.at("/id"));
        Answer whole = roll.officer().post(roll.path("/residents/" + added.at("/id") + "/number"), "");
        assertThat(whole.at("/idNumber")).isEqualTo(number);
        String trail = roll.admin()
                .get(roll.path("/audit?subject=resident/" + added.at("/id")))
                .text();
        assertThat(trail)
                .contains("resident.registered", "resident.number-read")
                .doesNotContain(number, "13900000000");
    }

    private static int firstThatEndsWithX() {
        int number = 1;
        while (!RollOfCounty.number(number).endsWith("X")) {
            number++;
        }
        return number;
    }

    private static String fullWidth(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        return wide.toString();
    }

    @Test
    void everythingWrongWithAPersonIsToldAtOnce() {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());
        String number = RollOfCounty.number(1);
        char wrong = number.charAt(17) == '1' ? '2' : '1';

        Answer refused = roll.officer()
                .post(
                        roll.path("/residents"),
                        "{\"idNumber\":\"%s\",\"unit\":\"v9\",\"group\":\"x\",\"phone\":\"abc\",\"sex\":\"?\"}"
                                .formatted(number.substring(0, 17) + wrong));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("faults").findValuesAsText("code"))
                .containsExactlyInAnyOrder(
                        "ID_NUMBER_CHECK",
                        "SEX_UNKNOWN",
                        "PERSON_NAME_REQUIRED",
                        "RESIDENT_UNIT_UNKNOWN",
                        "GROUP_UNKNOWN",
                        "PHONE_FORM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"idNumber\":\"990101199002300013\",\"name\":\"乙\",\"unit\":\"v1\"}",
                "{\"idNumber\":\"99010119900302001\",\"name\":\"乙\",\"unit\":\"v1\"}",
                "{\"idKind\":\"passport\",\"idNumber\":\"E12345678\",\"name\":\"乙\",\"unit\":\"v1\"}",
                "{\"idKind\":\"?\",\"idNumber\":\"E12345678\",\"name\":\"乙\",\"unit\":\"v1\"}",
                "{}"
            })
    void nobodyIsStoredWithPapersThatCannotBe(String form) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());

        assertThat(roll.officer().post(roll.path("/residents"), form).at("/code"))
                .isEqualTo("INVALID_RESIDENT");
        assertThat(roll.officer().get(roll.path("/residents")).at("/total")).isEqualTo("0");
    }

    @Test
    void nobodyIsOfAGroupThatTheirBirthDateDenies() {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());

        Answer form = roll.register(1, ",\"group\":\"newborn\"");
        Answer file =
                roll.bring("residents", "idNumber,name,unit,group\n" + RollOfCounty.number(1) + ",甲,v1,newborn\n");

        assertThat(form.json().path("faults").findValuesAsText("code")).containsExactly("GROUP_DISAGREES");
        assertThat(file.at("/rejected")).as(file.text()).isEqualTo("1");
        assertThat(roll.register(1, ",\"group\":\"resident\"").status()).isEqualTo(201);
    }

    @OnMySql
    void whatHappensToSomebodyStandsInTheFileAndItsTimeline(DatabaseKind kind) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties(kind));
        String file = roll.path("/residents/" + roll.register(1, "").at("/id"));
        Person officer = roll.officer();

        assertThat(officer.post(file + "/categories", "{\"id\":\"subsistence\",\"recognisedOn\":\"2024-03-10\"}")
                        .status())
                .isEqualTo(201);
        assertThat(officer.post(file + "/categories", "{\"id\":\"subsistence\",\"recognisedOn\":\"2024-03-10\"}")
                        .at("/code"))
                .isEqualTo("CATEGORY_HELD");
        assertThat(officer.post(
                                file + "/categories",
                                "{\"id\":\"subsistence\",\"recognisedOn\":\"2024-03-10\",\"endedOn\":\"2024-12-31\"}")
                        .at("/categories/0/endedOn"))
                .isEqualTo("2024-12-31");
        assertThat(officer.post(file + "/moves", "{\"unit\":\"v2\",\"on\":\"2024-05-01\"}")
                        .at("/unit"))
                .isEqualTo("v2");
        assertThat(officer.post(file + "/moves", "{\"unit\":\"二村\",\"on\":\"2024-05-02\"}")
                        .at("/faults/0/code"))
                .isEqualTo("RESIDENT_UNIT_SAME");
        assertThat(officer.post(file + "/reasons", "{\"year\":2025,\"reason\":\"employee-cover\"}")
                        .at("/reasons/0/reason"))
                .isEqualTo("employee-cover");
        assertThat(officer.post(file + "/death", "{\"on\":\"1980-01-01\"}").at("/faults/0/code"))
                .isEqualTo("DATE_BEFORE_BIRTH");
        assertThat(officer.post(file + "/death", "{\"on\":\"2025-02-01\"}").at("/diedOn"))
                .isEqualTo("2025-02-01");
        assertThat(officer.post(file + "/death", "{\"on\":\"2025-02-01\"}").at("/code"))
                .isEqualTo("RESIDENT_DEAD");

        assertThat(officer.get(file).json().path("timeline").findValuesAsText("kind"))
                .containsExactly("registered", "category-held", "category-ended", "moved", "not-enrolled", "died");
    }

    @OnMySql
    void aFileIsCorrectedByWhoeverKnowsWhatItSays(DatabaseKind kind) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties(kind));
        Answer added = roll.register(1, "");
        String file = roll.path("/residents/" + added.at("/id"));
        String form = "{\"idNumber\":\"%s\",\"name\":\"乙\",\"unit\":\"二村\"}".formatted(RollOfCounty.number(2));

        assertThat(roll.officer().put(file, form).status()).isEqualTo(428);
        Answer corrected = roll.officer().put(file, form, "If-Match", added.header("ETag"));
        assertThat(corrected.at("/name")).as(corrected.text()).isEqualTo("乙");
        assertThat(corrected.at("/unit")).isEqualTo("v2");
        assertThat(corrected.at("/timeline/1/detail/unit")).isEqualTo("v1 → v2");
        assertThat(roll.officer()
                        .put(file, form, "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(search(roll, RollOfCounty.number(2)).at("/items/0/id")).isEqualTo(added.at("/id"));
        assertThat(search(roll, RollOfCounty.number(1)).at("/total")).isEqualTo("0");
    }

    @OnMySql
    void twoFilesOfOnePersonBecomeOneAndTwoAgain(DatabaseKind kind) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties(kind));
        String one = roll.register(1, "").at("/id");
        String other = roll.register(2, "").at("/id");
        String path = roll.path("/residents/" + other);

        assertThat(roll.officer()
                        .post(path + "/merge", "{\"into\":\"" + other + "\"}")
                        .at("/faults/0/code"))
                .isEqualTo("MERGE_TARGET_UNKNOWN");
        assertThat(roll.officer()
                        .post(path + "/merge", "{\"into\":\"" + one + "\"}")
                        .at("/mergedInto"))
                .isEqualTo(one);
        assertThat(search(roll, RollOfCounty.number(2)).at("/items/0/id")).isEqualTo(one);
        assertThat(roll.officer().get(roll.path("/residents")).at("/total")).isEqualTo("1");
        assertThat(roll.officer()
                        .post(path + "/moves", "{\"unit\":\"v2\",\"on\":\"2024-05-01\"}")
                        .at("/code"))
                .isEqualTo("RESIDENT_MERGED");
        assertThat(roll.officer().post(path + "/separation", "").status()).isEqualTo(201);
        assertThat(roll.officer().post(path + "/separation", "").at("/code")).isEqualTo("NOT_MERGED");
        assertThat(roll.officer().get(roll.path("/residents")).at("/total")).isEqualTo("2");
    }

    /** Never merged by themselves. */
    @OnMySql
    void filesOfTheSameNameAndBirthDateAreFlaggedOnceUntilSomebodyDecides(DatabaseKind kind) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties(kind));
        String one = roll.register(1, "").at("/id");
        roll.confirm(roll.bring(
                "residents",
                "idNumber,name,unit\n%s,甲1,v2\n%s,甲1,v2\n%s,乙,v2\n"
                        .formatted(RollOfCounty.number(2), RollOfCounty.number(3), RollOfCounty.number(4))));
        String two = search(roll, RollOfCounty.number(2)).at("/items/0/id");
        String three = search(roll, RollOfCounty.number(3)).at("/items/0/id");

        assertThat(pairs(roll)).isEqualTo("3");
        assertThat(roll.officer().get(roll.path("/residents")).at("/total")).isEqualTo("4");
        assertThat(roll.officer()
                        .get(roll.path("/residents/" + one + "/duplicates"))
                        .json()
                        .findValuesAsText("id"))
                .containsExactlyInAnyOrder(two, three);
        String apart = roll.path("/residents/" + two + "/duplicates/" + one + "/dismissal");
        assertThat(roll.officer().post(apart, "").status()).isEqualTo(204);
        assertThat(roll.officer().post(apart, "").at("/code")).isEqualTo("NO_DUPLICATE");
        assertThat(pairs(roll)).isEqualTo("2");
        roll.officer().post(roll.path("/residents/" + three + "/merge"), "{\"into\":\"" + two + "\"}");
        assertThat(pairs(roll)).isEqualTo("0");
        roll.officer().post(roll.path("/residents/" + three + "/separation"), "");
        assertThat(pairs(roll)).isEqualTo("2");
        Answer file = roll.officer().get(roll.path("/residents/" + two));
        roll.officer()
                .put(
                        roll.path("/residents/" + two),
                        "{\"idNumber\":\"%s\",\"name\":\"乙\",\"unit\":\"v2\"}".formatted(RollOfCounty.number(2)),
                        "If-Match",
                        file.header("ETag"));
        assertThat(pairs(roll)).isEqualTo("2"); // now with the other 乙, and the one that is left of the first three
    }

    private static String pairs(RollOfCounty roll) {
        return roll.officer().get(roll.path("/duplicates")).at("/total");
    }

    private static Answer search(RollOfCounty roll, String text) {
        return roll.officer().post(roll.path("/residents/search"), "{\"q\":\"" + text + "\"}");
    }

    @Test
    void aCollectorSeesThePeopleOfTheirUnitsAndOfWhatLiesInThem() {
        Served served = Served.twoCounties();
        RollOfCounty roll = RollOfCounty.of(served);
        String first = roll.register(1, "").at("/id");
        String second = roll.register(2, "").at("/id");
        roll.officer().post(roll.path("/residents/" + second + "/moves"), "{\"unit\":\"v2\",\"on\":\"2024-05-01\"}");
        Person ofVillage = People.of(served, roll.code(), Role.AGENT, "v1");
        Person ofTown = People.of(served, roll.code(), Role.AGENT, "t1");
        Person elsewhere = People.lowerAdmin(served);

        assertThat(ofVillage.get(roll.path("/residents/" + first)).status()).isEqualTo(200);
        assertThat(ofVillage.get(roll.path("/residents/" + second)).at("/code")).isEqualTo("RESIDENT_NOT_FOUND");
        assertThat(ofVillage
                        .post(roll.path("/residents/" + second + "/quote"), "{\"year\":2025}")
                        .status())
                .isEqualTo(404);
        assertThat(ofVillage.get(roll.path("/residents")).at("/total")).isEqualTo("1");
        assertThat(ofVillage.get(roll.path("/residents?unit=v2")).at("/total")).isEqualTo("0");
        assertThat(ofVillage
                        .post(roll.path("/residents/search"), "{\"q\":\"" + RollOfCounty.number(2) + "\"}")
                        .at("/total"))
                .isEqualTo("0");
        assertThat(ofTown.get(roll.path("/residents")).at("/total")).isEqualTo("2");
        assertThat(ofVillage
                        .post(roll.path("/residents/" + first + "/moves"), "{\"unit\":\"v2\",\"on\":\"2024-05-01\"}")
                        .status())
                .isEqualTo(403);
        assertThat(elsewhere.get(roll.path("/residents/" + first)).status()).isEqualTo(404);
    }

    @Test
    void theListIsFilteredByUnitHouseholdIdentityAndYearsWithoutCover() {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());
        String first = roll.register(1, ",\"household\":\"h1\"").at("/id");
        roll.register(2, ",\"household\":\"h2\"");
        roll.register(3, "");
        roll.officer().post(roll.path("/residents/" + first + "/categories"), "{\"id\":\"subsistence\"}");
        roll.confirm(roll.bring(
                "history",
                "idNumber,year,status\n%1$s,2025,insured\n%1$s,2024,insured\n%2$s,2024,late\n%3$s,2024,elsewhere\n"
                        .formatted(RollOfCounty.number(1), RollOfCounty.number(2), RollOfCounty.number(3))));

        assertThat(total(roll, "unit=t1")).isEqualTo("3");
        assertThat(total(roll, "unit=v2")).isEqualTo("0");
        assertThat(total(roll, "household=h1")).isEqualTo("1");
        assertThat(total(roll, "category=subsistence")).isEqualTo("1");
        assertThat(total(roll, "notEnrolled=2025")).isEqualTo("2");
        assertThat(total(roll, "notEnrolled=2023")).isEqualTo("3");
        assertThat(total(roll, "renewal=2025")).isEqualTo("1");
        assertThat(total(roll, "renewal=2026")).isEqualTo("1");
        assertThat(total(roll, "renewal=2026&unit=v2")).isEqualTo("0");
        assertThat(roll.officer().get(roll.path("/residents?sort=-name")).at("/items/0/name"))
                .isEqualTo("甲3");
        assertThat(roll.officer().get(roll.path("/residents?notEnrolled=x")).at("/code"))
                .isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void theRollSaysWhichWordsItsFormsMayUse() {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());

        Answer words = roll.officer().get(roll.path("/roll"));

        assertThat(words.at("/year")).as(words.text()).isEqualTo("2025");
        assertThat(words.json().path("categories").findValuesAsText("id")).contains("subsistence");
        assertThat(words.json().path("statuses").findValuesAsText("id")).contains("insured", "missed");
        assertThat(words.json().at("/reasons/0/name/zh").asText()).isEqualTo("已参加职工医保");
        assertThat(words.json().path("idKinds").findValuesAsText("id")).contains("id-card", "passport");
    }

    private static String total(RollOfCounty roll, String filter) {
        return roll.officer().get(roll.path("/residents?" + filter)).at("/total");
    }

    @OnMySql
    void aQuoteFromTheRollIsThePublicOneForWhatTheFileSays(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        RollOfCounty roll = RollOfCounty.of(served);
        String file = roll.path(
                "/residents/" + roll.register(1, ",\"group\":\"resident\"").at("/id"));
        roll.officer().post(file + "/categories", "{\"id\":\"subsistence\",\"recognisedOn\":\"2024-03-10\"}");

        Answer quote = roll.officer().post(file + "/quote", "{\"year\":2025,\"payDate\":\"2024-10-01\"}");
        JsonNode open = served.quote(
                        roll.code(),
                        "{\"payDate\":\"2024-10-01\",\"birthDate\":\"1990-03-02\",\"sex\":\"M\",\"group\":\"resident\",\"categories\":[{\"id\":\"subsistence\",\"recognisedOn\":\"2024-03-10\"}]}"
                                .replace("\"M\"", RollOfCounty.number(1).charAt(16) % 2 == 1 ? "\"M\"" : "\"F\""))
                .json();

        assertThat(quote.status()).as(quote.text()).isEqualTo(200);
        assertThat(quote.json()).isEqualTo(open);
        assertThat(quote.at("/options/0/payable")).isEqualTo("40.00");
        assertThat(roll.officer()
                        .post(file + "/quote", "{\"year\":2025,\"payDate\":\"2024-03-01\"}")
                        .at("/options/0/outcome"))
                .isEqualTo("REFUSED");
        assertThat(roll.officer().post(file + "/quote", "{\"year\":2031}").at("/code"))
                .isEqualTo("NO_POLICY_IN_FORCE");
        assertThat(roll.officer()
                        .post(file + "/quote", "{\"year\":2025,\"payDate\":\"2024-10-01\",\"evidence\":[\"x\"]}")
                        .at("/code"))
                .isEqualTo("INVALID_FACTS");
        roll.officer().post(file + "/death", "{\"on\":\"2024-09-30\"}");
        assertThat(roll.officer()
                        .post(file + "/quote", "{\"year\":2025,\"payDate\":\"2024-10-01\"}")
                        .at("/code"))
                .isEqualTo("DEAD_BEFORE_PAYMENT");
    }
}

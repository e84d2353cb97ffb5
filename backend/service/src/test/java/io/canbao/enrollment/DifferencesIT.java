package io.canbao.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.tenancy.CountyTime;
import io.canbao.tenancy.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list of identities says what it changes for people who have paid already. */
class DifferencesIT {

    /** Who was recognised before they paid, and stands on no list yet, has nine tenths of the fee back: 400.00 less 40.00. */
    @ParameterizedTest
    @EnumSource
    void whoStoodOnAListThatCameLateHasTheDifferenceBack(DatabaseKind kind) {
        Season season = Season.payingBack(Served.twoCounties(kind));
        String resident = season.register(1);
        String enrollment = paid(season, resident, "400.00");
        String source = season.takeIn(1, "subsistence," + lastYear(season, "-03-01") + ",");

        JsonNode found = only(season, "?state=open&source=import%20" + source);
        assertThat(found.path("kind").asText()).as(found.toString()).isEqualTo("refund");
        assertThat(found.path("resident").asText()).isEqualTo(resident);
        assertThat(found.path("name").asText()).isEqualTo("甲1");
        assertThat(found.path("kept").asText()).isEqualTo("400.00");
        assertThat(found.path("known").asText()).isEqualTo("40.00");
        assertThat(found.path("amount").asText()).isEqualTo("360.00");
        assertThat(found.path("rule").asText()).isEqualTo("refund.late-list");
        assertThat(found.path("changed").toString()).isEqualTo("[\"最低生活保障对象\"]");

        Answer settled = step(season, enrollment, "settlement");
        assertThat(settled.status()).as(settled.text()).isEqualTo(200);
        assertThat(settled.at("/payable")).isEqualTo("40.00");
        assertThat(settled.at("/subsidy")).isEqualTo("360.00");
        assertThat(settled.at("/refunded")).isEqualTo("360.00");
        Answer ordered = season.officer().get(season.roll().path("/refunds?enrollment=" + enrollment));
        assertThat(ordered.at("/items/0/amount")).as(ordered.text()).isEqualTo("360.00");
        assertThat(ordered.at("/items/0/reason")).isEqualTo("refund.late-list");
        assertThat(season.balance("person")).isEqualTo("0.00");
        assertThat(season.roll()
                        .admin()
                        .get(season.roll().path("/ledger"))
                        .json()
                        .path("balanced")
                        .asBoolean())
                .isTrue();
        assertThat(only(season, "").path("state").asText()).isEqualTo("done");
        assertThat(step(season, enrollment, "settlement").at("/code")).isEqualTo("DIFFERENCE_DECIDED");
    }

    /** What somebody has back who is dead changes no cover: it has ended with the death, and ends there still. */
    @Test
    void theCoverOfTheDeadStaysEnded() {
        Season season = Season.payingBack(Served.twoCounties());
        String resident = season.register(1);
        String enrollment = paid(season, resident, "400.00");
        LocalDate death = LocalDate.now(CountyTime.ZONE);
        Answer died = season.officer()
                .post(season.roll().path("/residents/" + resident + "/death"), "{\"on\":\"%s\"}".formatted(death));
        assertThat(died.status()).as(died.text()).isEqualTo(201);
        Answer ended = season.officer().get(season.path(enrollment, ""));
        recognise(season, resident, lastYear(season, "-01-01"), "");

        assertThat(only(season, "").path("coveredTo").asText()).isEqualTo(ended.at("/coveredTo"));
        Answer settled = step(season, enrollment, "settlement");
        assertThat(settled.at("/payable")).as(settled.text()).isEqualTo("40.00");
        assertThat(settled.at("/coveredTo")).isEqualTo(ended.at("/coveredTo"));
    }

    /** The same list, where the policy pays nothing back: nobody has to do anything, and why stands beside it. */
    @Test
    void wherePolicyPaysNothingBackThatIsSaid() {
        Season season = Season.of(Served.twoCounties());
        String resident = season.register(1);
        String enrollment = paid(season, resident, "400.00");
        season.recognise(resident, "subsistence");

        JsonNode found = only(season, "");
        assertThat(found.path("kind").asText()).isEqualTo("nothing");
        assertThat(found.path("state").asText()).isEqualTo("noted");
        assertThat(found.path("text").asText()).isEqualTo("其他情形不退费。");
        assertThat(found.path("known").asText()).isEqualTo("40.00");
        assertThat(found.path("amount").asText()).isEqualTo("0.00");
        assertThat(step(season, enrollment, "settlement").at("/code")).isEqualTo("DIFFERENCE_DECIDED");
    }

    /** Who held an identity no longer when they paid has paid 360.00 too little, which a payment settles. */
    @Test
    void whoWasNoLongerEntitledPaysTheRest() {
        Season season = Season.payingBack(Served.twoCounties());
        String resident = season.register(1);
        recognise(season, resident, lastYear(season, "-01-01"), "");
        String enrollment = paid(season, resident, "40.00");
        recognise(season, resident, lastYear(season, "-01-01"), lastYear(season, "-06-30"));

        JsonNode found = only(season, "?kind=top-up");
        assertThat(found.path("amount").asText()).as(found.toString()).isEqualTo("360.00");
        Answer refused = step(season, enrollment, "settlement");
        assertThat(refused.at("/code")).isEqualTo("DIFFERENCE_TO_BE_PAID");
        assertThat(season.officer().get(season.path(enrollment, "")).at("/due")).isEqualTo("360.00");
        assertThat(season.pay(season.officer(), enrollment, "359.00").at("/payable"))
                .isEqualTo("360.00");
        Answer paid = season.pay(season.officer(), enrollment, "360.00");
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        assertThat(only(season, "").path("state").asText()).isEqualTo("done");
        assertThat(season.pay(season.officer(), enrollment, "360.00").at("/code"))
                .isEqualTo("ALREADY_PAID");
    }

    /** A row that denies refunds says nothing of what is owed. */
    @Test
    void whatIsOwedIsOwedWhereNothingIsPaidBack() {
        Season season = Season.of(Served.twoCounties());
        String resident = season.register(1);
        recognise(season, resident, lastYear(season, "-01-01"), "");
        paid(season, resident, "40.00");
        recognise(season, resident, lastYear(season, "-01-01"), lastYear(season, "-06-30"));

        JsonNode found = only(season, "?state=open");
        assertThat(found.path("kind").asText()).isEqualTo("top-up");
        assertThat(found.path("amount").asText()).isEqualTo("360.00");
    }

    /** Somebody decides about whoever could not have enrolled by what is known now. */
    @Test
    void whoCouldNotHaveEnrolledIsNamed() {
        Season season = Season.with(Served.twoCounties(), _ -> """
                eligibility:
                  - {id: e.disabled, when: {categories: severe-disability}, then: {refuse: NOT_ELIGIBLE, text: 请在别处参保}, cite: notice 四}
                """);
        String resident = season.register(1);
        String enrollment = paid(season, resident, "400.00");
        season.recognise(resident, "severe-disability");

        assertThat(only(season, "?state=open").path("kind").asText()).isEqualTo("refused");
        assertThat(step(season, enrollment, "settlement").at("/code")).isEqualTo("DIFFERENCE_IN_FILE");
        assertThat(step(season, enrollment, "note").status()).isEqualTo(200);
        assertThat(only(season, "").path("state").asText()).isEqualTo("noted");
    }

    /** What went back by hand was taken off what the person was charged: after the settlement nobody owes anything. */
    @Test
    void theBooksAgreeAfterAPartWentBackByHand() {
        Season season = Season.payingBack(Served.twoCounties());
        String resident = season.register(1);
        String enrollment = paid(season, resident, "400.00");
        Answer part = season.somebody(Role.CASHIER)
                .post(
                        season.path(enrollment, "/refunds"),
                        "{\"amount\":\"150.00\",\"reason\":\"多收\"}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(part.status()).as(part.text()).isEqualTo(201);
        recognise(season, resident, lastYear(season, "-01-01"), "");

        assertThat(only(season, "").path("amount").asText()).isEqualTo("210.00");
        assertThat(step(season, enrollment, "settlement").at("/refunded")).isEqualTo("360.00");
        assertThat(season.balance("person")).isEqualTo("0.00");
        assertThat(season.balance("premium")).isEqualTo("-400.00");
        assertThat(season.balance("refunds")).isEqualTo("-360.00");
    }

    /** Of a list and a payment that come at once the later one sees the other. */
    @ParameterizedTest
    @EnumSource
    void aPaymentAndAListAtOnceMissNothing(DatabaseKind kind) throws Exception {
        Season season = Season.payingBack(Served.twoCounties(kind));
        for (int number = 1; number <= 12; number++) {
            String resident = season.register(number);
            String enrollment = season.enroll(resident).at("/id");
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Answer> payment = threads.submit(() -> season.pay(season.officer(), enrollment, "400.00"));
                recognise(season, resident, lastYear(season, "-01-01"), "");
                String state = payment.get().status() == 201 ? "open" : "unpaid";
                Answer listed = season.officer().get(season.roll().path("/differences?enrollment=" + enrollment));
                assertThat(listed.at("/total"))
                        .as("a payment of 400.00 that was taken differs, one that came later was refused: " + state)
                        .isEqualTo(state.equals("open") ? "1" : "0");
            }
        }
    }

    /** Whoever is recognised after they paid is subsidised from the next year on; an identity that ends with the year says nothing. */
    @Test
    void whoIsRecognisedAfterwardsWaitsForTheNextYear() {
        Season season = Season.payingBack(Served.twoCounties());
        String resident = season.register(1);
        String enrollment = paid(season, resident, "400.00", ",\"paidOn\":\"" + lastYear(season, "-10-01") + '"');
        recognise(season, resident, lastYear(season, "-11-01"), "");

        JsonNode found = only(season, "");
        assertThat(found.path("kind").asText()).as(found.toString()).isEqualTo("next-year");
        assertThat(found.path("state").asText()).isEqualTo("noted");

        recognise(season, resident, lastYear(season, "-11-01"), season.day("12-31"));
        assertThat(season.officer().get(season.roll().path("/differences")).at("/total"))
                .isEqualTo("0");
        assertThat(step(season, enrollment, "note").at("/code")).isEqualTo("DIFFERENCE_NOT_FOUND");
    }

    /** What somebody has decided about stays decided while the roll says the same, and comes up again when it says something else. */
    @Test
    void whatIsNotedStaysAsItIs() {
        Season season = Season.payingBack(Served.twoCounties());
        String resident = season.register(1);
        String enrollment = paid(season, resident, "400.00");
        recognise(season, resident, lastYear(season, "-01-01"), "");
        assertThat(step(season, enrollment, "note").at("/payable")).isEqualTo("400.00");
        recognise(season, resident, lastYear(season, "-01-01"), season.day("12-31"));
        assertThat(only(season, "").path("state").asText()).isEqualTo("noted");
        assertThat(step(season, enrollment, "reopening").status()).isEqualTo(200);
        assertThat(only(season, "").path("state").asText()).isEqualTo("open");
        assertThat(step(season, enrollment, "reopening").at("/code")).isEqualTo("DIFFERENCE_NOT_NOTED");
        assertThat(step(season, enrollment, "note").status()).isEqualTo(200);
        season.recognise(resident, "orphan");
        JsonNode again = only(season, "");
        assertThat(again.path("state").asText()).isEqualTo("open");
        assertThat(again.path("amount").asText()).isEqualTo("400.00");

        Answer withdrawn = season.officer()
                .post(
                        season.path(enrollment, "/withdrawal"),
                        "{\"reason\":\"death\",\"on\":\"%s\"}".formatted(season.day("01-01")));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(only(season, "").path("state").asText()).isEqualTo("done");
    }

    /** A part of them: of a person, or of a unit with all that lies in it. */
    @Test
    void theyAreFoundByPersonAndUnit() {
        Season season = Season.payingBack(Served.twoCounties());
        String first = season.register(1);
        String second = season.register(2);
        for (String resident : List.of(first, second)) {
            paid(season, resident, "400.00");
            recognise(season, resident, lastYear(season, "-01-01"), "");
        }
        String unit = only(season, "?resident=" + second).path("unit").asText();
        assertThat(only(season, "?resident=" + second).path("resident").asText())
                .isEqualTo(second);
        assertThat(season.officer()
                        .get(season.roll().path("/differences?unit=" + unit))
                        .at("/total"))
                .isEqualTo("2");
        assertThat(season.officer()
                        .get(season.roll().path("/differences?unit=none"))
                        .at("/total"))
                .isEqualTo("0");
    }

    private static String lastYear(Season season, String day) {
        return season.year() - 1 + day;
    }

    private static String paid(Season season, String resident, String amount) {
        return paid(season, resident, amount, "");
    }

    private static String paid(Season season, String resident, String amount, String more) {
        String enrollment = season.enroll(resident).at("/id");
        Answer paid = season.pay(
                season.officer(), enrollment, amount, more, UUID.randomUUID().toString());
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        return enrollment;
    }

    private static void recognise(Season season, String resident, String from, String until) {
        String ended = until.isEmpty() ? "" : ",\"endedOn\":\"" + until + '"';
        Answer told = season.officer()
                .post(
                        season.roll().path("/residents/" + resident + "/categories"),
                        "{\"id\":\"subsistence\",\"recognisedOn\":\"%s\"%s}".formatted(from, ended));
        assertThat(told.status()).as(told.text()).isEqualTo(201);
    }

    private static Answer step(Season season, String enrollment, String name) {
        return season.officer()
                .post(
                        season.path(enrollment, "/difference/" + name),
                        "",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static JsonNode only(Season season, String query) {
        Answer listed = season.officer().get(season.roll().path("/differences" + query));
        assertThat(listed.at("/total")).as(listed.text()).isEqualTo("1");
        return listed.json().path("items").path(0);
    }
}

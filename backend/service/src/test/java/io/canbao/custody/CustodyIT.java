package io.canbao.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.enrollment.Season;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.tenancy.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustodyIT {

    @ParameterizedTest
    @EnumSource
    void cashIsTheGiversUntilItArrivesAndIsNotGivenAwayTwice(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        Person li = season.somebody(Role.AGENT, "v1");
        Person wang = season.somebody(Role.AGENT, "v1");
        Person cashier = season.somebody(Role.CASHIER);
        paid(season, li, 1, "01-10");

        assertThat(handOver(season, li, "nobody", "70.00").at("/faults/0/code")).isEqualTo("TAKER_UNKNOWN");
        Answer more = handOver(season, li, wang.username(), "400.01");
        assertThat(more.at("/code")).isEqualTo("NOT_HELD");
        assertThat(more.at("/free")).isEqualTo("400.00");
        Answer given = handOver(season, li, wang.username(), "70.00");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(deposit(season, li, "331.00", "s1").at("/free")).isEqualTo("330.00");
        Answer held = cashier.get(season.roll().path("/custody"));
        assertThat(held.at("/items/0/held")).as(held.text()).isEqualTo("400.00");
        assertThat(held.at("/items/0/pending")).isEqualTo("70.00");
        assertThat(held.at("/items/0/oldest")).isEqualTo(season.day("01-10"));
        assertThat(held.at("/items/0/overdue")).isEqualTo("true");
        String behind = season.roll().path("/custody/" + li.username() + "/people");
        Answer people = cashier.get(behind);
        assertThat(people.at("/total")).as(people.text()).isEqualTo("1");
        assertThat(people.at("/items/0/held")).isEqualTo("400.00");
        assertThat(people.at("/items/0/paidOn")).isEqualTo(season.day("01-10"));
        assertThat(wang.get(behind).at("/code")).isEqualTo("HOLDER_NOT_FOUND");
        String handed = season.roll().path("/custody/handovers");
        assertThat(wang.get(handed).at("/items/0/amount")).isEqualTo("70.00");
        assertThat(li.get(handed).json().path("items")).isEmpty();
        assertThat(cashier.get(season.roll().path("/custody/transfers?state=pending"))
                        .at("/total"))
                .isEqualTo("1");

        String acceptance = season.roll().path("/custody/handovers/" + given.at("/id") + "/acceptance");
        assertThat(li.post(acceptance, "").at("/code")).isEqualTo("NOT_THE_TAKER");
        assertThat(wang.post(acceptance, "").at("/state")).isEqualTo("confirmed");
        assertThat(wang.post(acceptance, "").at("/code")).isEqualTo("TRANSFER_CONFIRMED");
        assertThat(season.balance("cash/" + li.username())).isEqualTo("330.00");
        assertThat(season.balance("cash/" + wang.username())).isEqualTo("70.00");
        assertThat(li.get(behind).at("/items/0/held")).isEqualTo("330.00");
        String payer = people.at("/items/0/resident");
        season.officer()
                .post(
                        season.roll().path("/residents/" + payer + "/moves"),
                        "{\"unit\":\"v2\",\"on\":\"%s\"}".formatted(season.day("01-12")));
        assertThat(li.get(behind).at("/total")).as("who moved out of sight").isEqualTo("0");
        assertThat(cashier.get(behind).at("/total")).isEqualTo("1");

        Answer deposited = deposit(season, li, "330.00", "s1");
        assertThat(deposited.status()).as(deposited.text()).isEqualTo(201);
        assertThat(deposit(season, wang, "1.00", "s1").at("/code")).isEqualTo("SLIP_USED");
        String confirmation = season.roll().path("/deposits/" + deposited.at("/id") + "/confirmation");
        assertThat(cashier.post(confirmation, "").at("/state")).isEqualTo("confirmed");
        assertThat(season.balance("bank")).isEqualTo("330.00");
        assertThat(li.get(season.roll().path("/custody")).at("/total")).isEqualTo("0");

        paid(season, cashier, 2, "01-11");
        String own = deposit(season, cashier, "400.00", "s2").at("/id");
        assertThat(cashier.post(season.roll().path("/deposits/" + own + "/confirmation"), "")
                        .at("/code"))
                .isEqualTo("DEPOSITOR_CONFIRMS");
    }

    @Test
    void theCountySaysHowLongCashMayBeHeld() {
        Season season = Season.of(Served.twoCounties());
        Person cashier = season.somebody(Role.CASHIER);
        paid(season, cashier, 1, "01-10");
        String limit = season.roll().path("/custody/limit");

        assertThat(season.roll().admin().post(limit, "{\"days\":366}").at("/faults/0/code"))
                .isEqualTo("CUSTODY_LIMIT_FORM");
        assertThat(season.roll().admin().post(limit, "{\"days\":365}").at("/days"))
                .isEqualTo("365");
        assertThat(cashier.get(limit).at("/days")).isEqualTo("365");
        assertThat(cashier.get(season.roll().path("/custody")).at("/items/0/overdue"))
                .isEqualTo("false");
        assertThat(cashier.post(limit, "{\"days\":1}").status()).isEqualTo(403);
    }

    @OnMySql
    void aDayIsClosedOnceNothingOfItIsOnItsWay(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        Person cashier = season.somebody(Role.CASHIER);
        Person other = season.somebody(Role.CASHIER);
        paid(season, cashier, 1, "01-10");
        paid(season, cashier, 2, "01-11");
        Answer deposited = cashier.post(
                season.roll().path("/custody/deposits"),
                "{\"amount\":\"400.00\",\"slip\":\"s\",\"on\":\"%s\"}".formatted(season.day("01-10")),
                "Idempotency-Key",
                "a");

        String path = season.roll().path("/days/" + season.day("01-10") + "/closing");
        Answer blocked = cashier.post(path, "");
        assertThat(blocked.at("/code")).as(blocked.text()).isEqualTo("CLOSING_BLOCKED");
        assertThat(blocked.at("/transfers/0")).isEqualTo(deposited.at("/id"));
        other.post(season.roll().path("/deposits/" + deposited.at("/id") + "/confirmation"), "");
        Answer closed = cashier.post(path, "");
        assertThat(closed.status()).as(closed.text()).isEqualTo(201);
        assertThat(closed.json()
                        .at("/figures")
                        .path("cash/" + cashier.username())
                        .path("debit")
                        .asText())
                .isEqualTo("400.00");
        assertThat(closed.at("/digest")).startsWith("sha256:");
        assertThat(cashier.post(path, "").at("/code")).isEqualTo("DAY_CLOSED");
        String booked = season.roll()
                .path("/ledger/transactions?from=" + season.day("01-10") + "&until=" + season.day("01-10"));
        String before = cashier.get(booked).at("/total");
        paid(season, cashier, 3, "01-10");
        assertThat(cashier.get(booked).at("/total"))
                .as("what is written down after the closing leaves it as it was")
                .isEqualTo(before);
        Answer books = cashier.get(
                season.roll().path("/reconciliation?year=" + season.year() + "&until=" + season.day("01-10")));
        assertThat(books.at("/agree")).as(books.text()).isEqualTo("true");
        assertThat(books.at("/money/count")).isEqualTo("2");
        assertThat(cashier.post(season.roll().path("/days/2999-01-01/closing"), "")
                        .at("/code"))
                .isEqualTo("DAY_NOT_OVER");
    }

    @OnMySql
    void theFourBooksAgreeUntilSomebodyTakesAReceiptAway(DatabaseKind kind) throws SQLException {
        Season season = Season.of(Served.twoCounties(kind));
        Person cashier = season.somebody(Role.CASHIER);
        String first = paid(season, cashier, 1, "01-10");
        paid(season, cashier, 2, "01-11");
        String path = season.roll().path("/reconciliation?year=" + season.year());

        Answer agreed = cashier.get(path);
        assertThat(agreed.at("/agree")).as(agreed.text()).isEqualTo("true");
        for (String book : new String[] {"money", "receipts", "roll", "records"}) {
            assertThat(agreed.at("/" + book + "/count")).as(book).isEqualTo("2");
            assertThat(agreed.at("/" + book + "/amount")).as(book).isEqualTo("800.00");
        }
        Answer day = cashier.get(path + "&until=" + season.day("01-10"));
        assertThat(day.at("/agree")).as(day.text()).isEqualTo("true");
        assertThat(day.at("/money/amount")).isEqualTo("400.00");
        assertThat(cashier.get(path + "&unit=v2").at("/money/count")).isEqualTo("0");

        try (Connection connection = season.roll().served().database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "DELETE FROM receipt WHERE county_code = '" + season.roll().code() + "' AND number = 1");
        }
        Answer differs = cashier.get(path);
        assertThat(differs.at("/agree")).isEqualTo("false");
        assertThat(differs.at("/differences/0/kind")).as(differs.text()).isEqualTo("money-without-receipt");
        assertThat(differs.at("/differences/0/enrollment")).isEqualTo(first);
        assertThat(differs.at("/differences/0/amount")).isEqualTo("400.00");
        assertThat(differs.at("/differences/0/responsible")).isEqualTo(cashier.username());
        assertThat(cashier.get(season.roll().path("/receipts/gaps")).at("/gaps/0"))
                .isEqualTo(season.year() + "-0001-00000001");
    }

    @OnMySql
    void aFunderIsAskedForWhatItOwesAndThenForWhatHasChanged(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        Person cashier = season.somebody(Role.CASHIER);
        String resident = season.register(1);
        season.recognise(resident, "subsistence");
        String id = season.enroll(resident).at("/id");
        season.pay(cashier, id, "40.00", ",\"paidOn\":\"%s\"".formatted(season.day("01-10")), "a");

        Answer first = claim(season, cashier);
        assertThat(first.at("/total")).as(first.text()).isEqualTo("360.00");
        assertThat(first.at("/lines/0/enrollment")).isEqualTo(id);
        for (int again = 0; again < 2; again++) {
            Answer nothing = claim(season, cashier);
            assertThat(nothing.json().path("lines")).as(nothing.text()).isEmpty();
            assertThat(nothing.at("/total")).isEqualTo("0.00");
            assertThat(nothing.at("/number"))
                    .as("nothing has changed, and nothing is filed")
                    .isEqualTo("0");
        }
        season.officer()
                .post(
                        season.path(id, "/withdrawal"),
                        "{\"reason\":\"death\",\"on\":\"%s\"}".formatted(season.day("03-01")));
        Answer after = claim(season, cashier);
        assertThat(after.at("/number")).isEqualTo("2");
        assertThat(after.at("/total")).isEqualTo("-360.00");
        Answer listed = cashier.get(season.roll().path("/claims"));
        assertThat(listed.json().path("items").findValuesAsText("total")).containsExactly("360.00", "-360.00");
        assertThat(claim(season, season.somebody(Role.AGENT, "v1")).status()).isEqualTo(403);
        Answer nobody = cashier.post(
                season.roll().path("/claims"), "{\"funder\":\"medical-ad\",\"year\":%d}".formatted(season.year()));
        assertThat(nobody.at("/faults/0/code")).as(nobody.text()).isEqualTo("FUNDER_UNKNOWN");
        Answer tomorrow = cashier.post(
                season.roll().path("/claims"),
                "{\"funder\":\"medical-aid\",\"year\":%d,\"until\":\"2999-12-31\"}".formatted(season.year()));
        assertThat(tomorrow.status()).as(tomorrow.text()).isEqualTo(422);
        assertThat(tomorrow.at("/faults/0/code")).isEqualTo("DEPOSIT_DAY_FORM");
    }

    private static Answer claim(Season season, Person by) {
        return by.post(
                season.roll().path("/claims"), "{\"funder\":\"medical-aid\",\"year\":%d}".formatted(season.year()));
    }

    private static Answer handOver(Season season, Person by, String to, String amount) {
        return by.post(
                season.roll().path("/custody/handovers"),
                "{\"to\":\"%s\",\"amount\":\"%s\"}".formatted(to, amount),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static Answer deposit(Season season, Person by, String amount, String slip) {
        return by.post(
                season.roll().path("/custody/deposits"),
                "{\"amount\":\"%s\",\"slip\":\"%s\"}".formatted(amount, slip),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** Somebody pays 400.00 on a day; the id of the enrollment. */
    private static String paid(Season season, Person by, int number, String day) {
        String id = season.enroll(season.register(number)).at("/id");
        Answer paid = season.pay(by, id, "400.00", ",\"paidOn\":\"%s\"".formatted(season.day(day)), "pay" + number);
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        return id;
    }
}

package io.canbao.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.enrollment.Season;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.registry.RollOfCounty;
import io.canbao.tenancy.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentsFileIT {
    private static final String HEADING = "流水号,证件号码,缴费日期,缴费金额,渠道,参保年度,档次\n";

    /** Of somebody enrolled, of two who are enrolled by paying, too little, of nobody known, and a twin that comes too late. */
    @ParameterizedTest
    @EnumSource
    void aLinePaysOrEnrollsAndWhatFitsNobodyWaitsWithAProposal(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        Person cashier = season.somebody(Role.CASHIER);
        String enrolled = season.register(1);
        String first = season.enroll(enrolled).at("/id");
        String named = season.register(2);
        String byAmount = season.register(3);
        String little = season.enroll(season.register(4)).at("/id");
        String file = HEADING
                + line(season, "r1", 1, "400.00", "")
                + line(season, "r2", 2, "400", "一档")
                + line(season, "r3", 3, "775.00", "")
                + line(season, "r4", 4, "39.99", "")
                + line(season, "r5", 5, "400.00", "")
                + line(season, "r6", 1, "400.00", "")
                + line(season, "r6", 2, "400.00", "");

        Answer waiting = season.roll().bring(cashier, "payments", file);
        assertThat(counts(waiting)).as(waiting.text()).isEqualTo("waiting: 6 new, 0 same, 1 rejected, 0 done");
        assertThat(season.balance("online/online")).isEqualTo("0.00");
        Answer done = season.roll().confirm(cashier, waiting);
        assertThat(counts(done)).isEqualTo("done: 6 new, 0 same, 1 rejected, 6 done");

        assertThat(season.officer().get(season.path(first, "")).at("/state")).isEqualTo("confirmed");
        assertThat(enrollment(season, named).path("tier").asText()).isEqualTo("tier1");
        assertThat(enrollment(season, byAmount).path("tier").asText()).isEqualTo("tier2");
        assertThat(enrollment(season, byAmount).path("state").asText()).isEqualTo("confirmed");
        assertThat(season.officer().get(season.path(little, "")).at("/state")).isEqualTo("open");
        assertThat(season.balance("online/online")).isEqualTo("2414.99");
        assertThat(season.balance("suspense")).isEqualTo("-839.99");
        JsonNode suspense = suspense(season, cashier, "");
        assertThat(suspense.findValuesAsText("reason"))
                .containsExactlyInAnyOrder("too-low", "not-on-the-roll", "paid-before");
        assertThat(of(suspense, "r4").at("/proposal/action").asText()).isEqualTo("refund");
        assertThat(of(suspense, "r5").at("/proposal/action").asText()).isEqualTo("register");
        assertThat(of(suspense, "r5").path("payer").asText()).startsWith("990***");
        assertThat(of(suspense, "r6").path("refund").asText()).isNotEmpty();
        assertThat(suspense(season, cashier, "&state=waiting")).hasSize(2);

        Answer again = season.roll().bring(cashier, "payments", file);
        assertThat(counts(again)).isEqualTo("waiting: 0 new, 6 same, 1 rejected, 0 done");
        assertThat(counts(season.roll().confirm(cashier, again))).isEqualTo("done: 0 new, 6 same, 1 rejected, 6 done");
        assertThat(season.balance("online/online")).isEqualTo("2414.99");

        bringsSomebodyOutOfSuspense(
                season, cashier, of(suspense, "r5").path("id").asText());
    }

    private static void bringsSomebodyOutOfSuspense(Season season, Person cashier, String id) {
        String settlement = season.roll().path("/suspense/" + id + "/settlement");
        assertThat(post(cashier, settlement).at("/code")).isEqualTo("SUSPENSE_UNMATCHED");
        String late = season.register(5);
        assertThat(of(suspense(season, cashier, ""), "r5")
                        .at("/proposal/action")
                        .asText())
                .isEqualTo("enroll");
        String enrollment = season.enroll(late).at("/id");
        JsonNode ready = of(suspense(season, cashier, ""), "r5").path("proposal");
        assertThat(ready.path("action").asText()).isEqualTo("settle");
        assertThat(ready.path("enrollment").asText()).isEqualTo(enrollment);

        Answer settled = post(cashier, settlement);
        assertThat(settled.at("/enrollment/state")).as(settled.text()).isEqualTo("confirmed");
        assertThat(settled.at("/receipt/paidOn")).isEqualTo(season.day("01-10"));
        assertThat(season.balance("suspense")).isEqualTo("-439.99");
        assertThat(post(cashier, settlement).at("/code")).isEqualTo("SUSPENSE_SETTLED");
        assertThat(post(cashier, season.roll().path("/suspense/" + id + "/refund"))
                        .at("/code"))
                .isEqualTo("SUSPENSE_SETTLED");
        Answer books = cashier.get(season.roll().path("/reconciliation?year=" + season.year()));
        assertThat(books.at("/agree")).as(books.text()).isEqualTo("true");
    }

    @OnMySql
    void aReferenceThatSaysSomethingElseAndWhatCannotBeReadAreRejected(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        Person cashier = season.somebody(Role.CASHIER);
        season.register(1);
        Answer taken = season.roll()
                .confirm(
                        cashier,
                        season.roll().bring(cashier, "payments", HEADING + line(season, "r1", 1, "400.00", "")));
        assertThat(counts(taken)).as(taken.text()).isEqualTo("done: 1 new, 0 same, 0 rejected, 1 done");

        String file = HEADING
                + line(season, "r1", 1, "401.00", "")
                + line(season, "", 1, "400.00", "")
                + line(season, "r3", 1, "400.001", "")
                + line(season, "r4", 1, "0", "")
                + line(season, "r5", 1, "400.00", "三档")
                + line(season, "r6", 1, "400.00", "").replace("online", "鸽子")
                + line(season, "r7", 1, "400.00", "").replace(season.day("01-10"), "2999-01-01");
        Answer checked = season.roll().bring(cashier, "payments", file);
        assertThat(counts(checked)).as(checked.text()).isEqualTo("waiting: 0 new, 0 same, 7 rejected, 0 done");
        assertThat(cashier.get(season.roll().path("/imports/" + checked.at("/id") + "/rejected/rows"))
                        .json()
                        .path("items")
                        .findValuesAsText("code"))
                .containsExactly(
                        "REFERENCE_USED",
                        "REFERENCE_REQUIRED",
                        "AMOUNT_FORM",
                        "AMOUNT_FORM",
                        "TIER_UNKNOWN",
                        "CHANNEL_UNKNOWN",
                        "PAYMENT_DAY_FORM");
    }

    @Test
    void aCashierSeesTheFilesOfPaymentsAlone() {
        Season season = Season.of(Served.twoCounties());
        Person cashier = season.somebody(Role.CASHIER);
        Answer people = season.roll().bring("residents", "idNumber,name,unit\n" + number(season, 1) + ",甲,v1\n");
        Answer money = season.roll().bring(cashier, "payments", HEADING + line(season, "r1", 1, "400.00", ""));

        assertThat(cashier.get(season.roll().path("/imports/" + people.at("/id")))
                        .at("/code"))
                .isEqualTo("IMPORT_NOT_FOUND");
        assertThat(cashier.get(season.roll().path("/imports"))
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly(money.at("/id"));
        assertThat(season.officer()
                        .get(season.roll().path("/imports?kind=residents"))
                        .at("/total"))
                .isEqualTo("1");
        assertThat(season.officer()
                        .post(season.roll().path("/imports/" + money.at("/id") + "/confirmation"), "")
                        .at("/code"))
                .isEqualTo("NOT_ALLOWED");
        assertThat(cashier.get(season.roll().path("/imports/template?kind=payments"))
                        .text())
                .isEqualTo("\uFEFF流水号,证件类型,证件号码,缴费日期,缴费金额,渠道,参保年度,档次\r\n");
    }

    private static String line(Season season, String reference, int person, String amount, String tier) {
        return "%s,%s,%s,%s,online,%d,%s%n"
                .formatted(reference, number(season, person), season.day("01-10"), amount, season.year(), tier);
    }

    private static String number(Season season, int person) {
        return RollOfCounty.number(season.born().toString().replace("-", ""), person);
    }

    private static JsonNode enrollment(Season season, String resident) {
        return season.officer()
                .get(season.roll().path("/enrollments?resident=" + resident))
                .json()
                .at("/items/0");
    }

    private static JsonNode suspense(Season season, Person cashier, String more) {
        return cashier.get(season.roll().path("/suspense?sort=since" + more))
                .json()
                .path("items");
    }

    private static JsonNode of(JsonNode suspense, String reference) {
        for (JsonNode one : suspense) {
            if (one.path("reference").asText().equals(reference)) {
                return one;
            }
        }
        throw new AssertionError("no " + reference + " in " + suspense);
    }

    private static Answer post(Person by, String path) {
        return by.post(path, "", "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String counts(Answer of) {
        return "%s: %s new, %s same, %s rejected, %s done"
                .formatted(of.at("/state"), of.at("/new"), of.at("/same"), of.at("/rejected"), of.at("/done"));
    }
}

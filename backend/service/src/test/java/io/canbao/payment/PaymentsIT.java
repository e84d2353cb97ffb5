package io.canbao.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.books.Refundable;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.enrollment.Enrollments;
import io.canbao.enrollment.Replay;
import io.canbao.enrollment.Season;
import io.canbao.ledger.VerifyLedger;
import io.canbao.paper.Printed;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentsIT {

    @ParameterizedTest
    @EnumSource
    void whatIsPaidConfirmsTheEnrollmentWithAReceiptThatAnybodyVerifies(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        String resident = season.register(1);
        season.recognise(resident, "subsistence");
        String id = season.enroll(resident).at("/id");
        Person agent = season.somebody(Role.AGENT, "v1");
        String key = UUID.randomUUID().toString();

        Answer differs = season.pay(agent, id, "400.00");
        assertThat(differs.at("/code")).isEqualTo("AMOUNT_DIFFERS");
        assertThat(differs.at("/payable")).isEqualTo("40.00");
        Answer paid = season.pay(agent, id, "40.00", ",\"channel\":\"agent\",\"reference\":null", key);
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        assertThat(paid.at("/enrollment/state")).isEqualTo("confirmed");
        assertThat(paid.at("/enrollment/coveredFrom")).isEqualTo(season.day("01-01"));
        assertThat(paid.at("/receipt/number")).matches(season.year() + "-0001-00000001");
        Answer again = season.pay(agent, id, "40.00", ",\"channel\":\"agent\",\"reference\":null", key);
        assertThat(again.text()).isEqualTo(paid.text());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(season.pay(agent, id, "41.00", "", key).at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(season.pay(agent, id, "40.00").at("/code")).isEqualTo("ALREADY_PAID");

        Answer verified = season.roll().served().get("/api/v1/public/receipts/" + paid.at("/receipt/code"));
        assertThat(verified.at("/state")).as(verified.text()).isEqualTo("valid");
        assertThat(verified.at("/amount")).isEqualTo("40.00");
        assertThat(verified.text()).doesNotContain("甲1", resident, agent.username());
        Answer printed =
                agent.get(season.roll().path("/receipts/" + paid.at("/receipt/number")), "Accept", "application/pdf");
        assertThat(printed.header("Content-Type")).as(printed.text()).isEqualTo("application/pdf");
        assertThat(Printed.text(printed.response().body()))
                .contains("甲1", "肆拾元整", "¥40.00", paid.at("/receipt/number"), paid.at("/receipt/code"));
        assertThat(season.balance("cash/" + agent.username())).isEqualTo("40.00");
        assertThat(season.balance("person")).isEqualTo("0.00");
        assertThat(season.balance("funder/medical-aid")).isEqualTo("360.00");
        assertThat(season.roll().admin().get(season.roll().path("/ledger")).at("/balanced"))
                .isEqualTo("true");
        Answer transactions =
                season.roll().admin().get(season.roll().path("/ledger/transactions?account=cash/" + agent.username()));
        assertThat(transactions.at("/items/0/event")).as(transactions.text()).isEqualTo("paid");
        assertThat(season.officer()
                        .get(season.roll().path("/residents?notEnrolled=" + season.year()))
                        .at("/total"))
                .isEqualTo("0");
        assertThat(season.roll().served().bean(VerifyLedger.class).verify().faults())
                .isEmpty();
        assertThat(season.roll().served().bean(VerifyPersons.class).verify().faults())
                .isEmpty();
        assertThat(season.roll().served().bean(Replay.class).replay().different())
                .isEmpty();
        assertThat(season.roll()
                        .admin()
                        .get(season.roll().path("/audit?subject=payment/"))
                        .text())
                .contains("payment.taken")
                .doesNotContain("甲1");
    }

    @Test
    void aPaymentOfADayOutsideTheSeasonAndOneAfterADeathAreRefused() {
        Season season = Season.of(Served.twoCounties());
        String resident = season.register(1);
        String id = season.enroll(resident).at("/id");
        Person cashier = season.somebody(Role.CASHIER);

        String before = ",\"paidOn\":\"%d-08-31\"".formatted(season.year() - 1);
        Answer refused = season.pay(cashier, id, "400.00", before, "a");
        assertThat(refused.at("/code")).as(refused.text()).isEqualTo("REFUSED");
        assertThat(refused.at("/refusals/0/code")).isEqualTo("WINDOW_CLOSED");
        assertThat(season.pay(cashier, id, "-1", ",\"paidOn\":\"2999-01-01\",\"method\":\"x\"", "b")
                        .json()
                        .path("faults")
                        .findValuesAsText("code"))
                .containsExactly("AMOUNT_FORM", "PAYMENT_DAY_FORM", "METHOD_UNKNOWN");
        season.officer()
                .post(
                        season.roll().path("/residents/" + resident + "/death"),
                        "{\"on\":\"%s\"}".formatted(season.day("01-05")));
        assertThat(season.pay(cashier, id, "400.00").at("/code")).isEqualTo("DEAD_BEFORE_PAYMENT");
        assertThat(season.balance("premium")).isEqualTo("0.00");
    }

    @OnMySql
    void aVoidReceiptKeepsItsNumberAndItsReplacementNamesIt(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        Person cashier = season.somebody(Role.CASHIER);
        String number = paid(season, cashier, 1).at("/receipt/number");
        String path = season.roll().path("/receipts/" + number);

        assertThat(cashier.post(path + "/void", "{}").at("/faults/0/code")).isEqualTo("REASON_REQUIRED");
        Answer voided = cashier.post(path + "/void", "{\"reason\":\"打印错位\"}");
        assertThat(voided.at("/receipt/state")).as(voided.text()).isEqualTo("void");
        assertThat(voided.at("/replacement/number")).isEqualTo(season.year() + "-0001-00000002");
        assertThat(voided.at("/replacement/replaces")).isEqualTo(number);
        assertThat(cashier.post(path + "/void", "{\"reason\":\"又一次\"}").at("/code"))
                .isEqualTo("RECEIPT_VOID");
        assertThat(paid(season, cashier, 2).at("/receipt/number")).isEqualTo(season.year() + "-0001-00000003");
        assertThat(cashier.get(season.roll().path("/receipts/gaps")).json().path("gaps"))
                .isEmpty();
        assertThat(season.roll()
                        .served()
                        .get("/api/v1/public/receipts/" + voided.at("/receipt/code"))
                        .at("/state"))
                .isEqualTo("void");
        assertThat(season.roll().served().get("/api/v1/public/receipts/x").at("/code"))
                .isEqualTo("RECEIPT_NOT_FOUND");
    }

    /** A tenth of the payments fails for its amount: nothing of it stays, and no number is passed over. */
    @OnMySql
    void receiptsOfManyAtATimeFollowEachOtherWithoutGapOrDouble(DatabaseKind kind) throws Exception {
        Season season = Season.of(Served.twoCounties(kind));
        Person cashier = season.somebody(Role.CASHIER);
        List<String> enrollments = IntStream.range(0, 20)
                .mapToObj(number -> season.enroll(season.register(100 + number)).at("/id"))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> payments = IntStream.range(0, enrollments.size())
                    .mapToObj(place -> threads.submit(() -> {
                        String amount = place % 10 == 0 ? "1.00" : "400.00";
                        return season.pay(cashier, enrollments.get(place), amount)
                                .status();
                    }))
                    .toList();
            for (int place = 0; place < payments.size(); place++) {
                assertThat(payments.get(place).get()).isEqualTo(place % 10 == 0 ? 409 : 201);
            }
        }
        Answer receipts = cashier.get(season.roll().path("/receipts?size=100"));
        List<String> numbers = receipts.json().path("items").findValuesAsText("number");
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 18)
                        .mapToObj(number -> "%d-0001-%08d".formatted(season.year(), number))
                        .toList());
        assertThat(season.balance("cash/" + cashier.username())).isEqualTo("7200.00");
    }

    @OnMySql
    void aDearerTierWaitsForTheDifference(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        Person cashier = season.somebody(Role.CASHIER);
        String id = paid(season, cashier, 1).at("/enrollment/id");

        Answer asked = season.officer().post(season.path(id, "/tier"), "{\"tier\":\"tier2\"}");
        assertThat(asked.at("/due")).as(asked.text()).isEqualTo("375.00");
        assertThat(season.pay(cashier, id, "775.00").at("/payable")).isEqualTo("375.00");
        Answer more = season.pay(cashier, id, "375.00");
        assertThat(more.at("/enrollment/tier")).as(more.text()).isEqualTo("tier2");
        assertThat(season.balance("premium")).isEqualTo("-775.00");
        assertThat(season.balance("person")).isEqualTo("0.00");

        Answer back = season.officer().post(season.path(id, "/tier"), "{\"tier\":\"tier1\"}");
        assertThat(back.at("/refunded")).as(back.text()).isEqualTo("375.00");
        assertThat(season.balance("refunds")).isEqualTo("-375.00");
        String refund = refunds(season, cashier, id).at("/items/0/id");
        String ofState = season.roll().path("/refunds?state=");
        assertThat(cashier.get(ofState + "ordered").at("/items/0/id")).isEqualTo(refund);
        assertThat(cashier.get(ofState + "paid").at("/total")).isEqualTo("0");
        assertThat(cashier.get(ofState + "late").at("/allowed/0")).isEqualTo("ordered");
        String payment = season.roll().path("/refunds/" + refund + "/payment");
        Answer empty = season.somebody(Role.CASHIER).post(payment, "{\"from\":\"cash\"}", "Idempotency-Key", "a");
        assertThat(empty.at("/code")).as("whoever holds no cash pays none back").isEqualTo("CASH_TOO_LITTLE");
        assertThat(empty.at("/free")).isEqualTo("0.00");
        Answer out = cashier.post(payment, "{\"from\":\"cash\"}", "Idempotency-Key", "a");
        assertThat(out.at("/state")).as(out.text()).isEqualTo("paid");
        assertThat(season.balance("cash/" + cashier.username())).isEqualTo("400.00");
        assertThat(season.balance("refunds")).isEqualTo("0.00");
    }

    @OnMySql
    void whatIsPaidBackIsThePacksAndTheFundersClaimGoesWithIt(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        Person cashier = season.somebody(Role.CASHIER);
        String resident = season.register(1);
        season.recognise(resident, "subsistence");
        String id = season.enroll(resident).at("/id");
        String paidOn = ",\"paidOn\":\"%s\"".formatted(season.day("01-10"));
        assertThat(season.pay(cashier, id, "40.00", paidOn, "a").status()).isEqualTo(201);

        Answer none = withdraw(season, id, "moved", "03-01");
        assertThat(none.at("/code")).as(none.text()).isEqualTo("NO_REFUND");
        assertThat(none.at("/rule")).isEqualTo("refund.none");
        Answer died = withdraw(season, id, "death", "06-30");
        assertThat(died.at("/refund/amount")).as(died.text()).isEqualTo("40.00");
        assertThat(died.at("/refund/rule")).isEqualTo("refund.death");
        assertThat(died.at("/state")).isEqualTo("refunded");
        assertThat(season.balance("funder/medical-aid")).isEqualTo("0.00");
        assertThat(season.balance("premium")).isEqualTo("0.00");
        assertThat(season.balance("refunds")).isEqualTo("-40.00");
        Answer owed = refunds(season, cashier, id);
        assertThat(owed.at("/items/0/amount")).isEqualTo("40.00");
        assertThat(owed.at("/items/0/name")).isEqualTo("甲1");
        assertThat(owed.at("/items/0/resident")).isEqualTo(resident);
        assertThat(owed.at("/items/0/text")).isEqualTo("六月底前去世的，退还个人缴费。");
        assertThat(owed.at("/items/0/clause")).isEqualTo("四");
        assertThat(season.enroll(resident).status()).isEqualTo(201);
    }

    /** Whoever pays money back reads whose it is and why, not ids of rules. */
    @Test
    void aFileOfRefundsNamesPeopleAndSaysWhyInWords() {
        Season season = Season.of(Served.twoCounties());
        Person cashier = season.somebody(Role.CASHIER);
        String dearer = paid(season, cashier, 1).at("/enrollment/id");
        season.officer().post(season.path(dearer, "/tier"), "{\"tier\":\"tier2\"}");
        season.pay(cashier, dearer, "375.00");
        season.officer().post(season.path(dearer, "/tier"), "{\"tier\":\"tier1\"}");
        refund(season, cashier, paid(season, cashier, 2).at("/enrollment/id"), "1.00");
        String died = season.enroll(season.register(3)).at("/id");
        season.pay(cashier, died, "400.00", ",\"paidOn\":\"%s\"".formatted(season.day("01-10")), "a");
        withdraw(season, died, "death", "06-30");

        String chinese = file(season, "zh");
        assertThat(chinese)
                .contains("姓名", "村社区", "政策依据", "甲1", "甲2", "甲3", "变更档次", "重复缴费", "六月底前去世的，退还个人缴费。")
                .doesNotContain("refund.death", "tier-change");
        assertThat(file(season, "en"))
                .contains("Change of the tier", "Paid back after a death by the end of June.")
                .doesNotContain("refund.death", "tier-change");
        assertThat(season.roll()
                        .admin()
                        .get(season.roll().path("/audit?sort=-at"))
                        .text())
                .contains("refund.list-read");
    }

    private static String file(Season season, String language) {
        return season.officer()
                .get(season.roll().path("/refunds"), "Accept", "text/csv", "Accept-Language", language)
                .text();
    }

    /** Nothing is paid back any more, but nobody is covered who is dead. */
    @Test
    void afterADeathWhileCoveredTheCoverEndsThatDay() {
        Season season = Season.of(Served.twoCounties());
        Person cashier = season.somebody(Role.CASHIER);
        String resident = season.register(1);
        String id = season.enroll(resident).at("/id");
        season.pay(cashier, id, "400.00", ",\"paidOn\":\"%s\"".formatted(season.day("01-10")), "a");

        Answer none = withdraw(season, id, "death", "07-01");
        assertThat(none.status()).as(none.text()).isEqualTo(409);
        assertThat(none.at("/rule")).isEqualTo("refund.none");
        season.officer()
                .post(
                        season.roll().path("/residents/" + resident + "/death"),
                        "{\"on\":\"%s\"}".formatted(season.day("07-01")));
        String covered = season.roll().path("/enrollments");
        assertThat(season.officer().get(covered).at("/items/0/coveredTo")).isEqualTo(season.day("07-01"));

        String revocation = season.roll().path("/residents/" + resident + "/death/revocation");
        assertThat(season.officer().post(revocation, "{}").at("/faults/0/code"))
                .isEqualTo("REVOCATION_REASON_REQUIRED");
        Answer lives = season.officer().post(revocation, "{\"reason\":\"同名的另一人\"}");
        assertThat(lives.json().has("diedOn")).as(lives.text()).isFalse();
        assertThat(season.officer().get(covered).at("/items/0/coveredTo")).isEqualTo(season.day("12-31"));
        assertThat(season.officer().post(revocation, "{\"reason\":\"再次\"}").at("/code"))
                .isEqualTo("RESIDENT_LIVES");
        assertThat(season.roll()
                        .admin()
                        .get(season.roll().path("/audit?subject=resident/" + resident))
                        .text())
                .contains("resident.death-revoked", "同名的另一人");
    }

    /** What was withdrawn because of a death has its money ordered already: whoever takes the death back is told of it. */
    @Test
    void aDeathThatWasPaidBackForIsNotTakenBackUnseen() {
        Season season = Season.of(Served.twoCounties());
        Person cashier = season.somebody(Role.CASHIER);
        String resident = season.register(1);
        String id = season.enroll(resident).at("/id");
        season.pay(cashier, id, "400.00", ",\"paidOn\":\"%s\"".formatted(season.day("01-10")), "a");
        season.officer()
                .post(
                        season.roll().path("/residents/" + resident + "/death"),
                        "{\"on\":\"%s\"}".formatted(season.day("06-30")));
        assertThat(withdraw(season, id, "death", "06-30").status()).isEqualTo(200);

        Answer settled = season.officer()
                .post(season.roll().path("/residents/" + resident + "/death/revocation"), "{\"reason\":\"登记有误\"}");
        assertThat(settled.at("/code")).as(settled.text()).isEqualTo("DEATH_SETTLED");
        assertThat(settled.at("/enrollments/0")).isEqualTo(id);
    }

    /** Without a key a request that comes again finds that it was done: nothing is paid back twice. */
    @OnMySql
    void aWithdrawalThatComesAgainWithoutAKeyPaysBackOnce(DatabaseKind kind) throws Exception {
        Season season = Season.of(Served.twoCounties(kind));
        Person cashier = season.somebody(Role.CASHIER);
        String id = season.enroll(season.register(1)).at("/id");
        season.pay(cashier, id, "400.00", ",\"paidOn\":\"%s\"".formatted(season.day("01-10")), "a");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = IntStream.range(0, 2)
                    .mapToObj(_ -> threads.submit(
                            () -> withdraw(season, id, "death", "06-30").status()))
                    .toList();
            assertThat(List.of(both.getFirst().get(), both.getLast().get())).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(withdraw(season, id, "death", "06-30").at("/code")).isEqualTo("ENROLLMENT_ENDED");
        assertThat(refunds(season, cashier, id).at("/total")).isEqualTo("1");
        assertThat(season.balance("refunds")).isEqualTo("-400.00");
    }

    /** A difference that is settled twice without a key is paid back once. */
    @Test
    void aSettlementThatComesAgainWithoutAKeyPaysBackOnce() {
        Season season = Season.payingBack(Served.twoCounties());
        Person cashier = season.somebody(Role.CASHIER);
        String resident = season.register(1);
        String id = season.enroll(resident).at("/id");
        season.pay(cashier, id, "400.00");
        season.recognise(resident, "subsistence");
        String settlement = season.path(id, "/difference/settlement");

        assertThat(season.officer().post(settlement, "").status()).isEqualTo(200);
        assertThat(season.officer().post(settlement, "").at("/code")).isEqualTo("DIFFERENCE_DECIDED");
        assertThat(refunds(season, cashier, id).at("/total")).isEqualTo("1");
        assertThat(season.balance("refunds")).isEqualTo("-360.00");
    }

    /** It was not known at the desk that somebody had died already: the money comes back by the policy, as after any death. */
    @Test
    void whatWasPaidForSomebodyWhoHadDiedIsPaidBackByThePolicy() {
        Season season = Season.of(Served.twoCounties());
        Person cashier = season.somebody(Role.CASHIER);
        String id = season.enroll(season.register(1)).at("/id");
        season.pay(cashier, id, "400.00", ",\"paidOn\":\"%s\"".formatted(season.day("01-10")), "a");

        Answer died = withdraw(season, id, "death", "01-05");
        assertThat(died.at("/refund/amount")).as(died.text()).isEqualTo("400.00");
        assertThat(died.at("/refund/rule")).isEqualTo("refund.death");
    }

    private static Answer withdraw(Season season, String id, String reason, String day) {
        return season.officer()
                .post(
                        season.path(id, "/withdrawal"),
                        "{\"reason\":\"%s\",\"on\":\"%s\"}".formatted(reason, season.day(day)));
    }

    @OnMySql
    void noMoreIsPaidBackThanWasPaid(DatabaseKind kind) throws Exception {
        Season season = Season.of(Served.twoCounties(kind));
        Person cashier = season.somebody(Role.CASHIER);
        String one = paid(season, cashier, 1).at("/enrollment/id");
        assertThat(refund(season, cashier, one, "399.00").status()).isEqualTo(201);
        Answer more = refund(season, cashier, one, "2.00");
        assertThat(more.at("/code")).isEqualTo("REFUND_EXCEEDS_PAID");
        assertThat(more.at("/left")).isEqualTo("1.00");

        String other = paid(season, cashier, 2).at("/enrollment/id");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = IntStream.range(0, 2)
                    .mapToObj(_ -> threads.submit(
                            () -> refund(season, cashier, other, "250.00").status()))
                    .toList();
            assertThat(List.of(both.getFirst().get(), both.getLast().get())).containsExactlyInAnyOrder(201, 422);
        }
    }

    /** What an enrollment says and what the ledger says are held against each other person by person, though all of it sums to zero. */
    @Test
    void anEnrollmentOfWhichTheLedgerSaysSomethingElseIsListed() {
        Season season = Season.of(Served.twoCounties());
        Person cashier = season.somebody(Role.CASHIER);
        String wrong = paid(season, cashier, 1).at("/enrollment/id");
        String right = paid(season, cashier, 2).at("/enrollment/id");
        refund(season, cashier, right, "100.00");
        VerifyPersons verifying = season.roll().served().bean(VerifyPersons.class);
        assertThat(verifying.verify().faults()).isEmpty();

        Enrollments enrollments = season.roll().served().bean(Enrollments.class);
        CountyCode county = CountyCode.parse(season.roll().code());
        Enrollment.Confirmed kept = (Enrollment.Confirmed)
                enrollments.find(county, new EnrollmentId(wrong)).orElseThrow();
        enrollments.change(kept.refunded(new Refundable(40_000, 10_000)));
        assertThat(verifying.verify().faults())
                .extracting(Object::toString)
                .containsExactly(county + " enrollment " + wrong
                        + ": paid 400.00, booked 400.00; refunded 100.00, booked 0.00; left open 0.00");

        enrollments.change(((Enrollment.Confirmed)
                        enrollments.find(county, new EnrollmentId(wrong)).orElseThrow())
                .refunded(kept.money())); // other tests look at all that is here
        assertThat(verifying.verify().faults()).isEmpty();
    }

    private static Answer refund(Season season, Person by, String id, String amount) {
        return by.post(
                season.path(id, "/refunds"),
                "{\"amount\":\"%s\",\"reason\":\"重复缴费\"}".formatted(amount),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static Answer refunds(Season season, Person by, String enrollment) {
        return by.get(season.roll().path("/refunds?enrollment=" + enrollment));
    }

    private static Answer paid(Season season, Person by, int number) {
        Answer paid = season.pay(by, season.enroll(season.register(number)).at("/id"), "400.00");
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        return paid;
    }
}

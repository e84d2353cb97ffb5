package io.canbao.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.registry.RollOfCounty;
import io.canbao.tenancy.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People are enrolled, and it is taken back. */
class EnrollmentsIT {

    @ParameterizedTest
    @EnumSource
    void somebodyIsEnrolledByWhatTheRollSaysAndPricedOnTheDayOfPayment(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        String resident = season.register(1);
        season.recognise(resident, "subsistence");

        Answer enrolled = season.enroll(resident);
        assertThat(enrolled.status()).as(enrolled.text()).isEqualTo(201);
        assertThat(enrolled.at("/state")).isEqualTo("open");
        assertThat(enrolled.at("/payable")).isEqualTo("40.00");
        assertThat(enrolled.at("/policy/version")).isEqualTo("1");
        assertThat(enrolled.at("/policy/digest")).startsWith("sha256:");
        assertThat(enrolled.at("/quote/subsidies/0/rule")).isEqualTo("subsidy.subsistence");

        String path = season.path(enrolled.at("/id"), "");
        Answer closed = season.officer().get(path + "?payDate=" + (season.year() - 1) + "-08-31");
        assertThat(closed.at("/quote/outcome")).as(closed.text()).isEqualTo("REFUSED");
        assertThat(season.officer().get(path + "?payDate=x").at("/code")).isEqualTo("INVALID_PARAMETER");
        assertThat(season.officer().get(season.path("x", "")).at("/code")).isEqualTo("ENROLLMENT_NOT_FOUND");
        Answer listed = season.officer().get(season.roll().path("/enrollments?state=open&year=" + season.year()));
        assertThat(listed.at("/items/0/id")).as(listed.text()).isEqualTo(enrolled.at("/id"));
        assertThat(season.enroll(resident).at("/code")).isEqualTo("ALREADY_ENROLLED");
    }

    @Test
    void whatTheFormLacksIsTold() {
        Season season = Season.of(Served.twoCounties());
        String resident = season.register(1);
        Person officer = season.officer();
        String path = season.roll().path("/enrollments");

        assertThat(officer.post(path, "{}").at("/code")).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(officer.post(path, "{}", "Idempotency-Key", "a")
                        .json()
                        .path("faults")
                        .findValuesAsText("code"))
                .containsExactly("RESIDENT_REQUIRED", "INSURANCE_YEAR_REQUIRED");
        assertThat(season.enroll(officer, resident, "", "b").at("/faults/0/code"))
                .isEqualTo("TIER_REQUIRED");
        assertThat(season.enroll(officer, resident, "tier9", "c").at("/code")).isEqualTo("INVALID_FACTS");
        assertThat(season.enroll(officer, "x", "tier1", "d").at("/code")).isEqualTo("RESIDENT_NOT_FOUND");
        Answer noPolicy =
                officer.post(path, "{\"resident\":\"%s\",\"year\":2031}".formatted(resident), "Idempotency-Key", "e");
        assertThat(noPolicy.at("/code")).isEqualTo("NO_POLICY_IN_FORCE");
    }

    /** The day of the payment decides, and not the one on which somebody writes it down. */
    @Test
    void aPaymentThatIsRecordedLaterIsPricedOnItsDay() {
        Season season = Season.of(Served.twoCounties());
        String form = "{\"resident\":\"%s\",\"year\":%d,\"tier\":\"tier1\",\"payDate\":\"%s\"}";
        String path = season.roll().path("/enrollments");
        String resident = season.register(1);
        Answer closed = season.officer()
                .post(
                        path,
                        form.formatted(resident, season.year(), (season.year() - 1) + "-08-01"),
                        "Idempotency-Key",
                        "f");
        assertThat(closed.at("/refusals/0/code")).as(closed.text()).isEqualTo("WINDOW_CLOSED");
        assertThat(season.officer()
                        .post(path, form.formatted(resident, season.year(), "2999-01-01"), "Idempotency-Key", "g")
                        .at("/faults/0/code"))
                .isEqualTo("DAY_IN_FUTURE");
        Answer open = season.officer()
                .post(
                        path,
                        form.formatted(resident, season.year(), (season.year() - 1) + "-10-01"),
                        "Idempotency-Key",
                        "h");
        assertThat(open.at("/payable")).as(open.text()).isEqualTo("400.00");
    }

    /** Without a group the price could be that of a student. */
    @Test
    void whatTheFileLacksAndThePriceDependsOnIsAskedFirst() {
        Season season = Season.of(Served.twoCounties());
        Answer asked = season.enroll(season.register(1, ""));

        assertThat(asked.status()).as(asked.text()).isEqualTo(422);
        assertThat(asked.at("/code")).isEqualTo("OPEN_QUESTIONS");
        assertThat(asked.at("/needs/0/fact")).isEqualTo("group");
    }

    /** On the embedded database some came as 500: the loser of two waited for the other one's rows, and was told so by the database alone. */
    @ParameterizedTest
    @EnumSource
    void ofTwoWhoWriteTheSameAtOnceOneIsToldSo(DatabaseKind kind) throws Exception {
        Season season = Season.of(Served.twoCounties(kind));
        Person editor = season.somebody(Role.POLICY_EDITOR);
        String draft = season.roll().path("/policies/%d/draft".formatted(season.year() + 1));
        AtomicInteger text = new AtomicInteger();
        editor.put(draft, "{\"canbao\":0}", "If-None-Match", "*");
        for (int pair = 1; pair <= 20; pair++) {
            int number = pair;
            String tag = editor.get(draft).header("ETag");
            requireOneWinner(
                    () -> editor.put(draft, "{\"canbao\":%d}".formatted(text.incrementAndGet()), "If-Match", tag));
            requireOneWinner(() -> season.officer()
                    .post(
                            season.roll().path("/residents"),
                            "{\"idNumber\":\"%s\",\"name\":\"甲\",\"unit\":\"v1\"}"
                                    .formatted(RollOfCounty.number(
                                            season.born().toString().replace("-", ""), number))));
            String resident = season.register(100 + number);
            requireOneWinner(() -> season.enroll(resident));
        }
    }

    private static void requireOneWinner(Callable<Answer> write) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(List.of(write, write))) {
                answers.add(answer.get());
            }
            answers.sort(Comparator.comparing(Answer::status));
            assertThat(answers.getFirst().status())
                    .as(answers.getFirst().text())
                    .isIn(200, 201);
            assertThat(answers.getLast().status()).as(answers.getLast().text()).isIn(409, 412);
        }
    }

    /** Of 50 at a time, in two counties, one is let through; the others hear of no county and no amount. */
    @OnMySql
    void onePersonHasOneEnrollmentInAYearOnTheWholePlatform(DatabaseKind kind) throws Exception {
        List<Season> counties = Season.two(Served.twoCounties(kind));
        List<Callable<Answer>> requests = new ArrayList<>();
        for (Season county : counties) {
            String resident = county.register(7);
            for (int request = 0; request < 25; request++) {
                requests.add(() -> county.enroll(resident));
            }
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(49)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(409));
        assertThat(answers)
                .filteredOn(answer -> answer.at("/code").equals("COVERED_ELSEWHERE"))
                .hasSize(25)
                .allSatisfy(answer -> assertThat(answer.text())
                        .doesNotContain(
                                counties.get(0).roll().code(),
                                counties.get(1).roll().code(),
                                "00.00"));
    }

    @OnMySql
    void whoeverHasNothingToPayIsEnrolledAtOnceAndInBulk(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        List<String> orphans = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            orphans.add(season.register(number));
            season.recognise(orphans.getLast(), "orphan");
        }
        season.register(5);
        Answer first = season.enroll(orphans.getFirst());
        assertThat(first.at("/state")).as(first.text()).isEqualTo("confirmed");
        assertThat(season.balance("funder/county-finance")).isEqualTo("400.00");

        Answer bulk = bulk(season);
        assertThat(bulk.at("/result/enrolled")).as(bulk.text()).isEqualTo("3");
        assertThat(bulk.at("/result/already/0")).isEqualTo(orphans.getFirst());
        assertThat(bulk.at("/result/others")).isEqualTo("1");
        assertThat(openedBy(season, "at-once-for-t1")).isEqualTo(3);
        assertThat(bulk(season).at("/result/enrolled")).isEqualTo("0");
        assertThat(season.officer()
                        .get(season.roll().path("/residents?notEnrolled=" + season.year()))
                        .at("/total"))
                .isEqualTo("1");
        assertThat(season.balance("premium")).isEqualTo("-1600.00");
    }

    /** How many enrollments the officer opened by a request of this name, as the trail tells: a job's lines are of the request that asked for it. */
    private static long openedBy(Season season, String request) {
        Answer trail = season.somebody(Role.AUDITOR).get(season.roll().path("/audit?size=200&sort=-at"));
        return trail.json().path("items").findParents("action").stream()
                .filter(line -> line.path("action").asText().equals("enrollment.opened"))
                .filter(line -> line.path("request").asText().equals(request))
                .filter(line ->
                        line.path("actor").asText().equals(season.officer().username()))
                .count();
    }

    private static Answer bulk(Season season) {
        Answer queued = season.officer()
                .post(
                        season.roll().path("/enrollments/bulk"),
                        "{\"year\":%d,\"units\":[\"t1\"],\"who\":\"nothing-to-pay\"}".formatted(season.year()),
                        "X-Request-Id",
                        "at-once-for-t1",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(queued.status()).as(queued.text()).isEqualTo(202);
        String job = queued.at("/job");
        season.roll().served().work(season.roll().code(), job);
        return season.roll().admin().get(season.roll().path("/jobs/" + job));
    }

    @Test
    void aCollectorEnrollsAndSeesThePeopleOfTheirUnits() {
        Season season = Season.of(Served.twoCounties());
        String first = season.register(1);
        String second = season.register(2);
        Person ofVillage = season.somebody(Role.AGENT, "v1");
        Person elsewhere = season.somebody(Role.AGENT, "v2");

        Answer enrolled = season.enroll(ofVillage, first, "tier1", "a");
        assertThat(enrolled.status()).as(enrolled.text()).isEqualTo(201);
        assertThat(season.enroll(elsewhere, second, "tier1", "b").at("/code")).isEqualTo("RESIDENT_NOT_FOUND");
        assertThat(elsewhere.get(season.path(enrolled.at("/id"), "")).at("/code"))
                .isEqualTo("ENROLLMENT_NOT_FOUND");
        assertThat(elsewhere.get(season.roll().path("/enrollments")).at("/total"))
                .isEqualTo("0");
        assertThat(ofVillage.get(season.roll().path("/enrollments")).at("/total"))
                .isEqualTo("1");
        assertThat(ofVillage
                        .post(season.path(enrolled.at("/id"), "/withdrawal"), "{}")
                        .status())
                .isEqualTo(403);
    }

    @OnMySql
    void anOpenEnrollmentIsWithdrawnAndTheYearIsFreeAgain(DatabaseKind kind) {
        Season season = Season.of(Served.twoCounties(kind));
        String resident = season.register(1);
        String path = season.path(season.enroll(resident).at("/id"), "");

        assertThat(season.officer()
                        .post(path + "/withdrawal", "{\"reason\":\"?\",\"on\":\"x\"}")
                        .json()
                        .path("faults")
                        .findValuesAsText("code"))
                .containsExactly("WITHDRAWAL_REASON_REQUIRED", "DAY_REQUIRED");
        Answer withdrawn = season.officer().post(path + "/withdrawal", "{\"reason\":\"mistake\"}");
        assertThat(withdrawn.at("/state")).as(withdrawn.text()).isEqualTo("withdrawn");
        assertThat(season.officer()
                        .post(path + "/withdrawal", "{\"reason\":\"mistake\"}")
                        .at("/code"))
                .isEqualTo("ENROLLMENT_ENDED");
        assertThat(season.enroll(resident).status()).isEqualTo(201);
    }
}

package io.canbao.administration;

import static io.canbao.platform.TwoCounties.LAYER;
import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.policy.By;
import io.canbao.policy.Origin;
import io.canbao.policy.PublishPacks;
import io.canbao.tenancy.Role;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdministrationIT {
    private static final String COUNTIES = "/platform/counties";
    private static final String REGIONS = "/platform/regions";
    private static final AtomicInteger CODES = new AtomicInteger(990150);

    @ParameterizedTest
    @EnumSource
    void aCountyComesAboardWithItsFirstAdmin(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person operator = served.operator();
        String code = newCode();
        String wang = People.newName();

        Answer aboard = operator.post(COUNTIES, form(code, wang));

        assertThat(aboard.status()).as(aboard.text()).isEqualTo(201);
        assertThat(aboard.at("/status")).isEqualTo("preparing");
        Answer again = operator.post(COUNTIES + "/" + code + "/invitation", "");
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        accept(served, again.at("/invitation/token"));
        assertThat(operator.post(COUNTIES + "/" + code + "/invitation", "").at("/code"))
                .isEqualTo("ADMIN_CAME");
        Person admin = served.signIn(wang, People.PASSWORD);
        assertThat(admin.get("/me").at("/roles/0/county")).isEqualTo(code);
        assertThat(admin.get("/counties/" + code).at("/name/zh")).isEqualTo("新县");
        assertThat(operator.post(COUNTIES, form(code, People.newName())).at("/code"))
                .isEqualTo("COUNTY_EXISTS");
        String other = newCode();
        assertThat(operator.post(COUNTIES, form(other, wang)).at("/code")).isEqualTo("USERNAME_TAKEN");
        assertThat(tenant(operator, other).isMissingNode()).isTrue();
        Answer wrong = operator.post(
                COUNTIES, "{\"code\":\"9901\",\"parent\":\"" + UPPER + "\",\"name\":{\"zh\":\"\"},\"start\":{}}");
        assertThat(wrong.json().path("faults").findValuesAsText("pointer"))
                .containsExactly(
                        "/start/year", "/start/copy", "/admin/username", "/admin/name", "/code", "/parent", "/name");
        assertThat(wrong.at("/code")).isEqualTo("INVALID_COUNTY");
    }

    /** A county of Hunan could be put below the nation alone, and the code of the province was taken for a county. */
    @OnMySql
    void aCountyLiesBelowAProvinceAndPrefectureThatWereAddedFirst(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person operator = served.operator();
        String wang = People.newName();

        Answer early = operator.post(REGIONS, "{\"code\":\"980100\",\"name\":{\"zh\":\"新市\"}}");
        Answer province = operator.post(
                REGIONS,
                "{\"code\":\"980000\",\"name\":{\"zh\":\"新省\",\"en\":\"New Province\"},\"admin\":{\"username\":\"%s\",\"name\":\"王某\"}}"
                        .formatted(wang));
        Answer prefecture = operator.post(REGIONS, "{\"code\":\"980100\",\"name\":{\"zh\":\"新市\"}}");
        Answer aboard = operator.post(
                COUNTIES,
                form("980101", People.newName()).replaceAll("\"parent\":\"[^\"]*\"", "\"parent\":\"980100\""));

        assertThat(early.at("/faults/0/code")).isEqualTo("PROVINCE_FIRST");
        assertThat(province.status()).as(province.text()).isEqualTo(201);
        assertThat(province.at("/region/parent")).isEqualTo("100000");
        assertThat(prefecture.at("/region/parent")).isEqualTo("980000");
        assertThat(prefecture.at("/region/level")).isEqualTo("prefecture");
        assertThat(prefecture.json().path("invitation").isMissingNode()).isTrue();
        assertThat(aboard.status()).as(aboard.text()).isEqualTo(201);
        accept(served, province.at("/invitation/token"));
        Person admin = served.signIn(wang, People.PASSWORD);
        assertThat(admin.get("/me").at("/roles/0/role")).isEqualTo("layer-admin");
        assertThat(admin.get("/counties/980000/policies").status()).isEqualTo(200);
        assertThat(operator.post(REGIONS, "{\"code\":\"980100\",\"name\":{\"zh\":\"新市\"}}")
                        .at("/code"))
                .isEqualTo("REGION_EXISTS");
        assertThat(operator.post(COUNTIES, form("970000", People.newName())).at("/faults/0/code"))
                .isEqualTo("COUNTY_CODE_OF_LAYER");
        Answer wrong = operator.post(REGIONS, "{\"code\":\"980101\",\"admin\":{}}");
        assertThat(wrong.json().path("faults").findValuesAsText("pointer"))
                .containsExactly("/code", "/name", "/admin/username", "/admin/name");
    }

    @OnMySql
    void aCountyWhosePolicyWasPublishedFirstIsTakenUpWithItsAdmin(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties published = FreshCounties.create();
        served.bean(PublishPacks.class)
                .publish(TwoCounties.given(published.packs(), Origin.OFFICE), new By("somebody", "a test"));
        String wang = People.newName();
        assertThat(missing(served.operator(), published.upper()))
                .contains("ADMIN_MISSING")
                .doesNotContain("ADMIN"); // nobody who was invited could be invited again

        Answer aboard = served.operator().post(COUNTIES, form(published.upper(), wang));

        assertThat(aboard.status()).as(aboard.text()).isEqualTo(201);
        assertThat(aboard.at("/status")).isEqualTo("live");
        accept(served, aboard.at("/invitation/token"));
        assertThat(served.signIn(wang, People.PASSWORD)
                        .get("/counties/" + published.upper())
                        .status())
                .isEqualTo(200);
        assertThat(served.operator()
                        .post(COUNTIES, form(published.upper(), People.newName()))
                        .at("/code"))
                .isEqualTo("COUNTY_EXISTS");
    }

    @OnMySql
    void aCountyMayBeginWithWhatAnotherOnePublished(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        FreshCounties published = FreshCounties.create();
        served.bean(PublishPacks.class).publish(published.given(), new By("somebody", "a test"));
        Person operator = served.operator();
        String code = newCode();

        Answer nothing = operator.post(COUNTIES, beginning(form(code, People.newName()), published.upper(), 2031));
        String reached = form(code, People.newName())
                .replace("\"admin\"", "\"contact\":{\"name\":\"医保局\",\"phone\":\"023-70000000\"},\"admin\"");
        Answer aboard = operator.post(COUNTIES, beginning(reached, published.upper(), 2025));

        assertThat(nothing.at("/faults/0/code")).isEqualTo("NOTHING_TO_COPY");
        assertThat(aboard.status()).as(aboard.text()).isEqualTo(201);
        assertThat(missing(operator, code)).contains("ADMIN").doesNotContain("CONTACT");
        assertThat(operator.get("/platform/regions").json().path("items").findValuesAsText("code"))
                .contains(LAYER)
                .doesNotContain(code, published.upper());
        Person editor = People.of(served, code, Role.POLICY_EDITOR);
        String draft = "/counties/" + code + "/policies/2026/draft";
        assertThat(editor.get(draft, "Accept", "application/yaml").text())
                .startsWith("# 复制自 " + published.upper() + "/2025/1")
                .contains("region: \"" + code + "\"", "year: 2026", "percent: 90");
        Answer values = editor.get(draft + "/confirmations");
        assertThat(values.at("/copiedFrom")).isEqualTo(published.upper() + "/2025/1");
        assertThat(values.at("/unconfirmed")).isEqualTo(values.at("/total")).isNotEqualTo("0");
        Person auditor = People.of(served, code, Role.AUDITOR);
        String trail = "/counties/" + code + "/audit?subject=draft/2026&action=draft.";
        assertThat(auditor.get(trail + "copied").at("/items/0/after/from")).isEqualTo(published.upper() + "/2025/1");
        assertThat(auditor.get(trail + "edited").at("/total")).isEqualTo("0");
    }

    @OnMySql
    void ofManyWhoAddTheSameAtOnceOneDoesAndTheOthersAreToldThatItIsThere(DatabaseKind kind) throws Exception {
        Served served = Served.twoCounties(kind);
        Person admin = People.upperAdmin(served);
        String county = "/counties/" + UPPER;
        String name = People.newName();
        String unit = "{\"code\":\"%s\",\"name\":{\"zh\":\"同村\"},\"kind\":\"village\"}".formatted(name);
        String user = "{\"username\":\"%s\",\"name\":\"同名\",\"roles\":[\"assessor\"]}".formatted(name);

        assertThat(atOnce(() -> admin.post(county + "/units", unit)))
                .containsExactlyInAnyOrder(
                        "201", "UNIT_EXISTS", "UNIT_EXISTS", "UNIT_EXISTS", "UNIT_EXISTS", "UNIT_EXISTS");
        assertThat(atOnce(() -> admin.post(county + "/users", user)))
                .containsExactlyInAnyOrder(
                        "201",
                        "USERNAME_TAKEN",
                        "USERNAME_TAKEN",
                        "USERNAME_TAKEN",
                        "USERNAME_TAKEN",
                        "USERNAME_TAKEN");
    }

    /** What six who ask at once are told: 201, or the code of the problem. */
    private static List<String> atOnce(Callable<Answer> call) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(6, call)).stream()
                    .map(Future::resultNow)
                    .map(answer -> answer.status() == 201 ? "201" : answer.at("/code"))
                    .toList();
        }
    }

    @OnMySql
    void readinessSaysWhatIsMissingUntilOnlyThePolicyIs(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person operator = served.operator();
        String code = newCode();
        String wang = People.newName();
        Answer aboard = operator.post(COUNTIES, form(code, wang));
        assertThat(missing(operator, code))
                .containsExactly("ADMIN", "CONTACT", "UNITS", "EDITOR", "APPROVER", "POLICY");
        assertThat(tenant(operator, code).at("/readiness/0/mend").asText())
                .isEqualTo("POST /api/v1/counties/" + code + "/users");
        assertThat(tenant(operator, UPPER).path("status").asText()).isEqualTo("live");

        accept(served, aboard.at("/invitation/token"));
        Person admin = served.signIn(wang, People.PASSWORD);
        String readiness = "/counties/" + code + "/readiness";
        assertThat(admin.get(readiness).json().path("missing").findValuesAsText("code"))
                .containsExactly("CONTACT", "UNITS", "EDITOR", "APPROVER", "POLICY");
        Person editor = People.of(served, code, Role.POLICY_EDITOR);
        assertThat(editor.get(readiness).at("/code")).isEqualTo("NOT_ALLOWED");
        People.of(served, code, Role.POLICY_APPROVER);
        admin.post("/counties/" + code + "/units", "{\"code\":\"t1\",\"name\":{\"zh\":\"东镇\"},\"kind\":\"town\"}");
        String profile =
                "{\"name\":{\"zh\":\"新县\"},\"letterhead\":{\"zh\":\"新县医疗保障局\"},\"contact\":{\"name\":\"医保局\",\"phone\":\"023-70000000\"},\"modules\":[\"enrollment\"]}";
        String tag = admin.get("/counties/" + code).header("ETag");
        Answer described = admin.put("/counties/" + code, profile, "If-Match", tag);

        assertThat(described.status()).isEqualTo(200);
        assertThat(described.at("/modules/0")).isEqualTo("enrollment");
        assertThat(admin.get("/counties/" + code + "/assessments?year=2025").at("/code"))
                .isEqualTo("MODULE_OFF");
        assertThat(admin.get("/counties/" + code + "/receipts").status()).isEqualTo(200);
        assertThat(admin.get("/me").at("/modules/0")).isEqualTo("enrollment");
        assertThat(admin.put("/counties/" + code, profile, "If-Match", tag).status())
                .isEqualTo(412);
        assertThat(missing(operator, code)).containsExactly("POLICY");
        assertThat(missing(operator, LOWER)).doesNotContain("POLICY");
    }

    @OnMySql
    void aSuspendedCountysPeopleDoNothingAndItsResidentsAreAnswered(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person operator = served.operator();
        Person upper = People.upperAdmin(served);
        Person lower = People.lowerAdmin(served);

        assertThat(operator.post(COUNTIES + "/" + UPPER + "/suspension", "{\"reason\":\"合同到期\"}")
                        .at("/status"))
                .isEqualTo("suspended");
        try {
            assertThat(upper.get("/counties/" + UPPER + "/units").at("/code")).isEqualTo("COUNTY_SUSPENDED");
            assertThat(served.post(
                                    "/api/v1/login",
                                    "{\"username\":\"%s\",\"password\":\"%s\"}"
                                            .formatted(upper.username(), People.PASSWORD))
                            .at("/code"))
                    .isEqualTo("COUNTY_SUSPENDED");
            assertThat(served.quote(UPPER, Served.SUBSISTENCE).status()).isEqualTo(200);
            assertThat(lower.get("/counties/" + LOWER + "/units").status()).isEqualTo(200);
            assertThat(operator.post(COUNTIES + "/" + UPPER + "/suspension", "").at("/code"))
                    .isEqualTo("WRONG_STATUS");
        } finally {
            assertThat(operator.post(COUNTIES + "/" + UPPER + "/resumption", "").at("/status"))
                    .isEqualTo("live");
        }
        assertThat(upper.get("/counties/" + UPPER + "/units").status()).isEqualTo(200);
        assertThat(upper.get("/counties/" + UPPER + "/audit?subject=county/").at("/items/0/after/reason"))
                .isEqualTo("合同到期");
    }

    @OnMySql
    void unitsLieInOneAnotherAndAnAgentSeesTheirOwn(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person admin = People.upperAdmin(served);
        String units = "/counties/" + UPPER + "/units";
        String town = People.newName();
        String village = People.newName();
        admin.post(units, unit(town, "东镇", "null", "town"));

        Answer added = admin.post(units, unit(village, "一村", '"' + town + '"', "village"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.at("/name/en")).isEqualTo("一村");
        assertThat(admin.post(units, unit(village, "一村", '"' + town + '"', "village"))
                        .at("/code"))
                .isEqualTo("UNIT_EXISTS");
        assertThat(admin.post(units, unit(People.newName(), "西镇", '"' + village + '"', "town"))
                        .at("/faults/0/code"))
                .isEqualTo("UNIT_MISPLACED");
        assertThat(admin.post(units, "{\"code\":\"\",\"kind\":\"city\",\"parent\":\"t9\"}")
                        .json()
                        .path("faults")
                        .findValuesAsText("code"))
                .containsExactly("UNIT_CODE_FORM", "UNIT_KIND_UNKNOWN", "LOCAL_NAME_REQUIRED", "PARENT_UNKNOWN");
        assertThat(admin.get(units + "?size=500").json().path("items").findValuesAsText("code"))
                .contains(town, village);

        Person agent = People.of(served, UPPER, Role.AGENT, village);
        assertThat(agent.get(units).json().path("items").findValuesAsText("code"))
                .containsExactly(village);
        assertThat(agent.get("/me").at("/roles/0/units/0")).isEqualTo(village);
        assertThat(agent.post(units, "{\"code\":\"v2\"}").at("/code")).isEqualTo("NOT_ALLOWED");
        assertThat(People.lowerAdmin(served)
                        .get("/counties/" + LOWER + "/units?size=500")
                        .json()
                        .path("items")
                        .findValuesAsText("code"))
                .doesNotContain(town, village);
    }

    /** What lies in a unit that moved is seen from the next request on by whoever is bound to the one above. */
    @OnMySql
    void aUnitIsGivenAnotherNameAndPlaceByWhoeverKnowsItsState(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person admin = People.upperAdmin(served);
        String units = "/counties/" + UPPER + "/units";
        String east = People.newName();
        String west = People.newName();
        String village = People.newName();
        admin.post(units, unit(east, "东镇", "null", "town"));
        admin.post(units, unit(west, "西镇", "null", "town"));
        String tag = admin.post(units, unit(village, "一村", '"' + east + '"', "village"))
                .header("ETag");

        String moved = unit("", "新村", '"' + west + '"', "village");
        Answer changed = admin.put(units + "/" + village, moved, "If-Match", tag);

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/code") + changed.at("/parent") + changed.at("/name/zh"))
                .isEqualTo(village + west + "新村");
        assertThat(admin.put(units + "/" + village, moved, "If-Match", tag).at("/current/name/zh"))
                .isEqualTo("新村");
        assertThat(admin.put(units + "/" + village, moved).status()).isEqualTo(428);
        assertThat(admin.put(units + "/none", moved, "If-Match", tag).at("/code"))
                .isEqualTo("UNIT_NOT_FOUND");
        assertThat(admin.put(units + "/" + west, unit("", "西村", '"' + east + '"', "school"), "If-Match", "\"1\"")
                        .at("/faults/0/code"))
                .isEqualTo("UNIT_HOLDS_OTHERS");
        assertThat(admin.get("/counties/" + UPPER + "/audit?subject=unit/" + village)
                        .at("/items/1/after/parent"))
                .isEqualTo(west);
    }

    private static String newCode() {
        return Integer.toString(CODES.incrementAndGet());
    }

    private static String form(String code, String admin) {
        return "{\"code\":\"%s\",\"name\":{\"zh\":\"新县\",\"en\":\"New County\"},\"parent\":\"%s\",\"admin\":{\"username\":\"%s\",\"name\":\"王小明\"}}"
                .formatted(code, LAYER, admin);
    }

    /** A form of a county whose policy of 2026 begins as a copy. */
    private static String beginning(String form, String copied, int year) {
        return form.substring(0, form.length() - 1)
                + ",\"start\":{\"year\":2026,\"copy\":{\"county\":\"%s\",\"year\":%d}}}".formatted(copied, year);
    }

    private static String unit(String code, String name, String parent, String kind) {
        return "{\"code\":\"%s\",\"name\":{\"zh\":\"%s\"},\"parent\":%s,\"kind\":\"%s\"}"
                .formatted(code, name, parent, kind);
    }

    private static void accept(Served served, String invitation) {
        served.post("/api/v1/invitations/" + invitation, "{\"password\":\"%s\"}".formatted(People.PASSWORD));
    }

    private static List<String> missing(Person operator, String code) {
        return tenant(operator, code).path("readiness").findValuesAsText("code");
    }

    private static JsonNode tenant(Person operator, String code) {
        for (JsonNode tenant : operator.get(COUNTIES + "?size=500").json().path("items")) {
            if (tenant.path("code").asText().equals(code)) {
                return tenant;
            }
        }
        return MissingNode.getInstance();
    }
}

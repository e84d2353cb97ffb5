package io.canbao.identity;

import static io.canbao.platform.TwoCounties.LAYER;
import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.tenancy.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsersIT {
    private static final String LI = "{\"username\":\"%s\",\"name\":\"李四\",\"roles\":[\"enrollment-officer\"]}";

    @ParameterizedTest
    @EnumSource
    void whoIsTakenInAcceptsTheInvitationOnce(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person admin = People.upperAdmin(served);

        String li = People.newName();
        Answer added = admin.post(users(UPPER), LI.formatted(li.toUpperCase(Locale.ROOT)));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.at("/username")).isEqualTo(li);
        assertThat(added.at("/state")).isEqualTo("invited");
        assertThat(added.at("/invitation/expiresAt")).matches("20[0-9-]+T[0-9:]+Z");
        String invitation = "/api/v1/invitations/" + added.at("/invitation/token");
        assertThat(served.post(invitation, "{\"password\":\"short\"}").at("/code"))
                .isEqualTo("PASSWORD_TOO_SHORT");
        Answer told = served.get(invitation);
        assertThat(told.at("/username")).as(told.text()).isEqualTo(li);
        assertThat(told.at("/name")).isEqualTo("李四");
        assertThat(told.at("/at/zh")).isNotEmpty();
        assertThat(told.at("/roles/0")).isEqualTo("enrollment-officer");
        assertThat(told.header("Cache-Control")).contains("no-store");
        assertThat(served.get(invitation + "x").at("/code")).isEqualTo("INVITATION_NOT_FOUND");
        assertThat(served.post(invitation, password()).status()).isEqualTo(204);
        assertThat(served.get(invitation).at("/code")).isEqualTo("INVITATION_NOT_FOUND");
        assertThat(served.post(invitation, password()).at("/code")).isEqualTo("INVITATION_NOT_FOUND");
        assertThat(served.signIn(li, People.PASSWORD).get("/me").at("/roles/0/county"))
                .isEqualTo(UPPER);
        assertThat(admin.post(users(UPPER), LI.formatted(li)).at("/code")).isEqualTo("USERNAME_TAKEN");
        assertThat(admin.get(users(UPPER) + "?size=500").json().path("items").findValuesAsText("username"))
                .contains(li, admin.username());
    }

    @OnMySql
    void peopleAreFoundByUsernameRoleUnitAndState(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person admin = People.upperAdmin(served);
        Person cashier = People.of(served, UPPER, Role.CASHIER);
        String invited = People.newName();
        admin.post(users(UPPER), LI.formatted(invited));

        assertThat(found(
                        admin,
                        "?username="
                                + invited.substring(0, invited.length() - 1).toUpperCase(Locale.ROOT)))
                .contains(invited);
        assertThat(found(admin, "?size=500&role=cashier"))
                .contains(cashier.username())
                .doesNotContain(invited);
        assertThat(found(admin, "?size=500&state=invited")).contains(invited).doesNotContain(cashier.username());
        assertThat(found(admin, "?state=active&username=" + invited)).isEmpty();
        assertThat(found(admin, "?unit=nowhere")).isEmpty();
        assertThat(admin.get(users(UPPER) + "?role=emperor").at("/parameter")).isEqualTo("role");
    }

    private static List<String> found(Person admin, String question) {
        return admin.get(users(UPPER) + question).json().path("items").findValuesAsText("username");
    }

    /** Whoever keeps the nation's layer is at home where operators are, and is none. */
    @OnMySql
    void operatorsAloneLookAfterOperators(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person keeper = People.of(served, "100000", Role.LAYER_ADMIN);
        String operator = "{\"username\":\"%s\",\"name\":\"李四\",\"roles\":[\"platform-operator\"]}";
        String first = users("100000") + "/operator";

        assertThat(keeper.post(users("100000"), operator.formatted(People.newName()))
                        .at("/code"))
                .isEqualTo("NOT_ALLOWED");
        assertThat(keeper.post(first + "/invitation", "").at("/code")).isEqualTo("NOT_ALLOWED");
        String tag = keeper.get(first).header("ETag");
        assertThat(keeper.delete(first, "If-Match", tag).at("/code")).isEqualTo("NOT_ALLOWED");
        String own = users("100000") + "/" + keeper.username();
        assertThat(keeper.put(
                                own,
                                operator.formatted(keeper.username()),
                                "If-Match",
                                keeper.get(own).header("ETag"))
                        .at("/code"))
                .isEqualTo("NOT_ALLOWED");
        assertThat(served.operator()
                        .post(users("100000"), operator.formatted(People.newName()))
                        .status())
                .isEqualTo(201);
    }

    @OnMySql
    void aRoleThatIsTakenAwayCountsFromTheNextRequest(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person admin = People.upperAdmin(served);
        Person officer = People.of(served, UPPER, Role.ENROLLMENT_OFFICER);
        String second = officer.username();
        assertThat(officer.get("/counties/" + UPPER + "/units").status()).isEqualTo(200);
        assertThat(officer.get(users(UPPER)).at("/code")).isEqualTo("NOT_ALLOWED");

        Answer before = admin.get(users(UPPER) + "/" + second);
        String form = "{\"name\":\"李四\",\"roles\":[\"county-admin\"]}";
        assertThat(admin.put(users(UPPER) + "/" + second, form).status()).isEqualTo(428);
        Answer changed = admin.put(users(UPPER) + "/" + second, form, "If-Match", before.header("ETag"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(officer.get(users(UPPER)).status()).isEqualTo(200);
        Answer stale = admin.put(users(UPPER) + "/" + second, form, "If-Match", before.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/current/roles/0")).isEqualTo("county-admin");
        assertThat(admin.delete(users(UPPER) + "/" + second, "If-Match", changed.header("ETag"))
                        .status())
                .isEqualTo(204);
        assertThat(officer.get("/me").status()).isEqualTo(401);
        assertThat(admin.post(users(UPPER), LI.formatted(second)).at("/code"))
                .as("the trail knows somebody by it")
                .isEqualTo("USERNAME_TAKEN");
    }

    @OnMySql
    void nobodyChangesTheirOwnRolesAndNobodyTouchesPeopleOfAnotherCounty(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person upper = People.upperAdmin(served);
        Person lower = People.lowerAdmin(served);
        String self = users(UPPER) + "/" + upper.username();
        String tag = upper.get(self).header("ETag");

        assertThat(upper.put(self, "{\"name\":\"李\",\"roles\":[\"cashier\",\"county-admin\"]}", "If-Match", tag)
                        .at("/code"))
                .isEqualTo("OWN_SCOPE");
        assertThat(upper.delete(self, "If-Match", tag).at("/code")).isEqualTo("OWN_SCOPE");
        assertThat(upper.put(self, "{\"name\":\"王\",\"roles\":[\"county-admin\"]}", "If-Match", tag)
                        .at("/name"))
                .isEqualTo("王");

        String theirs = "/" + lower.username();
        assertThat(upper.get(users(LOWER) + theirs).at("/code")).isEqualTo("UNKNOWN_COUNTY");
        assertThat(upper.get(users(UPPER) + theirs).at("/code")).isEqualTo("USER_NOT_FOUND");
        assertThat(upper.delete(users(UPPER) + theirs, "If-Match", "*").status())
                .isEqualTo(404);
        assertThat(upper.get(users("999999")).at("/code")).isEqualTo("UNKNOWN_COUNTY");
        assertThat(lower.get("/me").status()).isEqualTo(200);
        assertThat(lower.get(users(LOWER) + theirs).status()).isEqualTo(200);
    }

    @OnMySql
    void allThatIsWrongWithAFormIsToldAtOnce(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Answer refused = People.upperAdmin(served)
                .post(
                        users(UPPER),
                        "{\"username\":\"!\",\"name\":\"\",\"roles\":[\"king\",\"platform-operator\",\"agent\"],\"units\":[\"nowhere\"]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("INVALID_USER");
        assertThat(refused.json().path("faults").findValuesAsText("pointer"))
                .containsExactly("/username", "/name", "/roles/0", "/roles/1", "/units/0", "/units");
        assertThat(refused.json().path("faults").findValuesAsText("code"))
                .containsExactly(
                        "USERNAME_FORM",
                        "NAME_REQUIRED",
                        "ROLE_UNKNOWN",
                        "ROLE_MISPLACED",
                        "UNIT_UNKNOWN",
                        "UNIT_REQUIRED");
    }

    @OnMySql
    void operatorsLookAfterThePeopleOfLayersAndReachNoCounty(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person operator = served.operator();
        String layer = People.newName();

        assertThat(operator.post(
                                users(LAYER),
                                "{\"username\":\"%s\",\"name\":\"王五\",\"roles\":[\"layer-admin\"]}".formatted(layer))
                        .status())
                .isEqualTo(201);
        assertThat(operator.post(users(UPPER), LI.formatted("x-1")).at("/code")).isEqualTo("UNKNOWN_COUNTY");
        assertThat(operator.get(users(LAYER)).json().path("items").findValuesAsText("username"))
                .contains(layer);
    }

    @OnMySql
    void anAuditorReadsTheTrailAndDoesNothingElse(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person auditor = People.of(served, UPPER, Role.AUDITOR);

        assertThat(auditor.get("/counties/" + UPPER + "/audit").status()).isEqualTo(200);
        Answer colleagues = auditor.get("/counties/" + UPPER + "/colleagues");
        assertThat(colleagues.json().path("names").path(auditor.username()).asText())
                .isEqualTo("李auditor");
        assertThat(colleagues.json().path("names").fieldNames())
                .toIterable()
                .noneMatch(username -> username.startsWith(LOWER));
        assertThat(auditor.get(users(UPPER)).at("/code")).isEqualTo("NOT_ALLOWED");
        assertThat(Stream.of(
                        "units",
                        "policies",
                        "residents?unit=v1",
                        "enrollments",
                        "receipts",
                        "suspense",
                        "refunds",
                        "custody",
                        "claims",
                        "ledger",
                        "reconciliation?year=2026",
                        "assessments?year=2026",
                        "progress?year=2026"))
                .allSatisfy(path -> assertThat(
                                auditor.get("/counties/" + UPPER + "/" + path).at("/code"))
                        .as(path)
                        .isEqualTo("NOT_ALLOWED"));
        assertThat(auditor.get("/counties/" + LOWER + "/audit").at("/code")).isEqualTo("UNKNOWN_COUNTY");
        assertThat(People.upperAdmin(served)
                        .post(
                                users(UPPER),
                                "{\"username\":\"both\",\"name\":\"赵\",\"roles\":[\"auditor\",\"cashier\"]}")
                        .at("/faults/0/code"))
                .isEqualTo("ROLE_STANDS_ALONE");
    }

    private static String users(String county) {
        return "/counties/" + county + "/users";
    }

    private static String password() {
        return "{\"password\":\"%s\"}".formatted(People.PASSWORD);
    }
}

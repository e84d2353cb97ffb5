package io.canbao.isolation;

import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.FreshCounties;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.policy.By;
import io.canbao.policy.PublishPacks;
import io.canbao.tenancy.Role;
import io.canbao.testkit.Database;
import io.canbao.testkit.isolation.TablesOfCounties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks over every endpoint as somebody of another county, as nobody, and with bodies that it does not take. New endpoints join by themselves. */
class EndpointsIT {
    /** What somebody may ask who is not signed in. */
    private static final String FOR_EVERYBODY =
            "GET /health(/x)?|GET /prometheus|[A-Z]+ /api/v1/login(/openid(/answer)?)?|(GET|POST) /api/v1/invitations/.*|[A-Z]+ /api/v1/public/.*";

    private static final Set<String> ENDS_OWN_SESSION = Set.of("/api/v1/logout");

    private static final List<String> NO_FORMS = List.of("1e999", "7", "null", "[]", "\"x\"", "[null]", "[{}]", "{");

    @ParameterizedTest
    @EnumSource
    void nobodyOfAnotherCountyReadsOrChangesAnything(DatabaseKind kind) throws SQLException {
        Served served = Served.twoCounties(kind);
        Database database = served.database();
        String known = People.upperAdmin(served).username();
        Set<Role> apart = EnumSet.of(Role.PLATFORM_OPERATOR, Role.LAYER_ADMIN, Role.AGENT, Role.AUDITOR);
        List<Person> strangers = List.of(
                People.of(served, LOWER, EnumSet.complementOf(EnumSet.copyOf(apart))),
                People.of(served, LOWER, Role.AUDITOR));
        Map<String, List<String>> before = rows(database);
        Set<String> walked = new TreeSet<>();

        for (Route route : Route.all(served)) {
            if (route.template().startsWith("/api/v1/counties/{code}")) {
                for (Person stranger : strangers) {
                    Answer answer = route.about(known).ask(stranger);
                    assertThat(answer.status())
                            .as("%s: %s", route, answer.text())
                            .isEqualTo(404);
                    assertThat(answer.text()).as(route.toString()).doesNotContain("上县", known);
                }
                walked.add(route.toString());
            }
        }

        assertThat(rows(database)).isEqualTo(before);
        assertThat(walked)
                .contains(
                        "GET /api/v1/counties/{code}/audit",
                        "DELETE /api/v1/counties/{code}/users/{username}",
                        "POST /api/v1/counties/{code}/units");
    }

    @OnMySql
    void theDeskOfThePlatformIsForItsOperatorsAlone(DatabaseKind kind) throws SQLException {
        Served served = Served.twoCounties(kind);
        Database database = served.database();
        Person admin = People.upperAdmin(served);
        Map<String, List<String>> before = rows(database);

        for (Route route : Route.all(served)) {
            if (route.template().startsWith("/api/v1/platform")) {
                assertThat(route.about(admin.username()).ask(admin).at("/code"))
                        .as(route.toString())
                        .isEqualTo("NOT_ALLOWED");
            }
        }

        assertThat(rows(database)).isEqualTo(before);
    }

    @OnMySql
    void whoIsNotSignedInIsAskedToWhereverItIsNotForEverybody(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Set<String> open = new TreeSet<>();
        for (Route route : Route.all(served)) {
            int status = route.askAnonymously(served).status();
            if (status != 401) {
                open.add(route.method() + " " + route.path());
            }
        }
        assertThat(open).allMatch(route -> route.matches(FOR_EVERYBODY)).hasSizeGreaterThan(5);
    }

    /** Whatever is sent, whoever sends it is told what is wrong with it: nothing breaks. Forms are filled in whole, with what no field takes. */
    @OnMySql
    void noEndpointBreaksOfABodyThatItDoesNotTake(DatabaseKind kind) throws IOException {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        served.bean(PublishPacks.class).publish(fresh.given(), new By("somebody", "a test"));
        Person all = People.of(
                served, fresh.upper(), EnumSet.complementOf(EnumSet.of(Role.PLATFORM_OPERATOR, Role.AUDITOR)));
        Person operator = served.operator();
        Set<String> fields = fieldsOfForms();
        assertThat(fields).contains("idNumber", "roles", "amount", "reason");
        List<String> bodies = new ArrayList<>(NO_FORMS);
        Stream.of("[[7]]", "\"\\u0000\"", "[null]", "{\"x\":null}", "1.5")
                .map(value -> fields.stream()
                        .map(field -> '"' + field + "\":" + value)
                        .collect(Collectors.joining(",", "{", "}")))
                .forEach(bodies::add);
        List<String> broken = new ArrayList<>();

        for (Route route : withBodies(served)) {
            Person person = route.isOfThePlatform() ? operator : all;
            for (String body : bodies) {
                Answer answer = route.ask(person, fresh.upper(), body);
                if (answer.status() >= 500) {
                    broken.add(route + " " + answer.status() + " of " + body.substring(0, Math.min(40, body.length())));
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    /** What stands unread before the next request of a connection would keep its answer back: of somebody else, where a proxy keeps the connection. */
    @OnMySql
    void aBodyThatIsRefusedStandsInNobodysWay(DatabaseKind kind) throws IOException {
        Served served = Served.twoCounties(kind);
        FreshCounties fresh = FreshCounties.create();
        served.bean(PublishPacks.class).publish(fresh.given(), new By("somebody", "a test"));
        Person all = People.of(
                served, fresh.upper(), EnumSet.complementOf(EnumSet.of(Role.PLATFORM_OPERATOR, Role.AUDITOR)));
        Person operator = served.operator();
        List<String> stuck = new ArrayList<>();

        for (Route route : withBodies(served)) {
            for (String token : List.of("nobody's", (route.isOfThePlatform() ? operator : all).token())) {
                if (!OneConnection.answersAfter(served, route.large(fresh.upper(), token))) {
                    stuck.add(route.toString());
                }
            }
        }

        assertThat(stuck).isEmpty();
    }

    /** Those of the platform last: some of them end what others ask for. */
    private static List<Route> withBodies(Served served) {
        return Route.all(served).stream()
                .filter(Route::takesBody)
                .filter(route -> !ENDS_OWN_SESSION.contains(route.template()))
                .sorted(Comparator.comparing(Route::isOfThePlatform))
                .toList();
    }

    /** Of all that is described as a form. */
    private static Set<String> fieldsOfForms() throws IOException {
        Set<String> fields = new TreeSet<>();
        boolean form = false;
        for (String line : Files.readAllLines(Path.of("openapi.yaml"))) {
            if (line.matches(" {4}\\w+:")) {
                form = line.endsWith("Form:");
            } else if (form && line.matches(" {8}\\w+:")) {
                fields.add(line.strip().replace(":", ""));
            }
        }
        return fields;
    }

    /** What code might forget, the keys do not. */
    @OnMySql
    void theDatabaseRefusesWhatHangsOnAnotherCountysRow(DatabaseKind kind) throws SQLException {
        Served served = Served.twoCounties(kind);
        try (Connection connection = served.database().connect();
                Statement statement = connection.createStatement()) {
            Person upper = People.upperAdmin(served);
            Person lower = People.lowerAdmin(served);
            String town = People.newName();
            String village = People.newName();
            statement.execute("INSERT INTO unit (county_code, unit_code, kind, name_zh, name_en, revision) VALUES ('"
                    + UPPER + "', '" + town + "', 'town', '镇', 'Town', 1), ('" + LOWER + "', '" + village
                    + "', 'village', '村', 'Village', 1)");
            String theirs = "(SELECT account_id FROM account WHERE username = '" + upper.username() + "')";
            String own = "(SELECT account_id FROM account WHERE username = '" + lower.username() + "')";

            for (String sql : List.of(
                    "INSERT INTO role_grant (county_code, account_id, role, granted_at) VALUES ('%s', " + theirs
                            + ", 'cashier', '2025-01-01 00:00:00')",
                    "INSERT INTO session (county_code, token_hash, account_id, created_at, used_at, ends_at) VALUES"
                            + " ('%s', 'x', "
                            + theirs + ", '2025-01-01 00:00:00', '2025-01-01 00:00:00', '2099-01-01 00:00:00')",
                    "INSERT INTO invitation (county_code, token_hash, account_id, ends_at) VALUES ('%s', 'x', " + theirs
                            + ", '2099-01-01 00:00:00')",
                    "INSERT INTO account_unit (county_code, account_id, unit_code) VALUES ('%s', " + own + ", '" + town
                            + "')",
                    "INSERT INTO unit_parent (county_code, unit_code, parent_code) VALUES ('%s', '" + village + "', '"
                            + town + "')")) {
                assertThat(catchThrowable(() -> statement.execute(sql.formatted(LOWER))))
                        .as(sql)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContainingAll("constraint");
            }
        }
    }

    /** All rows of the upper county. When a session was used last does not count. */
    private static Map<String, List<String>> rows(Database database) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = database.connect()) {
            for (String table : TablesOfCounties.in(connection)) {
                rows.put(table, rows(connection, table));
            }
        }
        return rows;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT * FROM %s WHERE county_code = '%s'".formatted(table, UPPER))) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    boolean counts = !found.getMetaData().getColumnName(column).equalsIgnoreCase("used_at");
                    row.append(counts ? found.getString(column) : "").append('|');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}

package io.canbao.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.assessment.SealedDay;
import io.canbao.enrollment.Season;
import io.canbao.payment.Notices;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.tenancy.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** At one's own county, a record of another one is as unknown as one that nobody has. New endpoints join by themselves. */
class ForeignIdsIT {
    private static final String COUNTY = "/api/v1/counties/{code}";
    private static final Pattern VARIABLE = Pattern.compile("(\\w+)/\\{(\\w+)[^}]*}");

    /** What each county numbers or names by itself, so that there is nothing to find out. */
    private static final Set<String> EVERYBODYS = Set.of(
            "counties/{code}",
            "policies/{year}",
            "days/{day}",
            "versions/{version}",
            "remarks/{number}",
            "assessments/{scheme}",
            "{kind}");

    /** Endpoints that name a record in their body alone. */
    private static final Set<String> NAMED_IN_THE_BODY =
            Set.of("POST " + COUNTY + "/enrollments", "POST " + COUNTY + "/custody/handovers");

    @OnMySql
    void whatAnotherCountyHasIsAsUnknownAsWhatNobodyHas(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        List<Season> seasons = Season.two(served);
        Records theirs = Records.of(seasons.getFirst());
        Records nobodys = theirs.unknown();
        Person stranger = stranger(seasons.getLast());
        String known =
                seasons.getFirst().officer().get(theirs.path("residents/{id}")).text();
        Set<String> hidden = new TreeSet<>();

        for (Route route : Route.all(served)) {
            if (namesARecord(route)) {
                Answer answer = ask(route, theirs, seasons.getLast(), stranger);
                Answer expected = ask(route, nobodys, seasons.getLast(), stranger);
                assertThat(answer.status()).as("%s: %s", route, answer.text()).isEqualTo(expected.status());
                assertThat(answer.at("/code")).as(route.toString()).isEqualTo(expected.at("/code"));
                if (answer.status() == 404) {
                    hidden.add(route.toString());
                }
            }
        }

        assertThat(hidden).hasSizeGreaterThan(20);
        assertThat(seasons.getFirst()
                        .officer()
                        .get(theirs.path("residents/{id}"))
                        .text())
                .isEqualTo(known);
    }

    private static boolean namesARecord(Route route) {
        return route.template().startsWith(COUNTY)
                && (NAMED_IN_THE_BODY.contains(route.toString())
                        || VARIABLE.matcher(route.template()).results().anyMatch(found -> !isEverybodys(found)));
    }

    private static boolean isEverybodys(MatchResult variable) {
        String name = "{" + variable.group(2) + "}";
        return EVERYBODYS.contains(name) || EVERYBODYS.contains(variable.group(1) + "/" + name);
    }

    private static Answer ask(Route route, Records records, Season own, Person stranger) {
        String path = VARIABLE.matcher(route.template())
                .replaceAll(found ->
                        isEverybodys(found) ? found.group(0) : found.group(1) + "/" + records.get(found.group(1)));
        String body = route.method().equals("POST") || route.method().equals("PUT") ? body(records, own) : "";
        return stranger.ask(
                route.method(),
                path.substring("/api/v1".length())
                        .replace("{code}", own.roll().code())
                        .replace("{year}", Integer.toString(own.year()))
                        .replaceAll("\\{kind[^}]*}", "withdrawal"),
                body,
                "If-Match",
                "*",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** Has what the forms ask for, so that they come to look for the record. */
    private static String body(Records records, Season own) {
        return """
            {"amount":"1.00","tier":"tier2","year":%d,"reason":"death","on":"%s","from":"bank","payDate":"%s",
             "name":{"zh":"改"},"kind":"village","roles":["cashier"],"id":"subsistence","unit":"v1","status":"insured",
             "evidence":[],"facts":{},"resident":"%s","into":"%s","to":"%s",
             "members":[{"resident":"%s","tier":"tier1"}]}\
            """.formatted(
                        own.year(),
                        own.day("01-10"),
                        own.day("01-10"),
                        records.get("residents"),
                        records.get("residents"),
                        records.get("users"),
                        records.get("residents"));
    }

    /** Somebody who may do all that officers of a county may, in all its units. */
    private static Person stranger(Season own) {
        Set<Role> apart = EnumSet.of(Role.PLATFORM_OPERATOR, Role.LAYER_ADMIN, Role.AGENT);
        return People.of(own.roll().served(), own.roll().code(), EnumSet.complementOf(EnumSet.copyOf(apart)));
    }

    /** Ids of a county's records, by the part of a path that comes before them. */
    private record Records(String county, Map<String, String> ids) {
        static Records of(Season season) {
            Person cashier = season.somebody(Role.CASHIER);
            String resident = season.register(1, ",\"group\":\"resident\",\"household\":\"h-theirs\"");
            String enrollment = season.enroll(resident).at("/id");
            Answer paid = season.pay(cashier, enrollment, "400.00");
            Answer given = cashier.post(
                    season.roll().path("/custody/handovers"),
                    "{\"to\":\"%s\",\"amount\":\"1.00\"}"
                            .formatted(season.somebody(Role.CASHIER).username()),
                    "Idempotency-Key",
                    "g");
            Answer deposited = cashier.post(
                    season.roll().path("/custody/deposits"),
                    "{\"amount\":\"2.00\",\"slip\":\"theirs\"}",
                    "Idempotency-Key",
                    "d");
            Answer brought = season.roll().bring("residents", "idNumber,name,unit\nx,乙,v1\n");
            season.roll()
                    .admin()
                    .post(
                            season.roll().path("/units"),
                            "{\"code\":\"theirs\",\"name\":{\"zh\":\"三村\"},\"kind\":\"village\",\"parent\":\"t1\"}");
            Notices.send(season, Notices.notice(season, "twice-" + enrollment, enrollment, "1.00"));
            Answer correction = season.officer()
                    .post(season.roll().path("/residents/" + resident + "/corrections"), "{\"phone\":\"13900000001\"}");
            Answer suspense = cashier.get(season.roll().path("/suspense"));
            return new Records(
                    season.roll().code(),
                    Map.ofEntries(
                            Map.entry("residents", resident),
                            Map.entry("duplicates", resident),
                            Map.entry("corrections", correction.at("/id")),
                            Map.entry("households", "h-theirs"),
                            Map.entry("enrollments", enrollment),
                            Map.entry("receipts", paid.at("/receipt/number")),
                            Map.entry("refunds", suspense.at("/items/0/refund")),
                            Map.entry("handovers", given.at("/id")),
                            Map.entry("deposits", deposited.at("/id")),
                            Map.entry("imports", brought.at("/id")),
                            Map.entry("jobs", brought.at("/job")),
                            Map.entry("impacts", brought.at("/job")),
                            Map.entry("deliveries", delivery(season)),
                            Map.entry("closings", SealedDay.of(season)),
                            Map.entry("doubts", doubt(season)),
                            Map.entry("suspense", suspense.at("/items/0/id")),
                            Map.entry("units", "theirs"),
                            Map.entry("custody", cashier.username()),
                            Map.entry("users", cashier.username())));
        }

        private static String doubt(Season season) {
            String path = "/api/v1/public/counties/%s/policies/%d/doubts"
                    .formatted(season.roll().code(), season.year());
            return season.roll()
                    .served()
                    .post(
                            path,
                            "{\"payDate\":\"%s\"}".formatted(season.day("01-10")),
                            "Idempotency-Key",
                            UUID.randomUUID().toString())
                    .at("/code");
        }

        /** Something that was sent to the county's own system. */
        private static String delivery(Season season) {
            String id = UUID.randomUUID().toString();
            try (Connection connection = season.roll().served().database().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                    INSERT INTO policy_delivery
                      (county_code, delivery_id, event, body, happened_at, state, attempts, due_at)
                    VALUES ('%s', '%s', 'policy.published', '{}', '2025-01-01 00:00:00', 'failed', 9, '2025-01-01 00:00:00')\
                    """.formatted(season.roll().code(), id));
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
            return id;
        }

        /** As many ids, of the same form, that nobody has. */
        Records unknown() {
            return new Records(
                    county,
                    ids.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> unlike(entry.getValue()))));
        }

        private static String unlike(String id) {
            return id.length() == 36 ? UUID.randomUUID().toString() : id.replaceAll("[0-9]$", "") + "9999";
        }

        String get(String before) {
            String id = ids.getOrDefault(before, "");
            assertThat(id)
                    .as("say in Records what a county has under " + before + "/…")
                    .isNotEmpty();
            return id;
        }

        String path(String template) {
            String before = template.substring(0, template.indexOf('/'));
            return "/counties/" + county + "/" + before + "/" + get(before);
        }
    }
}

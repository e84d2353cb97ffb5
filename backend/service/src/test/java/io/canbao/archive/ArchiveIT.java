package io.canbao.archive;

import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.audit.SealTrail;
import io.canbao.audit.VerifyTrail;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.policy.PublishedPolicies;
import io.canbao.tenancy.Role;
import io.canbao.testkit.Database;
import io.canbao.testkit.isolation.TablesOfCounties;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveIT {
    private static final String COUNTIES = "/platform/counties";

    @ParameterizedTest
    @EnumSource
    void aCountyMovesWithAllThatItHasAndEqualDigests(DatabaseKind kind) throws SQLException {
        try (Served here = Served.on(kind.create());
                Served there = Served.on(other(kind).create(), List.of(), Map.of())) {
            Person admin = inhabited(here);
            byte[] archive = export(here, UPPER);

            Answer imported = upload(there, archive);

            assertThat(imported.status()).as(imported.text()).isEqualTo(201);
            assertThat(digests(imported.json().path("files")))
                    .isEqualTo(digests(Zips.manifest(archive).path("files")));
            assertThat(there.bean(VerifyTrail.class).verify(List.of()).faults()).isEmpty();
            there.bean(PublishedPolicies.class).revalidate();
            assertThat(there.quote(UPPER, Served.SUBSISTENCE).text())
                    .isEqualTo(here.quote(UPPER, Served.SUBSISTENCE).text());
            String token = imported.at("/invitations/0/token");
            assertThat(imported.at("/invitations/0/username")).isEqualTo(admin.username());
            there.post("/api/v1/invitations/" + token, "{\"password\":\"%s\"}".formatted(People.PASSWORD));
            Person moved = there.signIn(admin.username(), People.PASSWORD);
            assertThat(moved.get("/counties/" + UPPER + "/units").json().path("items"))
                    .isEqualTo(admin.get("/counties/" + UPPER + "/units").json().path("items"));
            assertThat(upload(there, archive).at("/code")).isEqualTo("COUNTY_EXISTS");
            Map<String, String> again =
                    digests(Zips.manifest(export(there, UPPER)).path("files"));
            Map<String, String> before = digests(Zips.manifest(archive).path("files"));
            again.remove("trail"); // has grown since
            before.remove("trail");
            assertThat(again).isEqualTo(before);
            there.bean(SealTrail.class).seal();
            assertThat(there.bean(VerifyTrail.class).verify(List.of()).faults()).isEmpty();
        }
    }

    @Test
    void anArchiveTellsNobodysSecretsAndNothingOfAnotherCounty() throws SQLException {
        try (Served here = Served.on(DatabaseKind.EMBEDDED.create())) {
            Person admin = inhabited(here);
            Person lower = People.lowerAdmin(here);

            byte[] archive = export(here, UPPER);

            assertThat(Zips.files(archive).keySet())
                    .containsExactly(
                            "county.jsonl",
                            "units.jsonl",
                            "users.jsonl",
                            "versions.jsonl",
                            "releases.jsonl",
                            "drafts.jsonl",
                            "trail.jsonl",
                            "residents.jsonl",
                            "ledger.jsonl",
                            "enrollments.jsonl",
                            "receipt-ranges.jsonl",
                            "payments.jsonl",
                            "refunds.jsonl",
                            "cash-transfers.jsonl",
                            "closed-days.jsonl",
                            "funder-claims.jsonl",
                            "likely-duplicates.jsonl",
                            "custody-limit.jsonl",
                            "corrections.jsonl",
                            "enrollment-differences.jsonl",
                            "headcounts.jsonl",
                            "unit-figures.jsonl",
                            "unit-reports.jsonl",
                            "closings.jsonl",
                            "manifest.json");
            assertThat(Zips.text(archive, "corrections.jsonl")).contains("号码有误", "1990-03-03");
            assertThat(Zips.text(archive, "users.jsonl"))
                    .contains(admin.username())
                    .doesNotContain("argon2");
            for (String file : Zips.files(archive).keySet()) {
                assertThat(Zips.text(archive, file)).as(file).doesNotContain(lower.username(), "下县");
            }
            assertThat(admin.get("/counties/" + UPPER + "/audit?subject=county/")
                            .at("/items/0/action"))
                    .isEqualTo("county.exported");
        }
    }

    @Test
    void whatIsDamagedOrForgedIsRefusedAndNothingOfItIsStored() throws SQLException {
        try (Served here = Served.on(DatabaseKind.EMBEDDED.create());
                Served there = Served.on(
                        DatabaseKind.EMBEDDED.create(), List.of(), Map.of("canbao.archive.most-bytes", "1MB"))) {
            inhabited(here);
            here.bean(SealTrail.class).seal();
            byte[] archive = export(here, UPPER);
            String units = Zips.text(archive, "units.jsonl");
            String trail = Zips.text(archive, "trail.jsonl");
            String versions = Zips.text(archive, "versions.jsonl");
            String drafts = Zips.text(archive, "drafts.jsonl");
            String manifest = Zips.text(archive, "manifest.json");
            String huge = "\n".repeat(2 * 1024 * 1024);
            List<Refusal> refusals = new ArrayList<>();
            refusals.add(new Refusal("no zip".getBytes(StandardCharsets.UTF_8), "NOT_A_ZIP"));
            refusals.add(new Refusal(Arrays.copyOf(archive, archive.length / 2), "NOT_A_ZIP"));
            refusals.add(new Refusal(Zips.with(archive, "../../outside.jsonl", ""), "OTHER_FILES"));
            refusals.add(new Refusal(Zips.without(archive, "users.jsonl"), "OTHER_FILES"));
            refusals.add(new Refusal(Zips.without(archive, "manifest.json"), "OTHER_FILES"));
            refusals.add(new Refusal(Zips.with(archive, "manifest.json", "{}"), "MANIFEST_UNREADABLE"));
            refusals.add(new Refusal(
                    Zips.with(archive, "manifest.json", manifest.replace(Manifest.FORMAT, "canbao-county-9")),
                    "MANIFEST_UNREADABLE"));
            refusals.add(new Refusal(Zips.forged(archive, "county.jsonl", ""), "RECORDS_MISSING"));
            refusals.add(new Refusal(Zips.forged(archive, "releases.jsonl", ""), "RECORDS_MISSING"));
            String released = Zips.text(archive, "releases.jsonl");
            String county = Zips.text(archive, "county.jsonl");
            for (String told : List.of(
                    released.replaceFirst("\"number\":1,", "\"number\":7,"),
                    released
                            + released.lines()
                                    .findFirst()
                                    .orElseThrow()
                                    .replaceFirst("\"number\":1,", "\"number\":2,")
                                    .replaceFirst("\"recordedAt\":\"20", "\"recordedAt\":\"19")
                            + "\n")) {
                refusals.add(new Refusal(Zips.forged(archive, "releases.jsonl", told), "RECORDS_MISSING"));
            }
            refusals.add(new Refusal(
                    Zips.forged(archive, "county.jsonl", county.replace("\"live\"", "\"preparing\"")),
                    "RECORDS_MISSING"));
            for (String tree : List.of(
                    manifest.replace("\"100000\"", "\"880000\""), // a nation of another code
                    manifest.replace("\"province\"", "\"prefecture\""))) { // a prefecture of a province's
                refusals.add(new Refusal(Zips.with(archive, "manifest.json", tree), "MANIFEST_UNREADABLE"));
            }
            refusals.add(new Refusal(
                    Zips.with(archive, "manifest.json", " ".repeat(100_000) + manifest), "MANIFEST_UNREADABLE"));
            refusals.add(new Refusal(Zips.with(archive, "units.jsonl", units.replace("东镇", "西镇")), "DIGEST_DIFFERS"));
            refusals.add(new Refusal(Zips.with(archive, "units.jsonl", huge), "DIGEST_DIFFERS"));
            refusals.add(new Refusal(
                    Zips.forged(archive, "units.jsonl", units.replace("\"town\"", "\"city\"")), "LINE_UNREADABLE"));
            refusals.add(new Refusal(Zips.forged(archive, "units.jsonl", units + "{\"more\":1}\n"), "LINE_UNREADABLE"));
            refusals.add(new Refusal(Zips.forged(archive, "units.jsonl", "[".repeat(5_000)), "LINE_UNREADABLE"));
            refusals.add(new Refusal(
                    Zips.forged(
                            archive,
                            "units.jsonl",
                            units.lines().reduce((one, next) -> next).orElseThrow() + "\n"),
                    "LINE_UNREADABLE"));
            refusals.add(new Refusal(Zips.forged(archive, "units.jsonl", units + "\n"), "STORED_DIFFERS"));
            refusals.add(new Refusal(
                    Zips.forged(archive, "versions.jsonl", versions.replace("percent", "permil")), "LINE_UNREADABLE"));
            refusals.add(new Refusal(
                    Zips.forged(archive, "versions.jsonl", versions.replaceFirst("\"path\":\"", "\"path\":\"{")),
                    "LINE_UNREADABLE"));
            refusals.add(new Refusal(
                    Zips.forged(archive, "drafts.jsonl", drafts.replace("\"edited\"", "\"burnt\"")),
                    "LINE_UNREADABLE"));
            refusals.add(new Refusal(
                    Zips.forged(archive, "trail.jsonl", trail.replaceFirst("user.added", "user.removed")),
                    "TRAIL_BROKEN"));

            for (Refusal expected : refusals) {
                Answer refused = upload(there, expected.archive());
                assertThat(refused.at("/damage")).as(refused.text()).isEqualTo(expected.damage());
                assertThat(refused.status()).isEqualTo(422);
                assertThat(rows(there.database(), UPPER)).as(expected.damage()).isEmpty();
            }
            assertThat(upload(there, Zips.forged(archive, "units.jsonl", huge)).at("/code"))
                    .isEqualTo("ARCHIVE_TOO_LARGE");
            Answer line = upload(there, Zips.forged(archive, "units.jsonl", units + "{\"more\":1}\n"));
            assertThat(line.at("/file")).isEqualTo("units.jsonl");
            assertThat(line.at("/line")).isEqualTo(Long.toString(units.lines().count() + 1));
            assertThat(upload(there, archive).status()).isEqualTo(201);
        }
    }

    @Test
    void aUsernameThatSomebodyHasThereIsNamed() throws SQLException {
        try (Served here = Served.on(DatabaseKind.EMBEDDED.create());
                Served there = Served.on(DatabaseKind.EMBEDDED.create())) {
            Person admin = inhabited(here);
            byte[] archive = export(here, UPPER);
            remove(there, UPPER);
            Answer exists = upload(there, archive);
            assertThat(exists.at("/code")).isEqualTo("COUNTY_REMOVED");
            byte[] elsewhere = Zips.with(
                    archive,
                    "manifest.json",
                    Zips.text(archive, "manifest.json").replace("\"" + UPPER + "\"", "\"990777\""));
            String lower = "{\"username\":\"%s\",\"name\":\"李\",\"roles\":[\"cashier\"]}".formatted(admin.username());
            People.lowerAdmin(there).post("/counties/" + LOWER + "/users", lower);

            Answer taken = upload(there, elsewhere);

            assertThat(taken.at("/code")).isEqualTo("USERNAME_TAKEN");
            assertThat(taken.at("/username")).isEqualTo(admin.username());
            assertThat(rows(there.database(), "990777")).isEmpty();
        }
    }

    @OnMySql
    void aCountyThatIsRemovedLeavesItsTrailAndNothingElseAndStaysAway(DatabaseKind kind) throws SQLException {
        Database database = kind.create();
        try (Served served = Served.on(database)) {
            Person admin = inhabited(served);
            Person lower = People.lowerAdmin(served);
            Map<String, Integer> others = rows(database, LOWER);

            assertThat(served.operator()
                            .post(COUNTIES + "/" + UPPER + "/removal", "{\"confirm\":\"" + LOWER + "\"}")
                            .at("/code"))
                    .isEqualTo("CONFIRMATION_DIFFERS");
            byte[] archive = export(served, UPPER);
            Answer removed = remove(served, UPPER);

            assertThat(upload(served, archive).at("/code")).isEqualTo("COUNTY_REMOVED");
            assertThat(served.operator()
                            .post(
                                    COUNTIES,
                                    "{\"code\":\"%s\",\"parent\":\"990000\",\"name\":{\"zh\":\"上县\"},\"admin\":{\"username\":\"once-more\",\"name\":\"甲\"}}"
                                            .formatted(UPPER))
                            .at("/code"))
                    .isEqualTo("COUNTY_REMOVED");
            assertThat(removed.status()).as(removed.text()).isEqualTo(200);
            assertThat(removed.at("/removed/users")).isEqualTo("3");
            assertThat(removed.at("/removed/drafts")).isEqualTo("1");
            assertThat(removed.at("/removed/residents")).isEqualTo("1");
            served.bean(PublishedPolicies.class).revalidate();
            assertThat(served.quote(UPPER, Served.SUBSISTENCE).status()).isEqualTo(404);
            assertThat(served.get("/api/v1/public/counties").text()).doesNotContain(UPPER);
            assertThat(admin.get("/me").status()).isEqualTo(401);
            assertThat(rows(database, UPPER).keySet())
                    .containsOnly("county", "audit_entry", "audit_seal", "policy_draft_step");
            assertThat(rows(database, LOWER)).isEqualTo(others);
            assertThat(lower.get("/counties/" + LOWER + "/units").status()).isEqualTo(200);
            assertThat(served.quote(LOWER, Served.SUBSISTENCE).status()).isEqualTo(200);
            assertThat(remove(served, UPPER).at("/code")).isEqualTo("WRONG_STATUS");
            JsonNode line = served.operator()
                    .get("/counties/100000/audit?subject=county/" + UPPER + "&sort=-at")
                    .json();
            assertThat(line.path("code").asText()).isEqualTo("NOT_ALLOWED"); // the trail is the auditor's
        }
        try (Served restarted = Served.on(database)) {
            assertThat(restarted.quote(UPPER, Served.SUBSISTENCE).status()).isEqualTo(404);
            Person auditor = People.of(restarted, "100000", Role.AUDITOR);
            JsonNode lines = auditor.get("/counties/100000/audit?subject=county/" + UPPER)
                    .json()
                    .path("items");
            JsonNode line = lines.path(lines.size() - 1);
            assertThat(line.path("action").asText()).isEqualTo("county.removed");
            assertThat(line.path("before").path("users").asText()).isEqualTo("3");
            assertThat(line.path("before").path("versionsSha256").asText()).hasSize(64);
            assertThat(line.path("after").path("unitsRemoved").asText())
                    .isEqualTo(line.path("before").path("units").asText());
        }
    }

    /** An admin, an agent, a town and a village in it; some lines sealed and some not. */
    private static Person inhabited(Served served) {
        Person admin = People.upperAdmin(served);
        String units = "/counties/" + UPPER + "/units";
        admin.post(units, "{\"code\":\"z1\",\"name\":{\"zh\":\"东镇\"},\"kind\":\"town\"}");
        admin.post(units, "{\"code\":\"a1\",\"name\":{\"zh\":\"一村\"},\"kind\":\"village\",\"parent\":\"z1\"}");
        String residents = "/counties/" + UPPER + "/residents";
        Answer resident = admin.post(
                residents,
                "{\"idKind\":\"passport\",\"idNumber\":\"E12345678\",\"name\":\"甲\",\"birthDate\":\"1990-03-02\",\"unit\":\"a1\"}");
        admin.post(residents + "/" + resident.at("/id") + "/categories", "{\"id\":\"subsistence\"}");
        served.bean(SealTrail.class).seal();
        Person agent = People.of(served, UPPER, Role.AGENT, "a1");
        String proposals = residents + "/" + resident.at("/id") + "/corrections";
        String refused = agent.post(proposals, "{\"phone\":\"13900000001\",\"note\":\"门牌旁\"}")
                .at("/id");
        admin.post("/counties/" + UPPER + "/corrections/" + refused + "/refusal", "{\"reason\":\"号码有误\"}");
        agent.post(proposals, "{\"name\":\"乙\",\"birthDate\":\"1990-03-03\"}");
        People.of(served, UPPER, Role.POLICY_EDITOR)
                .put("/counties/" + UPPER + "/policies/2026/draft", "{}", "If-None-Match", "*");
        return admin;
    }

    private static byte[] export(Served served, String county) {
        Answer answer = served.operator().get(COUNTIES + "/" + county + "/export");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        return answer.response().body();
    }

    private static Answer upload(Served served, byte[] archive) {
        return served.ask(served.request(
                        "/api/v1" + COUNTIES + "/imports",
                        "Authorization",
                        "Bearer " + served.operator().token(),
                        "Content-Type",
                        "application/zip")
                .POST(BodyPublishers.ofByteArray(archive)));
    }

    private static Answer remove(Served served, String county) {
        return served.operator().post(COUNTIES + "/" + county + "/removal", "{\"confirm\":\"%s\"}".formatted(county));
    }

    private static Map<String, String> digests(JsonNode files) {
        Map<String, String> digests = new TreeMap<>();
        files.forEach(file ->
                digests.put(file.path("kind").asText(), file.path("sha256").asText()));
        assertThat(digests).hasSize(24);
        return digests;
    }

    private static DatabaseKind other(DatabaseKind kind) {
        return kind == DatabaseKind.MYSQL ? DatabaseKind.EMBEDDED : DatabaseKind.MYSQL;
    }

    /** How many rows a county has in each table of counties, where it has any. */
    private static Map<String, Integer> rows(Database database, String county) {
        Map<String, Integer> rows = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : TablesOfCounties.in(connection)) {
                try (ResultSet count = statement.executeQuery(
                        "SELECT COUNT(*) FROM %s WHERE county_code = '%s'".formatted(table, county))) {
                    count.next();
                    if (count.getInt(1) > 0) {
                        rows.put(table, count.getInt(1));
                    }
                }
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        return rows;
    }

    /** An archive that is refused, and as what. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Refusal(byte[] archive, String damage) {}
}

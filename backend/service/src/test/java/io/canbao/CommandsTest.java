package io.canbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.audit.SealTrail;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.testkit.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {
    private static final Path UPPER = TwoCounties.folder().resolve("990101-upper/2025/policy.yaml");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void goodPacksAndTheirCasesPass() {
        assertThat(run("check", "--language", "en", TwoCounties.folder().toString()))
                .isZero();
        assertThat(out.toString().lines())
                .hasSize(3)
                .contains("faults: 0, warnings: 0, cases: 1, failed: 0")
                .anyMatch(line -> line.startsWith("cases of 990101/2025: ") && line.contains("; without a case: "));
    }

    @Test
    void aCountysFolderIsCheckedWithTheLayersBesideIt() {
        Path upper = TwoCounties.folder().resolve("990101-upper");

        assertThat(run("check", "--language", "en", upper.toString())).isZero();
        assertThat(out.toString().lines()).hasSize(2).contains("faults: 0, warnings: 0, cases: 1, failed: 0");
    }

    @Test
    void allThatHasNoCaseIsNamedOnRequest() throws IOException {
        copy("990000-north/2025/policy.yaml", "north.yaml", "", "");
        copy("990101-upper/2025/cases.yaml", "cases.yaml", "", "");
        copy("990101-upper/2025/policy.yaml", "upper.yaml", "subsidies:", """
                surcharges:
                  - {id: surcharge.march, when: {paid: 2024-10-15..}, then: {basic: "1.00"}, cite: notice 四}
                subsidies:""");
        run("check", "--language", "en", folder.toString());
        String some = out.toString();
        run("check", "--language", "en", "--all", folder.toString());

        assertThat(some).contains(" and ").contains(" more");
        assertThat(out.toString().substring(some.length()))
                .contains("2024-10-15")
                .doesNotContain(" more");
    }

    @Test
    void aPackWithoutCasesSaysSo() throws IOException {
        copy("990000-north/2025/policy.yaml", "north.yaml", "", "");
        copy("990101-upper/2025/policy.yaml", "upper.yaml", "", "");

        assertThat(run("check", "--language", "zh", folder.toString())).isZero();
        assertThat(out.toString()).contains("990101/2025 没有案例");
    }

    @Test
    void casesThatNameAnotherPackThanTheOneBesideThemAreAFault() throws IOException {
        copy("990000-north/2025/policy.yaml", "north.yaml", "", "");
        copy("990101-upper/2025/policy.yaml", "upper.yaml", "\"990101\"", "\"990109\"");
        Path cases = copy("990101-upper/2025/cases.yaml", "cases.yaml", "", "");

        assertThat(run("check", "--language", "zh", folder.toString(), UPPER.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains(cases + ":1: 错误 pack：这些案例是规则包“990101/2025”的，不是同一处规则包的，没有运行");
    }

    @Test
    void aFileThatIsNoPackIsNamedAndAnEmptyFolderRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("check", empty.toString())).isEqualTo(2);

        Files.writeString(folder.resolve("notes.yaml"), "todo: [x]\n");
        assertThat(run("check", "--language", "en", folder.toString())).isZero();
        assertThat(out.toString()).contains("notes.yaml:1: WARNING").contains("neither a pack nor cases");
    }

    @Test
    void aFaultIsToldWithItsLine() throws IOException {
        copy("990000-north/2025/policy.yaml", "north.yaml", "", "");
        Path upper = copy("990101-upper/2025/policy.yaml", "upper.yaml", "categories: subsistence", "categories: rich");

        assertThat(run("check", "--language", "en", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains(upper + ":10: FAULT ").contains("found ", "; wanted ");
    }

    @Test
    void whatIsWrongIsToldInChineseToo() throws IOException {
        copy("990000-north/2025/policy.yaml", "north.yaml", "", "");
        Path upper = copy("990101-upper/2025/policy.yaml", "upper.yaml", "categories: subsistence", "categories: rich");

        copy("990101-upper/2025/cases.yaml", "cases.yaml", "", "");

        assertThat(run("check", "--language", "zh", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(upper + ":10: 错误 ")
                .contains("没有“rich”这个身份；可写：")
                .contains("错误 1 项，", "案例 0 个，未通过 0 个；有案例没有运行");
    }

    @Test
    void aCaseThatFailsIsToldWithItsDifference() throws IOException {
        copy("990000-north/2025/policy.yaml", "north.yaml", "", "");
        copy("990101-upper/2025/policy.yaml", "upper.yaml", "percent: 90", "percent: 80");
        copy("990101-upper/2025/cases.yaml", "cases.yaml", "", "");

        assertThat(run("check", "--language", "en", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("CASE 低保对象: standard.payable: wanted \"40.00\", found \"80.00\"");
    }

    @Test
    void quotingLooksUpLayersInFoldersLaidOutLikeTheBuiltInOnes() throws IOException {
        assertThat(run("quote", UPPER.toString(), facts(Served.SUBSISTENCE))).isZero();

        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .at("/options/0/payable")
                        .asText())
                .isEqualTo("40.00");
    }

    @Test
    void quotingLooksUpLayersBesideThePack() throws IOException {
        copy("990000-north/2025/policy.yaml", "north.yaml", "", "");
        Path upper = copy("990101-upper/2025/policy.yaml", "upper.yaml", "", "");

        assertThat(run("quote", upper.toString(), facts(Served.SUBSISTENCE))).isZero();
    }

    @Test
    void wrongFactsAreTheSameProblemAsOverHttp() throws IOException {
        assertThat(run("quote", UPPER.toString(), facts("{\"payDate\":\"2025-02-29\"}"), "--language", "en"))
                .isEqualTo(1);

        assertThat(out.toString()).contains("\"code\":\"INVALID_FACTS\"", "\"pointer\":\"/payDate\"", "Some facts");
    }

    @Test
    void countsAreScoredByASchemeOfThePack() throws IOException {
        Path pack = measuring();
        String counts = """
                {"scheme":"goals","on":"2024-12-31","units":[{"unit":"anybody","counts":[{"on":"2024-12-31","enrolled":94999,"target":100000}]}]}""";

        assertThat(run("assess", pack.toString(), facts(counts))).isZero();
        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .at("/units/0/indicators/0/parts/0/rate")
                        .asText())
                .isEqualTo("94.99");
    }

    @Test
    void allThatIsWrongWithCountsIsToldAtOnce() throws IOException {
        String counts = """
                {"scheme":"gaols","on":"2024-12-31","units":[{"unit":"a","counts":[{"on":"2024-12-31","enrolled":-1}]}]}""";

        assertThat(run("assess", measuring().toString(), facts(counts), "--language", "en"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("\"pointer\":\"/scheme\"", "\"pointer\":\"/units/0/counts/0/enrolled\"");
    }

    /** A pack that only measures. */
    private Path measuring() throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), """
                canbao: 1
                region: "990103"
                name: 试县
                level: county
                year: 2025
                sources: {n: {document: 试〔2024〕1号}}
                assessment:
                  - {id: goals, indicators: [{id: rate, then: {rate: enrolled / target, atLeast: 95}, cite: n 一}]}
                """);
    }

    @Test
    void aPackWithFaultsIsNotServed() throws IOException {
        copy("990101-upper/2025/policy.yaml", "upper.yaml", "year: 2025", "year: soon");

        assertThat(run("serve", "--packs", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("FAULT year", "nothing published");
    }

    @Test
    void whatIsPublishedOnPurposeIsTheNextVersionAndAllOfItOrNothing() throws IOException {
        System.setProperty("canbao.data", folder.resolve("data").toString());
        try {
            String upper = TwoCounties.folder().toString();
            assertThat(run("publish", upper, "--reason", "公布")).isZero();
            assertThat(run("publish", upper, "--reason", "再次公布")).isZero();
            assertThat(out.toString())
                    .contains("published 990101/2025 version 1 sha256:")
                    .contains("in force already, nothing published: 990101/2025 version 1 sha256:")
                    .doesNotContain("version 2");

            copy("990101-upper/2025/policy.yaml", "wrong/upper.yaml", "year: 2025", "year: soon");
            copy("990000-north/2025/policy.yaml", "wrong/north.yaml", "", "");
            assertThat(run("publish", folder.resolve("wrong").toString(), "--reason", "误"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("FAULT year", "canbao: nothing published");

            copy("990101-upper/2025/policy.yaml", "right/upper.yaml", "", "");
            copy("990000-north/2025/policy.yaml", "right/north.yaml", "{basic: \"670.00\"}", "{basic: \"680.00\"}");
            assertThat(run("publish", folder.resolve("right").toString(), "--reason", "正"))
                    .isZero();
            assertThat(out.toString())
                    .contains("published 990000/2025 version 2 ")
                    .doesNotContain("version 3");
        } finally {
            System.clearProperty("canbao.data");
        }
    }

    @Test
    void nothingIsPublishedWithoutAReason() {
        assertThat(run("publish", TwoCounties.folder().toString())).isEqualTo(2);
        assertThat(run("publish", TwoCounties.folder().toString(), "--reason", " "))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--reason");
    }

    @Test
    void aRehearsalAnswersAndEnds() {
        assertThat(run("rehearse")).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aTrailThatWasTouchedIsFound() throws SQLException {
        Database database = Database.embedded();
        Map<String, String> settings = Map.of(
                "canbao.data", folder.toString(),
                "canbao.operator.password", Served.OPERATOR_PASSWORD,
                "canbao.database.url", database.url(),
                "canbao.database.username", database.user(),
                "canbao.database.password", database.password());
        settings.forEach(System::setProperty);
        try {
            try (Served served = Served.on(database)) {
                served.operator();
                served.bean(SealTrail.class).seal();
            }
            assertThat(run("verify-audit")).isZero();
            assertThat(out.toString()).isEqualTo("lines: 2, faults: 0%n".formatted());
            assertThat(run("verify-ledger")).isZero();
            assertThat(run("replay")).isZero();
            assertThat(run("recount")).isZero();

            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE audit_entry SET actor = 'nobody' WHERE action = 'session.begun'");
                statement.execute(
                        "INSERT INTO posting (county_code, posting_id, insurance_year, posted_on, recorded_at,"
                                + " recorded_by, event, subject) VALUES ('990101', 'p1', 2025, '2025-01-01',"
                                + " '2025-01-01 00:00:00', 'nobody', 'paid', 'payment/x')");
            }
            assertThat(run("verify-audit")).isEqualTo(1);
            assertThat(out.toString()).contains("100000: CHANGED at 2", "faults: 1");
            assertThat(run("verify-ledger")).isEqualTo(1);
            assertThat(out.toString()).contains("990101 p1 does not sum to zero");
            assertThat(run("migrate", "--grant-to", "root")).isEqualTo(2);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void aDemoOfTooFewPeopleOrOfWhatIsNoCountyIsNotBegun() {
        assertThat(run("demo", "--residents", "5")).isEqualTo(2);
        assertThat(run("demo", "--county", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("--residents is from 1000 to 5000000", "--county is a division code");
    }

    @Test
    void whatIsNotThereIsSaidAndNotThrown() {
        assertThat(run("check", folder.resolve("nothing").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no such file or folder").doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        CommandLine commands = Canbao.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commands.execute(arguments);
    }

    private String facts(String json) throws IOException {
        return Files.writeString(folder.resolve("facts.json"), json).toString();
    }

    private Path copy(String from, String name, String found, String replacement) throws IOException {
        String text = Files.readString(TwoCounties.folder().resolve(from));
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.getParent());
        return Files.writeString(copy, text.replace(found, replacement));
    }
}

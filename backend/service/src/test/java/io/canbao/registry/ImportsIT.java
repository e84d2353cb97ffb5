package io.canbao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.jobs.Job;
import io.canbao.jobs.JobCancelled;
import io.canbao.jobs.LongJob;
import io.canbao.jobs.LongJobs;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import io.canbao.testkit.Database;
import io.canbao.testkit.Line;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportsIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @EnumSource
    void aRollIsCheckedConfirmedAndTakenInAndWhatIsWrongComesBackAsTheSameSheet(DatabaseKind kind) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties(kind));
        roll.register(1, "");
        String file = "姓名,证件号码,村社区,户号,备注\n"
                + "甲1," + RollOfCounty.number(1) + ",v1,,同前\n"
                + "乙," + RollOfCounty.number(2) + ",二村,h2,\n"
                + "丙," + RollOfCounty.number(3) + ",三村,h3,\n"
                + "=丁," + RollOfCounty.number(4).substring(0, 17) + "?,v1,,\n"
                + "乙," + RollOfCounty.number(2) + ",v1,,\n";

        Answer waiting = roll.bring("residents", file);
        assertThat(counts(waiting))
                .as(waiting.text())
                .isEqualTo("waiting 5 rows: 1 new, 0 changed, 1 same, 3 rejected, 0 done");
        assertThat(waiting.at("/ignored/0")).isEqualTo("备注");
        assertThat(roll.officer().get(roll.path("/residents")).at("/total")).isEqualTo("1");

        Answer done = roll.confirm(waiting);
        assertThat(counts(done)).isEqualTo("done 5 rows: 1 new, 0 changed, 1 same, 3 rejected, 2 done");
        assertThat(roll.officer().get(roll.path("/residents?unit=v2")).at("/items/0/name"))
                .isEqualTo("乙");
        Answer rejected = roll.officer().get(roll.path("/imports/" + done.at("/id") + "/rejected"));
        assertThat(rejected.text().lines())
                .containsExactly(
                        "\uFEFF姓名,证件号码,村社区,户号,备注,error",
                        "丙,\t" + RollOfCounty.number(3) + ",三村,h3,,村社区：本县没有这个单位。",
                        "'=丁," + RollOfCounty.number(4).substring(0, 17)
                                + "?,v1,,,证件号码：居民身份证号码为 18 位：17 位数字加校验码（数字或 X）。",
                        "乙,\t" + RollOfCounty.number(2) + ",v1,,,证件号码：文件中前面已有同一条记录。");
        Answer shown = roll.officer().get(roll.path("/imports/" + done.at("/id") + "/rejected/rows?size=2"));
        assertThat(shown.at("/total")).as(shown.text()).isEqualTo("3");
        assertThat(shown.json().path("items").findValuesAsText("row")).containsExactly("3", "4");
        assertThat(shown.at("/items/0/cells/2")).isEqualTo("三村");
        assertThat(shown.at("/items/1/faults/0/column")).isEqualTo("证件号码");
        assertThat(roll.officer()
                        .get(roll.path("/imports/" + done.at("/id") + "/rejected/rows?size=2&page=2"))
                        .at("/items/0/faults/0/code"))
                .isEqualTo("ROW_TWICE");
        assertThat(roll.officer().get(roll.path("/imports?state=done")).at("/total"))
                .isEqualTo("1");
        assertThat(roll.officer().get(roll.path("/imports?state=x")).at("/code"))
                .isEqualTo("INVALID_PARAMETER");
        assertThat(roll.confirm(done).at("/code")).isEqualTo("IMPORT_NOT_WAITING");

        Answer again = roll.bring("residents", rejected.text().replace("三村", "一村"));
        assertThat(counts(again)).isEqualTo("waiting 3 rows: 1 new, 1 changed, 0 same, 1 rejected, 0 done");
    }

    /** Also where the town stands in an earlier chunk; the second time a village has moved and a town has another name. */
    @OnMySql
    void unitsComeAsAFileWhoseLaterRowsLieInEarlierOnes(DatabaseKind kind) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties(kind));
        String villages = IntStream.rangeClosed(1, 600)
                .mapToObj(village -> "w%d,%d村,t9,村".formatted(village, village))
                .collect(Collectors.joining("\n"));
        String file = "单位代码,单位名称,上级代码,单位类型\nt9,西镇,,镇\n" + villages + "\nw1g1,一组,w1,村民小组\nx,某组,t9,村民小组\nt9,西镇,,镇\n";

        Answer waiting = roll.bringUnits(file);
        assertThat(counts(waiting))
                .as(waiting.text())
                .isEqualTo("waiting 604 rows: 602 new, 0 changed, 0 same, 2 rejected, 0 done");
        assertThat(roll.confirm(waiting).at("/code")).isEqualTo("NOT_ALLOWED");
        assertThat(roll.bring("units", file).at("/code")).isEqualTo("NOT_ALLOWED");
        assertThat(roll.admin()
                        .get(roll.path("/imports/" + waiting.at("/id") + "/rejected"))
                        .text()
                        .lines())
                .containsExactly(
                        "\uFEFF单位代码,单位名称,上级代码,单位类型,error",
                        "x,某组,t9,村民小组,上级代码：这类单位不能设在该上级之下。",
                        "t9,西镇,,镇,单位代码：文件中前面已有同一条记录。");
        assertThat(counts(roll.confirm(roll.admin(), waiting)))
                .isEqualTo("done 604 rows: 602 new, 0 changed, 0 same, 2 rejected, 602 done");

        Answer moved = roll.bringUnits("code,name,parent,kind\nt9,西乡,,\nw1,,t1,\nw2,,,\nw600,,t1,town\n");
        assertThat(counts(roll.confirm(roll.admin(), moved)))
                .as(moved.text())
                .isEqualTo("done 4 rows: 0 new, 2 changed, 1 same, 1 rejected, 3 done");
        assertThat(roll.admin().get(roll.path("/units/w1")).text()).contains("\"parent\":\"t1\"", "\"zh\":\"1村\"");
        assertThat(roll.admin().get(roll.path("/units/t9")).at("/name/zh")).isEqualTo("西乡");
    }

    private static String counts(Answer of) {
        return "%s %s rows: %s new, %s changed, %s same, %s rejected, %s done"
                .formatted(
                        of.at("/state"),
                        of.at("/rows"),
                        of.at("/new"),
                        of.at("/changed"),
                        of.at("/same"),
                        of.at("/rejected"),
                        of.at("/done"));
    }

    @OnMySql
    void aKilledImportGoesOnWhereItEndedAndNothingIsTakenInTwice(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        RollOfCounty roll = RollOfCounty.of(served);
        String file = "idNumber,name,unit\n"
                + IntStream.rangeClosed(1, 1000)
                        .mapToObj(row -> number(row) + ",甲" + row + (row == 501 ? ",v9" : ",v1"))
                        .collect(Collectors.joining("\n"));
        Answer waiting = roll.bring("residents", file);
        assertThat(counts(waiting)).isEqualTo("waiting 1000 rows: 999 new, 0 changed, 0 same, 1 rejected, 0 done");
        Answer confirmed = roll.officer().post(roll.path("/imports/" + waiting.at("/id") + "/confirmation"), "");
        LongJob takeIn = takeIn(served);
        Job asked = served.bean(LongJobs.class).get(CountyCode.parse(roll.code()), confirmed.at("/job"));

        assertThatThrownBy(() -> takeIn.run(asked, (done, total) -> {
                    throw new JobCancelled(); // as a kill: after the first chunk
                }))
                .isInstanceOf(JobCancelled.class);
        assertThat(total(roll)).isEqualTo("500");
        takeIn.run(asked, (done, total) -> {});

        assertThat(total(roll)).isEqualTo("999");
        assertThat(counts(roll.bring("residents", file)))
                .isEqualTo("waiting 1000 rows: 0 new, 0 changed, 999 same, 1 rejected, 0 done");
        String first = roll.officer()
                .post(roll.path("/residents/search"), "{\"q\":\"" + number(1) + "\"}")
                .at("/items/0/id");
        assertThat(roll.officer().get(roll.path("/residents/" + first)).json().path("timeline"))
                .hasSize(1);
    }

    /** What the database says on a full disk: what was taken in stays, and the rest is gone on with when there is room again. */
    @Test
    void aFullDiskLeavesTheRestToBeGoneOnWith() throws Exception {
        Served served = Served.twoCounties();
        RollOfCounty roll = RollOfCounty.of(served);
        String file = "idNumber,name,unit\n"
                + IntStream.rangeClosed(1, 1000)
                        .mapToObj(row -> number(row) + ",满" + row + ",v1")
                        .collect(Collectors.joining("\n"));
        Answer waiting = roll.bring("residents", file);
        execute(served, """
                CREATE TRIGGER disk_full BEFORE INSERT ON resident FOR EACH ROW
                BEGIN
                  IF NEW.name = '满700' THEN
                    SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1114, MESSAGE_TEXT = 'The table ''resident'' is full';
                  END IF;
                END\
                """);
        try {
            assertThat(counts(roll.confirm(waiting)))
                    .isEqualTo("waiting 1000 rows: 1000 new, 0 changed, 0 same, 0 rejected, 500 done");
            assertThat(total(roll)).isEqualTo("500");
        } finally {
            execute(served, "DROP TRIGGER disk_full");
        }

        assertThat(counts(roll.confirm(waiting)))
                .isEqualTo("done 1000 rows: 1000 new, 0 changed, 0 same, 0 rejected, 1000 done");
        assertThat(total(roll)).isEqualTo("1000");
    }

    private static void execute(Served served, String statement) throws SQLException {
        try (Connection connection = served.database().connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** The line to the database breaks in the middle, for longer than anybody tries again at once. */
    @Test
    void aDatabaseThatWasAwayIsGoneOnWith() throws Exception {
        Database database = DatabaseKind.MYSQL.create();
        try (Line line = Line.to(database.url());
                Served served = Served.on(line.database(database))) {
            RollOfCounty roll = RollOfCounty.of(served);
            String file = "idNumber,name,unit\n"
                    + IntStream.rangeClosed(1, 1000)
                            .mapToObj(row -> number(row) + ",甲" + row + ",v1")
                            .collect(Collectors.joining("\n"));
            Answer waiting = roll.bring("residents", file);
            Answer confirmed = roll.officer().post(roll.path("/imports/" + waiting.at("/id") + "/confirmation"), "");
            Job asked = served.bean(LongJobs.class).get(CountyCode.parse(roll.code()), confirmed.at("/job"));

            assertThatThrownBy(() -> takeIn(served).run(asked, (done, total) -> line.cut()))
                    .isInstanceOf(RuntimeException.class);
            line.mend();

            served.work(roll.code(), confirmed.at("/job"));
            assertThat(counts(roll.officer().get(roll.path("/imports/" + waiting.at("/id")))))
                    .isEqualTo("done 1000 rows: 1000 new, 0 changed, 0 same, 0 rejected, 1000 done");
            assertThat(total(roll)).isEqualTo("1000");
        }
    }

    private static LongJob takeIn(Served served) {
        return served.beans(LongJob.class).stream()
                .filter(job -> job.kind().equals("import-take-in"))
                .findFirst()
                .orElseThrow();
    }

    private static String number(int row) {
        return RollOfCounty.number("199%d0302".formatted(row / 500), row % 500);
    }

    private static String total(RollOfCounty roll) {
        return roll.officer().get(roll.path("/residents")).at("/total");
    }

    /** The second one was left waiting without a word, and nobody knew that it was not done. */
    @OnMySql
    void twoFilesOfTheSamePeopleAreBothTakenIn(DatabaseKind kind) throws Exception {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties(kind));
        String file = "idNumber,name,unit\n"
                + IntStream.rangeClosed(1, 60)
                        .mapToObj(number -> RollOfCounty.number(number) + ",甲" + number + ",v1\n")
                        .collect(Collectors.joining());
        Answer one = roll.bring("residents", file);
        Answer other = roll.bring("residents", file);

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = both.submit(() -> roll.confirm(one));
            Future<Answer> second = both.submit(() -> roll.confirm(other));
            assertThat(first.get().at("/state")).isEqualTo("done");
            assertThat(second.get().at("/state")).isEqualTo("done");
        }

        assertThat(roll.officer().get(roll.path("/residents")).at("/total")).isEqualTo("60");
    }

    @OnMySql
    void ofAListOfAnAuthorityOnlyWhatIsNewOrEndedChangesTheRoll(DatabaseKind kind) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties(kind));
        IntStream.rangeClosed(1, 3).forEach(number -> roll.register(number, ""));
        String known = "idNumber,category,recognisedOn,endedOn\n" + RollOfCounty.number(1) + ",subsistence,2024/3/10,\n"
                + RollOfCounty.number(2) + ",subsistence,,\n";
        roll.confirm(roll.bring("categories", known));

        Answer next = roll.bring(
                "categories",
                known + RollOfCounty.number(3) + ",subsistence,20240501,\n" + RollOfCounty.number(4)
                        + ",subsistence,,\n");
        assertThat(counts(next)).isEqualTo("waiting 4 rows: 1 new, 0 changed, 2 same, 1 rejected, 0 done");
        assertThat(roll.officer()
                        .get(roll.path("/imports/" + next.at("/id") + "/rejected"))
                        .text())
                .contains("名册中没有此人");
        roll.confirm(next);
        Answer ended = roll.bring(
                "categories",
                "idNumber,category,recognisedOn,endedOn\n" + RollOfCounty.number(1) + ",subsistence,,2024-12-31\n");
        assertThat(counts(roll.confirm(ended))).isEqualTo("done 1 rows: 0 new, 1 changed, 0 same, 0 rejected, 1 done");
        assertThat(roll.officer()
                        .get(roll.path("/residents?category=subsistence"))
                        .at("/total"))
                .isEqualTo("2");
    }

    @Test
    void aListThatIsExportedAndReadInAgainChangesNothing() {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());
        roll.register(1, ",\"household\":\"h1\",\"group\":\"resident\",\"phone\":\"13900000000\"");
        roll.officer()
                .post(
                        roll.path("/residents"),
                        "{\"idKind\":\"passport\",\"idNumber\":\"E12345678\",\"name\":\"乙\",\"birthDate\":\"1980-01-01\",\"unit\":\"v1\"}");
        String exported = roll.officer()
                .get(roll.path("/residents"), "Accept", "text/csv")
                .text();

        JsonNode told = line(roll, "residents.exported");
        assertThat(told.path("after").toString()).isEqualTo("{\"numbers\":\"whole\",\"residents\":\"2\"}");
        assertThat(counts(roll.bring("residents", exported)))
                .as(exported)
                .isEqualTo("waiting 2 rows: 0 new, 0 changed, 2 same, 0 rejected, 0 done");
        byte[] workbook = roll.officer()
                .get(roll.path("/residents"), "Accept", XLSX)
                .response()
                .body();
        assertThat(counts(roll.bring("residents", workbook, XLSX)))
                .isEqualTo("waiting 2 rows: 0 new, 0 changed, 2 same, 0 rejected, 0 done");
    }

    /** Who took which people's numbers away is to be seen without asking them. */
    @Test
    void whatACashierTakesAwayIsToldWithItsFilterAndHasNoWholeNumber() {
        Served served = Served.twoCounties();
        RollOfCounty roll = RollOfCounty.of(served);
        roll.register(1, ",\"household\":\"h1\"");
        roll.register(2, "");
        Person cashier = People.of(served, roll.code(), Role.CASHIER);

        String file = cashier.get(roll.path("/residents?unit=v1&household=h1"), "Accept", "text/*;q=0.5, */*;q=0.1")
                .text();

        assertThat(file).doesNotContain(RollOfCounty.number(1));
        assertThat(line(roll, "residents.exported").path("after").toString())
                .isEqualTo("{\"household\":\"h1\",\"numbers\":\"masked\",\"residents\":\"1\",\"unit\":\"v1\"}");
    }

    private static JsonNode line(RollOfCounty roll, String action) {
        for (JsonNode line :
                roll.admin().get(roll.path("/audit?sort=-at")).json().path("items")) {
            if (line.path("action").asText().equals(action)) {
                return line;
            }
        }
        throw new AssertionError("no line of " + action);
    }
}

package io.canbao.http;

import static io.canbao.http.sample.Notes.LOWER;
import static io.canbao.http.sample.Notes.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.http.sample.Notes;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsIT {
    @Parameter
    @SuppressWarnings("NullAway.Init") // set for each kind
    private DatabaseKind kind;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Served served;

    @BeforeParameterizedClassInvocation
    void serve() {
        served = Notes.served(kind.create());
    }

    @AfterParameterizedClassInvocation
    void close() {
        served.close();
    }

    @Test
    void thePageAskedForIsAnsweredInTheOrderAskedFor() {
        Answer list = ask("?page=2&size=3&sort=author,-number");

        assertThat(list.json().at("/items").findValuesAsText("number")).containsExactly("7", "5", "3");
        assertThat(list.text()).endsWith("],\"page\":2,\"size\":3,\"total\":7}");
    }

    @Test
    void withoutAQuestionTheFirstFiftyStandInTheListsOwnOrder() {
        Answer list = ask("");

        assertThat(list.json().at("/items").findValuesAsText("number"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(list.at("/size")).isEqualTo("50");
    }

    @Test
    void aFilterIsAppliedByTheServerAndCounted() {
        Answer list = ask("?author=Li&size=2");

        assertThat(list.json().at("/items").findValuesAsText("number")).containsExactly("2", "4");
        assertThat(list.at("/total")).isEqualTo("3");
    }

    @Test
    void aPagePastTheEndIsEmpty() {
        assertThat(ask("?page=9").json().at("/items")).isEmpty();
        assertThat(ask("?page=9").at("/total")).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({
        "?sort=height, UNKNOWN_SORT_FIELD, sort, height",
        "?sort=-words, UNKNOWN_SORT_FIELD, sort, words",
        "?autor=Li, UNKNOWN_PARAMETER, autor, ''",
        "?page=0, INVALID_PARAMETER, page, ''",
        "?size=501, INVALID_PARAMETER, size, ''",
        "?size=99999999999, INVALID_PARAMETER, size, ''",
        "?size=, INVALID_PARAMETER, size, ''",
        "?page=1&page=2, INVALID_PARAMETER, page, ''"
    })
    void whatTheListCannotAnswerIsRefusedByName(String question, String code, String parameter, String field) {
        for (String type : new String[] {"application/json", "text/csv"}) {
            Answer refused =
                    served.get(Notes.path(UPPER) + question, "Accept", type + ", application/problem+json;q=0.5");

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.at("/code")).isEqualTo(code);
            assertThat(refused.at("/parameter")).isEqualTo(parameter);
            assertThat(refused.at("/field")).isEqualTo(field);
            assertThat(refused.json().at("/allowed")).isNotNull();
        }
    }

    @Test
    void theFileHoldsTheWholeListAsExcelOpensIt() {
        Answer file = served.get(Notes.path(UPPER) + "?author=Li&size=1&sort=-number", "Accept", "text/csv");

        assertThat(file.text()).isEqualTo("\uFEFF编号,作者,内容\r\n6,Li,note 6\r\n4,Li,note 4\r\n2,Li,note 2\r\n");
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(file.header("Content-Disposition"))
                .matches("attachment; filename=\"notes-\\d{4}-\\d\\d-\\d\\d.csv\"");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
    }

    /** What stands in the first sheet, all of it text. */
    private static List<String> rows(byte[] workbook) {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                Stream<Row> rows = read.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(cell -> cell.asString()).collect(Collectors.joining(" ")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void titlesFollowTheLanguage() {
        assertThat(served.get(Notes.path(LOWER), "Accept", "text/csv", "Accept-Language", "en")
                        .text())
                .startsWith("\uFEFFNumber,Author,Words\r\n");
    }

    @Test
    void aFileOfManyPagesLeavesNothingOut() {
        io.canbao.tenancy.CountyCode crowded = new io.canbao.tenancy.CountyCode("990103");
        IntStream.rangeClosed(1, 2_001).forEach(number -> Notes.add(served, crowded, number, "=1+" + number));

        String file = served.get(Notes.path(crowded), "Accept", "text/csv").text();

        assertThat(file.lines().count()).isEqualTo(2_002);
        assertThat(file).contains("2001,Li,'=1+2001").doesNotContain("of the lower county");
        Answer workbook = served.get(Notes.path(crowded), "Accept", Lists.XLSX);
        assertThat(workbook.header("Content-Disposition")).endsWith(".xlsx\"");
        List<String> rows = rows(workbook.response().body());
        assertThat(rows).hasSize(2_002).contains("2001 Li =1+2001");
    }

    private Answer ask(String question) {
        return served.get(Notes.path(UPPER) + question);
    }
}

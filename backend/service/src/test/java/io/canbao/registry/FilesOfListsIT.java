package io.canbao.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.Served;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files of lists say, as programs write them: encodings, calendars, numbers that a spreadsheet rounded. */
class FilesOfListsIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-8 with mark"})
    void aFileIsReadInWhateverEncodingItWasSaved(String encoding) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());
        boolean marked = !encoding.equals("GB18030") && !encoding.equals("UTF-8");
        String text = (marked ? "\uFEFF" : "") + "证件号码;姓名;村社区\r\n" + RollOfCounty.number(1) + ";甲;一村\r\n";

        Answer waiting = roll.bring("residents", text.getBytes(Charset.forName(encoding.split(" ")[0])), "text/csv");

        assertThat(waiting.at("/new")).as(waiting.text()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"45726", "2025/3/10", "20250310", "2025-03-10", "2025年3月10日"})
    void aDayIsReadHoweverSpreadsheetsWriteIt(String written) {
        assertThat(recognised(List.of(text(written)), false)).isEqualTo("2025-03-10");
    }

    @Test
    void aDayOfAWorkbookIsReadByItsCalendarAndWhatCouldBeTwoDaysIsRejected() {
        assertThat(recognised(List.of(numeric("45726")), false)).isEqualTo("2025-03-10");
        assertThat(recognised(List.of(numeric("44264")), true)).isEqualTo("2025-03-10");
        assertThat(recognised(List.of(text("03/04/2025")), false)).isEqualTo("NOT_A_DATE");
    }

    private static String recognised(List<String> day, boolean from1904) {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());
        String id = roll.register(1, "").at("/id");
        List<String> head = List.of(text("idNumber"), text("category"), text("recognisedOn"));
        List<String> row = Stream.concat(Stream.of(text(RollOfCounty.number(1)), text("subsistence")), day.stream())
                .toList();
        Answer waiting = roll.bring("categories", workbook(from1904, head, row), XLSX);
        if (waiting.at("/rejected").equals("1")) {
            return roll.officer()
                            .get(roll.path("/imports/" + waiting.at("/id") + "/rejected"), "Accept-Language", "en")
                            .text()
                            .contains("A date is written")
                    ? "NOT_A_DATE"
                    : "?";
        }
        roll.confirm(waiting);
        return roll.officer().get(roll.path("/residents/" + id)).at("/categories/0/recognisedOn");
    }

    @Test
    void aNumberThatASpreadsheetRoundedIsRejectedWithThatReason() {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());
        byte[] file = workbook(
                false,
                List.of(text("证件号码"), text("姓名"), text("村社区")),
                List.of(numeric("990101199003020000"), text("甲"), text("v1")));

        Answer waiting = roll.bring("residents", file, XLSX);

        assertThat(waiting.at("/rejected")).as(waiting.text()).isEqualTo("1");
        assertThat(roll.officer()
                        .get(roll.path("/imports/" + waiting.at("/id") + "/rejected"))
                        .text())
                .contains("存成了数值", "9.90101199003020E+17")
                .doesNotContain("990101199003020000");
    }

    @Test
    void aFileThatIsNoneIsRefusedWithTheReasonAndNothingStays() {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());
        String number = RollOfCounty.number(1);

        assertThat(roll.bring("residents", "").at("/code")).isEqualTo("FILE_EMPTY");
        assertThat(roll.bring("residents", "证件号码,姓名,村社区\n").at("/code")).isEqualTo("FILE_EMPTY");
        Answer missing = roll.bring("residents", "证件号码,名字\n" + number + ",甲\n");
        assertThat(missing.at("/code")).isEqualTo("COLUMN_MISSING");
        assertThat(missing.json().path("faults").findValuesAsText("pointer")).containsExactly("/name", "/unit");
        assertThat(roll.bring("residents", "证件号码,idNumber,姓名,村社区\n1,2,3,4\n").at("/code"))
                .isEqualTo("COLUMN_TWICE");
        assertThat(roll.bring("people", "x\n1\n").at("/code")).isEqualTo("IMPORT_KIND_UNKNOWN");
        assertThat(roll.bring("residents", new byte[] {'P', 'K', 3, 4, 0, 0}, XLSX)
                        .at("/code"))
                .isEqualTo("FILE_UNREADABLE");
        assertThat(roll.officer().get(roll.path("/imports")).at("/total")).isEqualTo("0");
    }

    @Test
    void aTemplateNamesTheColumnsThatTheCheckReads() {
        RollOfCounty roll = RollOfCounty.of(Served.twoCounties());
        String template = roll.officer()
                .get(roll.path("/imports/template?kind=categories"))
                .text();

        assertThat(template).isEqualTo("\uFEFF证件类型,证件号码,资助类别,认定日期,终止日期\r\n");
    }

    private static String text(String value) {
        return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    private static String numeric(String value) {
        return "<c><v>" + value + "</v></c>";
    }

    /** The least that a workbook is. */
    private static byte[] workbook(boolean from1904, List<String> heading, List<String> row) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String sheet = Stream.of(heading, row)
                .map(cells -> "<row>" + String.join("", cells) + "</row>")
                .collect(Collectors.joining(
                        "", "<worksheet xmlns=\"" + main + "\"><sheetData>", "</sheetData></worksheet>"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<Types xmlns=\"" + packages + "content-types\"/>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\"" + relations
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><workbookPr date1904=\""
                            + (from1904 ? 1 : 0)
                            + "\"/><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\"" + relations
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

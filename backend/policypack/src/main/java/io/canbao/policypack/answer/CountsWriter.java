package io.canbao.policypack.answer;

import io.canbao.rules.assessment.Standings;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes how units stand as {@link CountsReader} reads it, in one order whatever order the figures came in. */
final class CountsWriter {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    private final AnswerWriter writer;

    CountsWriter(AnswerWriter writer) {
        this.writer = writer;
    }

    void write(String scheme, Standings standings) throws IOException {
        writer.json().writeStartObject();
        writer.field("scheme", scheme);
        writer.field("on", standings.on());
        writer.objects("units", standings.units(), this::unit);
        writer.json().writeEndObject();
    }

    private void unit(Standings.Unit unit) throws IOException {
        writer.field("unit", unit.id());
        writer.objects("counts", unit.entries(), this::entry);
        if (!unit.attributes().isEmpty()) {
            writer.json().writeObjectFieldStart("attributes");
            for (Map.Entry<String, String> attribute : new TreeMap<>(unit.attributes()).entrySet()) {
                writer.field(attribute.getKey(), attribute.getValue());
            }
            writer.json().writeEndObject();
        }
        List<Standings.Report> reports = unit.reports();
        if (reports != null) {
            writer.objects("reports", reports, this::report);
        }
    }

    private void entry(Standings.Entry entry) throws IOException {
        writer.field("on", entry.on());
        for (Map.Entry<String, Long> figure : new TreeMap<>(entry.figures()).entrySet()) {
            writer.field(figure.getKey(), figure.getValue());
        }
        List<Standings.Cell> cells = entry.cells();
        if (cells != null) {
            writer.objects("cells", cells, this::cell);
        }
    }

    private void cell(Standings.Cell cell) throws IOException {
        writer.array("categories", cell.categories().stream().sorted().toList(), writer.json()::writeString);
        if (cell.group() != null) {
            writer.field("group", cell.group());
        }
        writer.field("members", cell.members());
        writer.field("enrolled", cell.enrolled());
    }

    private void report(Standings.Report report) throws IOException {
        writer.field(
                "at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(report.at().atZone(COUNTY)));
        if (report.enrolled() != null) {
            writer.field("enrolled", report.enrolled());
        }
    }
}

package io.canbao.registry.imports.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.canbao.http.CsvCells;
import io.canbao.registry.imports.Cell;
import io.canbao.registry.imports.Chunk;
import io.canbao.registry.imports.Chunk.RowFault;
import io.canbao.registry.imports.Import;
import io.canbao.registry.imports.ImportKind;
import io.canbao.registry.imports.Imports;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a file that were not taken in, as they came, with a column that says why: mended, it is a file again. */
record RejectedRows(Imports imports, Import of, ImportKind kind, Language language) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String ERROR = "error";

    void write(OutputStream out) {
        try {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(line(of.heading().names(), ERROR));
            for (int number = 0; number < of.chunks(); number++) {
                write(csv, imports.chunk(of, number));
            }
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void write(CsvWriter csv, Chunk chunk) {
        Map<Integer, List<RowFault>> faults = chunk.faults().stream().collect(groupingBy(RowFault::row));
        for (int index = 0; index < chunk.rows().size(); index++) {
            List<RowFault> wrong = faults.getOrDefault(chunk.rowNumber(index), List.of());
            if (!wrong.isEmpty()) {
                List<Cell> row = chunk.rows().get(index);
                csv.writeRecord(line(
                        of.heading().texts(row),
                        wrong.stream().map(this::sentence).collect(joining(" "))));
            }
        }
    }

    private List<String> line(List<String> cells, String error) {
        int was = of.heading().names().indexOf(ERROR);
        Stream<String> kept = was < 0
                ? cells.stream()
                : Stream.concat(cells.stream().limit(was), cells.stream().skip(was + 1L));
        return Stream.concat(kept, Stream.of(error)).map(CsvCells::of).toList();
    }

    private String sentence(RowFault fault) {
        String column = kind.columns().stream()
                .filter(one -> one.field().equals(fault.field()))
                .map(one -> one.name().in(language))
                .findFirst()
                .orElse(fault.field());
        String separator = language == Language.ZH ? "：" : ": ";
        return column + separator + fault.error(kind).meaning().title().in(language);
    }
}

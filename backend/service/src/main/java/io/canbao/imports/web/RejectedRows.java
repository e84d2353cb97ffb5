package io.canbao.imports.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.canbao.http.CsvCells;
import io.canbao.imports.Cell;
import io.canbao.imports.Chunk;
import io.canbao.imports.Chunk.RowFault;
import io.canbao.imports.Column;
import io.canbao.imports.Import;
import io.canbao.imports.ImportKind;
import io.canbao.imports.Imports;
import io.canbao.rules.policy.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a file that were not taken in, as they came and with why: mended, they are a file again. */
record RejectedRows(Imports imports, Import of, ImportKind kind, Language language) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String ERROR = "error";

    /** One of them. */
    private record Rejected(int number, List<Cell> cells, List<RowFault> faults) {}

    /** All of them, one chunk in memory at a time. */
    private Stream<Rejected> all() {
        return Stream.iterate(
                        imports.nextFaulty(of, 0),
                        Optional::isPresent,
                        chunk -> imports.nextFaulty(of, chunk.orElseThrow().number() + 1))
                .flatMap(Optional::stream)
                .flatMap(RejectedRows::of);
    }

    private static Stream<Rejected> of(Chunk chunk) {
        Map<Integer, List<RowFault>> faults = chunk.faults().stream().collect(groupingBy(RowFault::row));
        return IntStream.range(0, chunk.rows().size())
                .filter(index -> faults.containsKey(chunk.rowNumber(index)))
                .mapToObj(index -> new Rejected(
                        chunk.rowNumber(index),
                        chunk.rows().get(index),
                        faults.getOrDefault(chunk.rowNumber(index), List.of())));
    }

    /** Some of them, to be shown. */
    List<RejectedRowView> page(long from, int most) {
        return all().skip(from).limit(most).map(this::view).toList();
    }

    private RejectedRowView view(Rejected row) {
        return new RejectedRowView(
                row.number(),
                of.heading().texts(row.cells()),
                row.faults().stream().map(this::view).toList());
    }

    private RejectedRowView.FaultView view(RowFault fault) {
        Optional<Column> column = column(fault);
        return new RejectedRowView.FaultView(
                column.flatMap(of.heading()::nameOf).orElse(null), fault.code(), sentence(fault));
    }

    /** All of them as a sheet, with a column that says why. */
    void write(OutputStream out) {
        try {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(line(of.heading().names(), ERROR));
            all().forEach(row -> csv.writeRecord(line(
                    of.heading().texts(row.cells()),
                    row.faults().stream().map(this::sentence).collect(joining(" ")))));
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<String> line(List<String> cells, String error) {
        int was = of.heading().names().indexOf(ERROR);
        Stream<String> kept = was < 0
                ? cells.stream()
                : Stream.concat(cells.stream().limit(was), cells.stream().skip(was + 1L));
        return Stream.concat(kept, Stream.of(error)).map(CsvCells::of).toList();
    }

    private Optional<Column> column(RowFault fault) {
        return kind.columns().stream()
                .filter(one -> one.field().equals(fault.field()))
                .findFirst();
    }

    private String sentence(RowFault fault) {
        String name = column(fault).map(one -> one.name().in(language)).orElse(fault.field());
        String separator = language == Language.ZH ? "：" : ": ";
        return name + separator + fault.error(kind).meaning().title().in(language);
    }
}

package io.canbao.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.canbao.rules.policy.Language;
import io.micronaut.data.model.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/** Writes a list as a table: a line of titles, then a line each. */
final class CsvTable<T> {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Listing.Column<T>> columns;
    private final Language language;

    CsvTable(List<Listing.Column<T>> columns, Language language) {
        this.columns = columns;
        this.language = language;
    }

    /** @param pages the pages by their index, from 0 to the first that is not full */
    void write(OutputStream out, IntFunction<Page<T>> pages) {
        try {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(
                    columns.stream().map(column -> column.title().in(language)).toList());
            boolean full = true;
            for (int index = 0; full; index++) {
                Page<T> page = pages.apply(index);
                page.getContent().forEach(line -> csv.writeRecord(cells(line)));
                full = page.getContent().size() == page.getSize();
            }
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<String> cells(T line) {
        return columns.stream()
                .map(column -> CsvCells.of(column.value().apply(line)))
                .toList();
    }
}

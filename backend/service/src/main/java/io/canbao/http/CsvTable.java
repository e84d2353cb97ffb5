package io.canbao.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes a list as CSV: UTF-8 with a byte order mark, which Excel needs, and no cell that it would take for a formula. */
final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvTable() {}

    static void write(WholeList<?> list, OutputStream out) {
        try {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(list.titles());
            list.each(line -> csv.writeRecord(line.stream().map(CsvCells::of).toList()));
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

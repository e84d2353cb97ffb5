package io.canbao.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a list as a workbook: every cell a text, which Excel neither rounds nor calculates, and a further sheet where one is full. */
final class XlsxTable {
    private static final int MOST_ROWS = 1_000_000; // a sheet holds 1,048,576
    private static final int ROWS_AT_ONCE = 1_000;

    private final WholeList<?> list;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int row;

    private XlsxTable(WholeList<?> list, Workbook workbook) {
        this.list = list;
        this.workbook = workbook;
        this.sheet = begin();
    }

    static void write(WholeList<?> list, OutputStream out) {
        try (Workbook workbook = new Workbook(out, "Canbao", "1.0")) {
            XlsxTable table = new XlsxTable(list, workbook);
            list.each(table::add);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Worksheet begin() {
        sheets++;
        row = 1;
        Worksheet begun = workbook.newWorksheet(Integer.toString(sheets));
        write(begun, 0, list.titles());
        return begun;
    }

    private void add(List<String> cells) {
        try {
            if (row > MOST_ROWS) {
                sheet.finish();
                sheet = begin();
            }
            write(sheet, row, cells);
            row++;
            if (row % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, cells.get(column));
            }
        }
    }
}

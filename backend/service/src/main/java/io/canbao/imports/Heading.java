package io.canbao.imports;

import io.canbao.problem.FormFaults;
import io.canbao.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first row of a file.
 *
 * @param names        as they came
 * @param daysFrom1904 whether the workbook counts days from 1904
 */
public record Heading(List<String> names, boolean daysFrom1904) {
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST = 2_000;

    /**
     * Reads it for a kind of file.
     *
     * @throws ProblemException COLUMN_MISSING with each column that is, COLUMN_TWICE, FILE_TOO_LONG
     */
    static Heading read(List<Cell> row, boolean daysFrom1904, List<Column> columns) {
        Heading heading = new Heading(row.stream().map(Cell::text).toList(), daysFrom1904);
        if (row.size() > MOST_COLUMNS || String.join("", heading.names).length() > LONGEST) {
            throw new ProblemException(ImportError.FILE_TOO_LONG).with("columns", MOST_COLUMNS);
        }
        FormFaults missing = new FormFaults();
        FormFaults twice = new FormFaults();
        for (Column column : columns) {
            long times = heading.names.stream().filter(column::isNamed).count();
            if (times == 0 && column.required()) {
                missing.tell("/" + column.field(), ImportError.COLUMN_MISSING);
            } else if (times > 1) {
                twice.tell("/" + column.field(), ImportError.COLUMN_TWICE);
            }
        }
        missing.requireNone(ImportError.COLUMN_MISSING);
        twice.requireNone(ImportError.COLUMN_TWICE);
        return heading;
    }

    /** Names that no column of the kind has: what stands below them is not looked at. */
    public List<String> ignored(List<Column> columns) {
        return names.stream()
                .filter(name -> !name.isEmpty() && columns.stream().noneMatch(column -> column.isNamed(name)))
                .toList();
    }

    /** A row's cells by the fields of the kind's columns. */
    ImportRow row(int number, List<Cell> cells, List<Column> columns) {
        Map<String, Cell> byField = new HashMap<>();
        for (int index = 0; index < Math.min(names.size(), cells.size()); index++) {
            String name = names.get(index);
            Cell cell = cells.get(index);
            columns.stream()
                    .filter(column -> column.isNamed(name))
                    .forEach(column -> byField.put(column.field(), cell));
        }
        return new ImportRow(number, byField, daysFrom1904);
    }

    /** What the file calls a column; empty where it lacks it. */
    public Optional<String> nameOf(Column column) {
        return names.stream().filter(column::isNamed).findFirst();
    }

    /** The cells of a row, as many as there are names. */
    public List<String> texts(List<Cell> cells) {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            texts.add(index < cells.size() ? cells.get(index).text() : "");
        }
        return texts;
    }
}

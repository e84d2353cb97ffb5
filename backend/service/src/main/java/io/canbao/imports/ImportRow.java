package io.canbao.imports;

import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFaults;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param number from 1, the heading aside
 * @param cells  by the fields of the kind's columns
 */
public record ImportRow(int number, Map<String, Cell> cells, boolean daysFrom1904) {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final Pattern SERIAL = Pattern.compile("\\d{4,6}(\\.0+)?");

    /** Rows are told apart by their number: they are keys of what is found out about them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImportRow row && row.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** What stands in a column; empty where nothing does. */
    public Optional<String> text(String field) {
        return Optional.of(cells.getOrDefault(field, Cell.EMPTY).text()).filter(text -> !text.isEmpty());
    }

    /** A name made of digits, which a numeric cell may have rounded; empty then, with a fault, and where nothing stands. */
    public Optional<String> name(String field, ErrorCode rounded, FormFaults faults) {
        if (cells.getOrDefault(field, Cell.EMPTY).numeric()) {
            faults.tell("/" + field, rounded);
            return Optional.empty();
        }
        return text(field);
    }

    /** A day as it is written; what a spreadsheet counts from its day zero becomes year, month and day. */
    public Optional<String> day(String field) {
        return text(field).map(this::counted);
    }

    private String counted(String text) {
        if (!SERIAL.matcher(text).matches()) {
            return text;
        }
        long days = Long.parseLong(text.indexOf('.') < 0 ? text : text.substring(0, text.indexOf('.')));
        return (daysFrom1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(days).toString();
    }

    /** Whether a cell holds more than anybody writes by hand. */
    public void requireShort(FormFaults faults) {
        cells.forEach((field, cell) -> {
            if (cell.text().length() >= Cell.MOST) {
                faults.tell("/" + field, ImportError.CELL_TOO_LONG);
            }
        });
    }
}

package io.canbao.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Excel and its like must not misread: they calculate a cell that begins like a formula, and round a number of more than fifteen digits. */
public final class CsvCells {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{12,}");
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{C}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n'].*", Pattern.DOTALL);

    private CsvCells() {}

    /** The cell that shows a value: text that looks like a formula behind an apostrophe, a long number behind a tab, which keeps it text. */
    public static String of(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (LONG_NUMBER.matcher(text).matches()) {
            return '\t' + text;
        }
        boolean plain = NUMBER.matcher(text).matches() || !FORMULA.matcher(text).matches();
        return plain ? text : '\'' + text;
    }

    /** The value that a cell made by {@link #of} shows, so that a file read in again changes nothing. */
    public static String read(String cell) {
        if (cell.startsWith("'")
                || (cell.startsWith("\t")
                        && LONG_NUMBER.matcher(cell.substring(1)).matches())) {
            return cell.substring(1);
        }
        return cell;
    }
}

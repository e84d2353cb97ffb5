package io.canbao.policypack.finding;

/**
 * A place in a file, from its first character to the place behind its last one. Lines and columns count from 1; a column counts
 * characters as Java strings and editors do, so that a rare character outside the basic plane counts twice.
 *
 * @param file
 *            name of the file
 * @param line
 *            line of the first character
 * @param column
 *            column of the first character
 * @param endLine
 *            line of the place behind the last character
 * @param endColumn
 *            column of that place
 */
public record Mark(String file, int line, int column, int endLine, int endColumn) {

    /** The beginning of a file, for what is wrong with all of it. */
    public static Mark top(String file) {
        return new Mark(file, 1, 1, 1, 1);
    }

    /** The place from the beginning of this one to the end of another one in the same file. */
    public Mark until(Mark last) {
        return new Mark(file, line, column, last.endLine, last.endColumn);
    }

    /**
     * What stands here.
     *
     * @param text
     *            the file as it was read
     */
    public String cut(String text) {
        return text.substring(offset(text, line, column), offset(text, endLine, endColumn));
    }

    /**
     * The file with something else here, all the rest as it was, comments included.
     *
     * @param text
     *            the file as it was read
     */
    public String replaced(String text, String replacement) {
        return text.substring(0, offset(text, line, column))
                + replacement
                + text.substring(offset(text, endLine, endColumn));
    }

    private static int offset(String text, int line, int column) {
        return new Lines(text).start(line) + column - 1;
    }
}

package io.canbao.frontend.compiler;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * What is wrong with one source, and where.
 *
 * @param line counted from 1; 0 if the whole file is meant
 * @param column counted from 1; 0 if the whole line is meant
 */
public record Fault(Path file, int line, int column, String message) implements Comparable<Fault> {
    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column)
            .thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
        return BY_PLACE.compare(this, other);
    }

    /** The form that terminals and editors turn into a link: {@code file:line:column: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + ": " + message;
    }
}

package io.canbao.policypack.finding;

import java.util.Arrays;

/** Where the lines of a text begin; a line ends with a line feed, a carriage return, or both. */
public final class Lines {

    private final int[] starts;

    /** The lines of a text. */
    public Lines(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean first = character == '\r' && index + 1 < text.length() && text.charAt(index + 1) == '\n';
            if ((character == '\n' || character == '\r') && !first) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count] = index + 1;
                count++;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** Offset of the first character of a line, counted from 1. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** The place from one offset to another one. */
    public Mark mark(String file, int start, int end) {
        int line = line(start);
        int endLine = line(end);
        return new Mark(file, line, start - start(line) + 1, endLine, end - start(endLine) + 1);
    }

    private int line(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        return index >= 0 ? index + 1 : -index - 1;
    }
}

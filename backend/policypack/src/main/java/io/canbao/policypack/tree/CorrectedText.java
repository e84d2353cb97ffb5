package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text that is copied from another one with some of its characters put right. Each character knows where it stands in the text
 * that it comes from, so that whatever is found in the right one is shown in the one that its author has.
 */
final class CorrectedText {

    /**
     * Something that was put right.
     *
     * @param start
     *            offset of its first character in the text as it was written
     * @param end
     *            offset behind its last character
     */
    record Correction(int start, int end, Wording found, Wording wanted) {}

    private final String written;
    private final StringBuilder text;
    private final List<Correction> corrections = new ArrayList<>();
    private int[] offsets;

    CorrectedText(String written) {
        this.written = written;
        this.text = new StringBuilder(written.length());
        this.offsets = new int[written.length() + 1];
    }

    /** Takes over characters as they were written. */
    void copy(int start, int end) {
        for (int offset = start; offset < end; offset++) {
            append(written.charAt(offset), offset);
        }
    }

    /** Puts something else in the place of characters. */
    void replace(int start, int end, String right, Wording found, Wording wanted) {
        put(start, right);
        corrections.add(new Correction(start, end, found, wanted));
    }

    /** Puts in what stands nowhere in the text as it was written, or belongs to a correction that is told elsewhere. */
    void put(int offset, String right) {
        right.chars().forEach(character -> append((char) character, offset));
    }

    private void append(char character, int offset) {
        if (text.length() + 1 >= offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        offsets[text.length()] = offset;
        text.append(character);
    }

    /** The text put right. */
    String text() {
        return text.toString();
    }

    /** Where a character of the right text stands in the text as it was written; its end stands at the end. */
    int offset(int index) {
        return index >= text.length() ? written.length() : offsets[index];
    }

    /** What was put right, in order. */
    List<Correction> corrections() {
        return List.copyOf(corrections);
    }
}

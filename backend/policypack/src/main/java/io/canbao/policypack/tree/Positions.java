package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Lines;
import io.canbao.policypack.finding.Mark;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Where events stand in a file. The parser counts code points of the text that was put right, and marks count characters of the file. */
final class Positions {

    private final String file;
    private final String written;
    private final String text;
    private final CorrectedText corrected;
    private final Lines lines;
    /** Offset of each code point, or nothing where offsets and code points are the same. */
    private final int[] offsets;

    Positions(String file, String written, CorrectedText corrected) {
        this.file = file;
        this.written = written;
        this.corrected = corrected;
        this.text = corrected.text();
        this.lines = new Lines(written);
        boolean rare = text.chars().anyMatch(character -> Character.isSurrogate((char) character));
        this.offsets = rare ? offsets(text) : new int[0];
    }

    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        for (int index = 1; index < offsets.length; index++) {
            offsets[index] = text.offsetByCodePoints(offsets[index - 1], 1);
        }
        return offsets;
    }

    /** The place of an event alone: a value, or the sign that opens or closes a collection. */
    Mark of(Event event) {
        int start = event.getStartMark().map(mark -> offset(mark.getIndex())).orElse(0);
        int end = event.getEndMark().map(mark -> offset(mark.getIndex())).orElse(start);
        return lines.mark(file, start, block(event) ? withoutBreaks(start, end) : end);
    }

    /** The place of a code point. */
    Mark at(int codePoint) {
        return of(offset(codePoint), offset(codePoint) + 1);
    }

    /** The sign at a code point; a break behind the end. */
    char sign(int codePoint) {
        int offset = offset(codePoint);
        return offset < written.length() ? written.charAt(offset) : '\n';
    }

    /** A place in the file, by its first character and the one behind its last. */
    Mark of(int start, int end) {
        return lines.mark(file, start, Math.min(written.length(), end));
    }

    /** The text of a block scalar ends for the parser where the next value begins. */
    private static boolean block(Event event) {
        return event instanceof ScalarEvent scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    }

    private int withoutBreaks(int start, int end) {
        return start + written.substring(start, end).stripTrailing().length();
    }

    private int offset(int codePoint) {
        return corrected.offset(offsets.length == 0 ? codePoint : offsets[codePoint]);
    }
}

package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Lines;
import io.canbao.policypack.finding.Mark;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Where events stand in a text. The parser counts code points, and marks count characters. */
final class Positions {

    private final String file;
    private final String text;
    private final Lines lines;
    /** Offset of each code point, or nothing where offsets and code points are the same. */
    private final int[] offsets;

    Positions(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = new Lines(text);
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
        int offset = offset(codePoint);
        return lines.mark(file, offset, Math.min(text.length(), offset + 1));
    }

    /** The text of a block scalar ends for the parser where the next value begins. */
    private static boolean block(Event event) {
        return event instanceof ScalarEvent scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    }

    private int withoutBreaks(int start, int end) {
        return start + text.substring(start, end).stripTrailing().length();
    }

    private int offset(int codePoint) {
        return offsets.length == 0 ? codePoint : offsets[codePoint];
    }
}

package io.canbao.policypack;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.policypack.finding.Lines;
import io.canbao.policypack.finding.Mark;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mistake in a file, as a line of {@code mistakes/*.txt} says it: {@code ROW ¦ RIGHT ¦ WRONG ¦ MESSAGE}, without {@code ROW} where what
 * is right stands in the head. {@code …} is the whole row: with nothing in its place it was forgotten, twice in its place it was
 * copied. A message that begins with {@code at WORDS:} stands where its path has those words: there is no telling where the mistake is.
 *
 * @param row
 *            the id of a row, or other words behind which what is right is looked for
 * @param right
 *            what stands in the file
 * @param wrong
 *            what is written in its place
 * @param message
 *            what the message must say, in English
 */
record Mistake(String row, String right, String wrong, String message) {

    private static final String WHOLE_ROW = "…";
    private static final Pattern ELSEWHERE = Pattern.compile("at (.+?): (.*)");

    /**
     * What checking a file says.
     *
     * @param text
     *            without the line
     */
    record Message(Mark mark, String text) {

        @Override
        public String toString() {
            return mark.line() + ": " + text;
        }
    }

    static Mistake of(String line) {
        String[] parts = line.replace("\\n", "\n").split(" ¦ ", -1);
        int right = parts.length - 3;
        assertThat(right).as(line).isBetween(0, 1);
        return new Mistake(
                right == 0 ? "" : parts[0].strip(), parts[right], parts[right + 1], parts[right + 2].strip());
    }

    /** The file with the mistake. */
    String in(String text) {
        int place = place(text);
        String there = right.equals(WHOLE_ROW) ? rowAt(text, place) : right;
        String written = right.equals(WHOLE_ROW) ? wrong.replace(WHOLE_ROW, there) : wrong;
        return text.substring(0, place) + written + text.substring(place + there.length());
    }

    private int place(String text) {
        int from = row.isEmpty() ? 0 : placeOf(row, text);
        int place = right.equals(WHOLE_ROW) ? text.lastIndexOf('\n', from) + 1 : text.indexOf(right, from);
        assertThat(place).as("%s in the file", this).isNotNegative();
        return place;
    }

    /** Where a row begins, or any words where no row has that id. */
    private static int placeOf(String words, String text) {
        Matcher row = Pattern.compile("(?:id|unit|name): " + Pattern.quote(words) + "(?=[,}\\s])")
                .matcher(text);
        return row.find() ? row.start() : text.indexOf(words);
    }

    /** From the line on which a row begins to the next line that is not indented deeper. */
    private static String rowAt(String text, int start) {
        int indent = text.indexOf('-', start) - start;
        Matcher next = Pattern.compile("(?m)^ {0," + indent + "}\\S").matcher(text);
        return text.substring(start, next.find(start + indent + 1) ? next.start() : text.length());
    }

    /** Whether a message says what it must, where it must: for what was left out, also on the line before. */
    boolean isMeantBy(Message given, String text) {
        Matcher elsewhere = ELSEWHERE.matcher(message);
        if (elsewhere.matches()) {
            return given.text().contains(elsewhere.group(1)) && given.text().contains(elsewhere.group(2));
        }
        int offset = place(text);
        int line = new Lines(text).mark("", offset, offset).line();
        String there = right.equals(WHOLE_ROW) ? rowAt(text, offset) : right;
        int end = line + (int) there.chars().filter(sign -> sign == '\n').count();
        return given.text().contains(message)
                && given.mark().line() <= end
                && (wrong.isBlank() ? line - 1 : line) <= given.mark().endLine();
    }

    @Override
    public String toString() {
        return "%s: %s → %s (%s)".formatted(row, right, wrong, message);
    }
}

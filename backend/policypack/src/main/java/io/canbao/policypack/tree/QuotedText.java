package io.canbao.policypack.tree;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Lines;
import java.text.Normalizer;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies what stands in quotation marks, and closes those that nobody closed where they must have been meant to close. */
final class QuotedText {

    /** A line that begins an entry or an item, and so is no part of a text above it. */
    private static final Pattern ENTRY = Pattern.compile("\\n[ \\t]*(-[ \\t]+)?([\\w.\\-]+:([ \\t\\n]|$)|[{\\[])");

    /** A value between typographic marks, or with one of them, that is no text for people: it ends where a value may end. */
    private static final Pattern TYPOGRAPHIC = Pattern.compile(
            "[“”‘’＂＇「」](?<value>[\\x20-\\x7e&&[^\"]]{1,200}?)[“”‘’＂＇「」\"'](?=[ \\t]*([,，；}｝\\]］\\r\\n:：]|#|$))");

    /** A function of several values, and whatever the formula has around it. */
    private static final Pattern FORMULA = Pattern.compile(
            "[^\"'{}\\[\\],，\\n:]*\\b(?:min|max|years|months|days|floor|ceiling|round|count|recognised|ended)[(（]"
                    + "[^\"'{}()（）\\n:]*[,，][^\"'{}()（）\\n:]*[)）][^\"'{}\\[\\],，\\n:#]*");

    private final String text;
    private final Lines lines;
    private final CorrectedText corrected;

    QuotedText(String text, Lines lines, CorrectedText corrected) {
        this.text = text;
        this.lines = lines;
        this.corrected = corrected;
    }

    /**
     * Copies a value in straight marks.
     *
     * @param start
     *            where it opens
     * @param brackets
     *            those that it stands in
     * @return where it ends
     */
    int copy(int start, Collection<Character> brackets) {
        char mark = text.charAt(start);
        int end = closing(start, mark);
        if (end >= 0
                && !ENTRY.matcher(text.substring(start, end)).find()
                && (brackets.isEmpty() || !runsIntoTheNext(start, end))) {
            corrected.copy(start, end + 1);
            return end + 1;
        }
        return close(start, mark, !brackets.isEmpty());
    }

    /** Whether a value within brackets ends at the mark that opens the next one: {@code {tier1: "410.00, tier2: "775.00"}}. */
    private boolean runsIntoTheNext(int start, int end) {
        int after = end + 1;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return after < text.length()
                && !Signs.is(",}]，｝］:：#\n\r", text.charAt(after))
                && text.substring(start, end).chars().anyMatch(sign -> Signs.is(",}]", (char) sign));
    }

    private int closing(int start, char mark) {
        int index = start + 1;
        while (index < text.length()) {
            char character = text.charAt(index);
            if (mark == '"' && character == '\\') {
                index++;
            } else if (character == mark) {
                boolean doubled = mark == '\'' && index + 1 < text.length() && text.charAt(index + 1) == mark;
                if (!doubled) {
                    return index;
                }
                index++;
            }
            index++;
        }
        return -1;
    }

    private int close(int start, char mark, boolean bracketed) {
        int line = text.indexOf('\n', start);
        int limit = line < 0 ? text.length() : line;
        int end = start + 1;
        while (end < limit && !Signs.is("”“＂" + (bracketed ? ",}]，｝" : ""), text.charAt(end))) {
            end++;
        }
        boolean typographic = end < limit && Signs.is("”“＂", text.charAt(end));
        int column = lines.mark("", start, start).column();
        corrected.replace(
                start,
                start + 1,
                Character.toString(mark),
                typographic
                        ? SignPhrase.CLOSED_OTHERWISE.of(column, text.charAt(end))
                        : SignPhrase.NOT_CLOSED.of(column),
                SignPhrase.CLOSING.of(mark));
        corrected.copy(start + 1, end);
        corrected.put(end, Character.toString(mark));
        return typographic ? end + 1 : end;
    }

    /** Whether a formula with commas begins here, which brackets would take for the end of a value. */
    boolean formula(int start, int lineEnd) {
        return FORMULA.matcher(text).region(start, lineEnd).lookingAt();
    }

    /** Puts quotation marks around such a formula. */
    int quote(int start, int lineEnd) {
        Matcher formula = FORMULA.matcher(text).region(start, lineEnd);
        int end = formula.lookingAt() ? formula.end() : start;
        String right = '"' + Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC) + '"';
        corrected.replace(
                start,
                end,
                right,
                SignPhrase.FORMULA_WITH_COMMA.of(lines.mark("", start, start).column()),
                GeneralPhrase.WRITE.of(right));
        return end;
    }

    /** Where a value in typographic marks ends, or where it begins if it is none. */
    int typographic(int start) {
        Matcher value = TYPOGRAPHIC.matcher(text).region(start, text.length());
        return value.lookingAt() ? value.end() : start;
    }

    /** Puts straight marks around a value in typographic ones. */
    int correct(int start) {
        int end = typographic(start);
        String right = '"' + text.substring(start + 1, end - 1) + '"';
        corrected.replace(
                start,
                end,
                right,
                SignPhrase.TYPOGRAPHIC_MARKS.of(lines.mark("", start, start).column(), text.substring(start, end)),
                GeneralPhrase.WRITE.of(right));
        return end;
    }
}

package io.canbao.policypack.tree;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Lines;
import io.canbao.policypack.finding.Wording;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the signs that a Chinese keyboard writes where YAML wants others, and quotation marks that nobody closed, before the
 * text is read: whatever YAML made of them would be told elsewhere, and as something else. Each is put right, so that reading
 * goes on and says what else is wrong. Texts in quotation marks, comments and texts of several lines stay as they are.
 */
final class SignCorrection {

    private static final Pattern KEY = Pattern.compile(
            "(?<wide>(?:\"[^\"\\n]*\"|[A-Za-z0-9][\\w.\\-]*)[ \\t\\u3000]*)：|(?<narrow>[A-Za-z][\\w.\\-]*):(?=[^\\s\\u3000:/,}\\]])");
    private static final Pattern NEXT_KEY =
            Pattern.compile("[，；、][ \\t\\u3000]*[\"“]?[A-Za-z][\\w.\\-]*[\"”]?[ \\t]*[:：]");
    private static final Pattern NEXT_ITEM = Pattern.compile("[，；、][ \\t\\u3000]*[\\w\"'{\\[“]");
    private static final String BLANKS = " \t\u3000\u00a0";
    private static final Pattern BLOCK_TEXT = Pattern.compile("[|>][-+0-9]*[ \\t]*(#.*)?");
    private static final Pattern DASHED = Pattern.compile("-(?=\\{|[A-Za-z][\\w.\\-]*:\\s)");
    private static final Pattern ITEM = Pattern.compile("-[ \\u3000]");

    private final String text;
    private final Lines lines;
    private final QuotedText quoted;
    private final CorrectedText corrected;
    private final Deque<Character> open = new ArrayDeque<>();
    private String key = "";
    private int at;

    /** End of the line that was looked at last. */
    private int lineEnd = -1;

    /** Indentation of the key whose value stands on this line, or of the line if it has none. */
    private int column;

    /** Whether a key may stand here. */
    private boolean keyed;

    /** Whether the value of the last key began on its line, so that lines further in carry it on. */
    private boolean begun;

    private SignCorrection(String text) {
        this.text = text;
        this.lines = new Lines(text);
        this.corrected = new CorrectedText(text);
        this.quoted = new QuotedText(text, lines, corrected);
    }

    static CorrectedText of(String text) {
        SignCorrection correction = new SignCorrection(text);
        while (correction.at < text.length()) {
            if (correction.open.isEmpty() && correction.atLineStart()) {
                correction.line();
            } else {
                correction.node();
            }
        }
        return correction.corrected;
    }

    /** A semicolon of a Western keyboard is none of the wide signs. */
    private static SignPhrase phrase(char written) {
        return written < 128 ? SignPhrase.OTHER_SIGN : SignPhrase.WIDE_SIGN;
    }

    private boolean atLineStart() {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    /** The beginning of a line outside of brackets. */
    private void line() {
        int start = at;
        spaces();
        int indentation = at - start;
        if (begun && indentation > column && at < text.length() && !lineEnds(at)) {
            copyTo(lineEnd());
            newline();
            return;
        }
        while (at < text.length()
                && ITEM.matcher(text).region(at, text.length()).lookingAt()) {
            copyTo(at + 1);
            spaces();
        }
        if (DASHED.matcher(text).region(at, lineEnd()).lookingAt()) {
            replace(1, "- ", SignPhrase.DASH_WITHOUT_SPACE.of(columnOf(at)), SignPhrase.DASH_AND_SPACE.of());
        }
        column = at - start;
        begun = false;
        keyed = true;
        node();
    }

    /** Blanks as they are, but for the wide one, which is none for YAML. */
    private void spaces() {
        while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
            if (text.charAt(at) == '\u3000') {
                replace(1, "  ", SignPhrase.WIDE_SPACE.of(columnOf(at)), SignPhrase.PLAIN_SPACE.of());
            } else if (text.charAt(at) == '\u00a0') {
                noBreakSpaces();
            } else {
                copyTo(at + 1);
            }
        }
    }

    /** Blanks copied from a page or a letter, which look like any others; those beside each other are told once. */
    private void noBreakSpaces() {
        int end = at;
        while (end < text.length() && text.charAt(end) == '\u00a0') {
            end++;
        }
        replace(
                end - at,
                " ".repeat(end - at),
                SignPhrase.NO_BREAK_SPACE.of(columnOf(at)),
                SignPhrase.PLAIN_SPACE.of());
    }

    /** Whatever begins here: a key, a value, or a sign between them. */
    private void node() {
        spaces();
        if (at >= text.length()) {
            return;
        }
        char sign = text.charAt(at);
        if (sign == '\n' || sign == '\r') {
            newline();
        } else if (sign == '#') {
            copyTo(lineEnd());
        } else if (keyed && key()) {
            keyed = false;
        } else if (open.isEmpty()
                && BLOCK_TEXT.matcher(text).region(at, lineEnd()).matches()) {
            blockText();
        } else if (sign == '"' || sign == '\'') {
            at = quoted.copy(at, open);
            behind();
        } else if (Signs.is(Signs.QUOTES, sign) && quoted.typographic(at) > at) {
            at = quoted.correct(at);
            behind();
        } else {
            sign(Signs.bracket(sign));
        }
    }

    private void sign(char meant) {
        switch (meant) {
            case '{', '[' -> {
                open.push(text.charAt(at));
                bracket(meant);
                keyed = meant == '{';
            }
            case '}', ']' -> {
                bracket(meant);
                open.poll();
                behind();
            }
            case ',' -> {
                copyTo(at + 1);
                keyed = inMapping();
            }
            case ':' -> copyTo(at + 1);
            default -> plain();
        }
    }

    private void bracket(char meant) {
        char written = text.charAt(at);
        boolean closesWide = Signs.is("}]", meant) && !open.isEmpty() && Signs.is(Signs.OPENING, open.peek());
        if (written == meant) {
            copyTo(at + 1);
        } else if (closesWide) {
            corrected.put(at, Character.toString(meant));
            at++;
        } else {
            replace(
                    1,
                    Character.toString(meant),
                    SignPhrase.WIDE_SIGN.of(columnOf(at), written),
                    SignPhrase.SIGN_MEANT.of(meant));
        }
    }

    /** A key with a colon that YAML would not take for one. */
    private boolean key() {
        Matcher matcher = KEY.matcher(text).region(at, lineEnd());
        if (!matcher.lookingAt()) {
            return false;
        }
        boolean wide = matcher.group("wide") != null;
        key = (wide ? matcher.group("wide") : matcher.group("narrow")).strip();
        copyTo(matcher.end() - 1);
        boolean blank = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
        replace(
                1,
                blank ? ":" : ": ",
                wide ? SignPhrase.WIDE_SIGN.of(columnOf(at), "：") : SignPhrase.COLON_WITHOUT_SPACE.of(columnOf(at)),
                SignPhrase.COLON_AND_SPACE.of(key));
        begun = open.isEmpty() && !lineEnds(at);
        return true;
    }

    /** What may follow a value in quotation marks or brackets. */
    private void behind() {
        keyed = false;
        begun = false;
        spaces();
        if (at >= text.length() || !Signs.is(Signs.COMMAS + "。;" + (open.isEmpty() ? "," : ""), text.charAt(at))) {
            return;
        }
        char written = text.charAt(at);
        if (!open.isEmpty()) {
            replace(1, ",", phrase(written).of(columnOf(at), written), SignPhrase.SIGN_MEANT.of(","));
            keyed = inMapping();
        } else if (lineEnds(at + 1)) {
            replace(1, "", SignPhrase.SIGN_TOO_MANY.of(columnOf(at), written), SignPhrase.NO_SIGN.of());
        }
    }

    /** A value or key without quotation marks. */
    private void plain() {
        int end = at;
        boolean bracketed = !open.isEmpty();
        while (end < lineEnd() && !endsPlain(end, bracketed)) {
            end++;
        }
        end = Math.max(end, at + 1);
        if (bracketed && quoted.formula(at, lineEnd())) {
            at = quoted.quote(at, lineEnd());
            behind();
            return;
        }
        String value = text.substring(at, end).strip();
        boolean colon = end < text.length() && text.charAt(end) == ':';
        Signs.narrow(value, key)
                .ifPresentOrElse(
                        right -> replace(
                                value.length(),
                                right,
                                SignPhrase.WIDE_VALUE.of(columnOf(at), value),
                                GeneralPhrase.WRITE.of(right)),
                        () -> copyTo(at + value.length()));
        key = colon ? value : key;
        copyTo(colon ? end + 1 : end);
        begun = !bracketed && !(colon && lineEnds(end + 1));
        keyed = false;
        if (bracketed && at < text.length() && Signs.is(Signs.COMMAS, text.charAt(at))) {
            char written = text.charAt(at);
            replace(1, ",", phrase(written).of(columnOf(at), written), SignPhrase.SIGN_MEANT.of(","));
            keyed = inMapping();
        }
    }

    private boolean endsPlain(int index, boolean bracketed) {
        char sign = text.charAt(index);
        boolean blankNext = index + 1 >= text.length() || Character.isWhitespace(text.charAt(index + 1));
        return switch (sign) {
            case ':' -> blankNext || (bracketed && Signs.is(",{}[]", text.charAt(index + 1)));
            case '#' -> index > 0 && Character.isWhitespace(text.charAt(index - 1));
            default -> bracketed && (Signs.is(",{}[]", sign) || separates(index, sign));
        };
    }

    /** Whether a sign of a Chinese keyboard stands where one between values is meant. */
    private boolean separates(int index, char sign) {
        if (Signs.is(Signs.COMMAS, sign)) {
            Pattern next = inMapping() ? NEXT_KEY : NEXT_ITEM;
            return next.matcher(text).region(index, lineEnd()).lookingAt();
        }
        return switch (sign) {
            case '｝' -> inMapping();
            case '］', '】' -> !inMapping() && !text.substring(at, index).matches(".*[［【].*");
            default -> false;
        };
    }

    /** A text of several lines, which are further in than its key. */
    private void blockText() {
        copyTo(lineEnd());
        newline();
        while (at < text.length() && (blankLine() || indentation() > column)) {
            copyTo(lineEnd());
            newline();
        }
        begun = false;
    }

    private boolean blankLine() {
        return text.substring(at, lineEnd()).isBlank();
    }

    private int indentation() {
        int end = at;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end - at;
    }

    private void newline() {
        while (at < text.length() && text.charAt(at) == '\r') {
            copyTo(at + 1);
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            copyTo(at + 1);
        }
    }

    private int lineEnd() {
        if (lineEnd < at) {
            int end = text.indexOf('\n', at);
            lineEnd = end < 0 ? text.length() : end;
        }
        return lineEnd;
    }

    private boolean lineEnds(int index) {
        int next = index;
        while (next < text.length() && " \t\r\u3000".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next >= text.length() || text.charAt(next) == '\n' || text.charAt(next) == '#';
    }

    private boolean inMapping() {
        return !open.isEmpty() && Signs.bracket(open.peek()) == '{';
    }

    private int columnOf(int offset) {
        return lines.mark("", offset, offset).column();
    }

    private void copyTo(int end) {
        corrected.copy(at, end);
        at = end;
    }

    private void replace(int length, String right, Wording found, Wording wanted) {
        corrected.replace(at, at + length, right, found, wanted);
        at += length;
    }
}

package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a formula, read one after the other. */
final class FormulaTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<date>\\d{4}-\\d{2}-\\d{2})|(?<monthday>\\d{2}-\\d{2})(?![\\d-])|(?<percent>\\d{1,7}(?:\\.\\d{1,6})?)%|(?<amount>\\d+\\.\\d{2})(?![\\d.])"
                    + "|(?<decimal>\\d+\\.\\d+)(?![\\d.])|(?<number>\\d+)(?![\\d.])"
                    + "|(?<name>[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*(?:\\.[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)*)"
                    + "|(?<suffix>\\.[A-Za-z]+)|(?<sign>[-+*/()\\[\\],:]))");

    private static final List<String> KINDS =
            List.of("date", "monthday", "percent", "amount", "decimal", "number", "name", "suffix", "sign");

    /** Longer ones are named definitions; the bound also keeps whoever walks a formula from running out of stack. */
    private static final int MAXIMUM_LENGTH = 500;

    /** One of {@link #KINDS} and what is written. */
    record Token(String kind, String text) {}

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    FormulaTokens(String formula) throws FormulaFault {
        if (formula.length() > MAXIMUM_LENGTH) {
            throw new FormulaFault(
                    PackPhrase.FORMULA_TOO_LONG.of(Integer.toString(formula.length())),
                    GeneralPhrase.AT_MOST.of(MAXIMUM_LENGTH));
        }
        Matcher matcher = TOKEN.matcher(formula);
        int end = 0;
        while (matcher.lookingAt()) {
            for (String kind : KINDS) {
                if (matcher.group(kind) != null) {
                    tokens.add(new Token(kind, matcher.group(kind)));
                }
            }
            end = matcher.end();
            matcher.region(end, formula.length());
        }
        if (!formula.substring(end).isBlank() || tokens.isEmpty()) {
            throw new FormulaFault(GeneralPhrase.TEXT.of(formula), PackPhrase.FORMULA_OR_LITERAL.of());
        }
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    boolean isNext(String kind) {
        return !atEnd() && tokens.get(next).kind().equals(kind);
    }

    boolean isNext(String kind, String text) {
        return isNext(kind) && tokens.get(next).text().equals(text);
    }

    /** What is written next; there must be something. */
    String peek() {
        return tokens.get(next).text();
    }

    /** What is written next, for whoever wants something else. */
    Wording shown() {
        return atEnd()
                ? PackPhrase.THE_END.of()
                : GeneralPhrase.TEXT.of(tokens.get(next).text());
    }

    Token take() throws FormulaFault {
        if (atEnd()) {
            throw new FormulaFault(PackPhrase.END_OF_FORMULA.of(), PackPhrase.VALUE_HERE.of());
        }
        return tokens.get(next++);
    }

    boolean accept(String sign) {
        if (!atEnd() && tokens.get(next).text().equals(sign)) {
            next++;
            return true;
        }
        return false;
    }

    void expect(String sign) throws FormulaFault {
        if (!accept(sign)) {
            throw new FormulaFault(shown(), PackPhrase.SIGN.of(sign));
        }
    }

    String name() throws FormulaFault {
        if (!isNext("name")) {
            throw new FormulaFault(shown(), PackPhrase.A_NAME.of());
        }
        return take().text();
    }

    /** Names with commas between them, each one that is known. */
    Set<String> names(Set<String> known, String kind) throws FormulaFault {
        Set<String> names = new LinkedHashSet<>();
        do {
            String name = name();
            if (!known.contains(name)) {
                throw new FormulaFault(GeneralPhrase.TEXT.of(name), PackPhrase.ONE_OF_THE.of(kind));
            }
            names.add(name);
        } while (accept(","));
        return names;
    }
}

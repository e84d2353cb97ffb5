package io.canbao.policypack.tree;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Signs that a Chinese keyboard writes, and those of YAML that are meant by them. */
final class Signs {

    static final String COMMAS = "，；、";
    static final String OPENING = "｛［【";
    static final String QUOTES = "“”‘’＂＇「」";

    /** Keys whose values are texts for people, where such signs are right. */
    private static final Set<String> TEXTS = Set.of(
            "zh",
            "en",
            "text",
            "name",
            "title",
            "document",
            "issuer",
            "note",
            "ask",
            "why",
            "what",
            "by",
            "to",
            "hint",
            "cite",
            "pack");

    private static final Pattern IN_TEXTS_ONLY = Pattern.compile("[（），：；、。“”‘’]");
    private static final Pattern DASHES = Pattern.compile("(?<=\\d)[－—–‐−](?=\\d)");
    private static final Pattern RANGE = Pattern.compile("\\s*(?:[～〜~]|…+|—{2}|\\.{3,})\\s*");
    private static final Pattern DAYS_WITH_DASH =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s*[-—–]+\\s*(\\d{4}-\\d{2}-\\d{2})");

    private Signs() {}

    /** The bracket that is meant, or the sign itself. */
    static char bracket(char sign) {
        return switch (sign) {
            case '｛' -> '{';
            case '｝' -> '}';
            case '［', '【' -> '[';
            case '］', '】' -> ']';
            default -> sign;
        };
    }

    static boolean is(String signs, char sign) {
        return signs.indexOf(sign) >= 0;
    }

    /**
     * A value in the figures, letters and signs of YAML, if it was written in wide ones. Signs between words do not count, nor do
     * comparisons: the value's own reader knows better what is meant by them.
     *
     * @param key
     *            the key that it stands under
     */
    static Optional<String> narrow(String value, String key) {
        if (TEXTS.contains(key) || narrow(IN_TEXTS_ONLY.matcher(value).replaceAll(""))) {
            return Optional.empty();
        }
        String plain = DASHES.matcher(value).replaceAll("-");
        plain = RANGE.matcher(plain).replaceAll("..");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        plain = DAYS_WITH_DASH.matcher(plain).replaceAll("$1..$2");
        boolean figures = plain.chars().anyMatch(Character::isLetterOrDigit);
        boolean comparison = plain.matches(".*[<>=].*");
        return Optional.of(plain).filter(right -> narrow(right) && figures && !comparison);
    }

    private static boolean narrow(String value) {
        return value.chars().allMatch(character -> character < 128);
    }
}

package io.canbao.policypack.finding;

import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A phrase with what it names, to be put into words in either language.
 *
 * @param arguments
 *            as {@link Phrase#of} takes them
 */
public record Wording(Phrase phrase, List<Object> arguments) {

    private static final ResourceBundle CHINESE = sentences(Locale.SIMPLIFIED_CHINESE);
    private static final ResourceBundle ENGLISH = sentences(Locale.ENGLISH);

    /** A finding quotes its file, and a file may hold anything. */
    private static final int LONGEST = 400;

    /** Stands around what a sentence names until the spaces beside it are set. */
    private static final String EDGE = "\u0001";

    /** Sentences have a space where a number or an id meets Chinese; where a Chinese name does, none is written. */
    private static final Pattern BETWEEN_CHINESE =
            Pattern.compile("(?<=%2$s)(?:%1$s %1$s?| %1$s)(?=%2$s)".formatted(EDGE, "[\\p{IsHan}（），。；：“”、]"));

    public Wording {
        arguments = List.copyOf(arguments);
    }

    private static ResourceBundle sentences(Locale locale) {
        return ResourceBundle.getBundle(
                "io.canbao.policypack.finding.findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The phrase in a language, cut off where it is longer than anybody reads. */
    public String in(Language language) {
        String text = whole(language);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** The phrase in a language, however long its lists are. */
    public String whole(Language language) {
        ResourceBundle sentences = language == Language.ZH ? CHINESE : ENGLISH;
        Object[] shown = arguments.stream()
                .map(argument -> EDGE + shown(argument, language) + EDGE)
                .toArray();
        String text = new MessageFormat(sentences.getString(phrase.name()), Locale.ROOT).format(shown);
        return (language == Language.ZH ? BETWEEN_CHINESE.matcher(text).replaceAll("") : text).replace(EDGE, "");
    }

    private static String shown(Object argument, Language language) {
        return switch (argument) {
            case Wording wording -> wording.whole(language);
            case Text text -> text.in(language);
            case Collection<?> items ->
                items.stream()
                        .map(item -> shown(item, language))
                        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
            default -> argument.toString();
        };
    }

    /** In English. */
    @Override
    public String toString() {
        return in(Language.EN);
    }
}

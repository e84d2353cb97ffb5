package io.canbao.policypack.finding;

import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
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
        ResourceBundle sentences = language == Language.ZH ? CHINESE : ENGLISH;
        Object[] shown =
                arguments.stream().map(argument -> shown(argument, language)).toArray();
        String text = new MessageFormat(sentences.getString(phrase.name()), Locale.ROOT).format(shown);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String shown(Object argument, Language language) {
        return switch (argument) {
            case Wording wording -> wording.in(language);
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

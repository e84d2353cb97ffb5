package io.canbao.policypack.answer;

import io.canbao.rules.policy.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something wrong with the body of a question.
 *
 * @param pointer
 *            JSON pointer to the value, RFC 6901
 * @param sentence
 *            key of the sentence that says it, in {@code faults_zh.properties} and {@code faults_en.properties}
 * @param parts
 *            what the sentence names
 */
public record BodyFault(String pointer, String sentence, List<String> parts) {

    private static final ResourceBundle CHINESE = sentences(Locale.SIMPLIFIED_CHINESE);
    private static final ResourceBundle ENGLISH = sentences(Locale.ENGLISH);

    /** A fault with the parts in the order in which the sentence numbers them. */
    public static BodyFault of(String pointer, String sentence, String... parts) {
        return new BodyFault(pointer, sentence, List.of(parts));
    }

    private static ResourceBundle sentences(Locale locale) {
        return ResourceBundle.getBundle(
                "io.canbao.policypack.answer.faults",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Stable, for programs: the part of the sentence's key before the dot. */
    public String code() {
        return sentence.split("\\.", 2)[0];
    }

    /** For people. */
    public String message(Language language) {
        return switch (language) {
            case ZH -> say(CHINESE);
            case EN -> say(ENGLISH);
        };
    }

    private String say(ResourceBundle sentences) {
        return new MessageFormat(sentences.getString(sentence), sentences.getLocale()).format(parts.toArray());
    }
}

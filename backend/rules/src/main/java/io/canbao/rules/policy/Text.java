package io.canbao.rules.policy;

/**
 * A text that residents read, in both languages of the platform.
 *
 * @param zh simplified Chinese, the authoritative wording
 * @param en English, as an official translation; equals {@code zh} where a pack gives no translation
 */
public record Text(String zh, String en) {

    /** A text that is the same in both languages, since nobody translated it. */
    public static Text of(String both) {
        return new Text(both, both);
    }

    /** The text in one language. */
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}

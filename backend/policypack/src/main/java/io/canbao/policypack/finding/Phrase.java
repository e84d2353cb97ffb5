package io.canbao.policypack.finding;

import java.util.List;

/**
 * Something that findings say, in Chinese and English: each kind is an enum, and each of its constants has a sentence or a
 * part of one in {@code findings_zh.properties} and {@code findings_en.properties} under its name.
 */
public interface Phrase {

    /** The key of the sentence, and the code that programs know it by. */
    String name();

    /**
     * The phrase about something.
     *
     * @param arguments
     *            what it names: texts and numbers as they are, {@link Wording wordings} and
     *            {@link io.canbao.rules.policy.Text texts in both languages} in the language that is asked for, lists of these
     *            joined
     */
    default Wording of(Object... arguments) {
        return new Wording(this, List.of(arguments));
    }
}

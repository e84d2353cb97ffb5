package io.canbao.rules.quote;

import io.canbao.rules.policy.Language;
import io.canbao.rules.wording.Phrases;

/** The sentences of explanations, in one language: {@code sentences_zh.properties} and {@code sentences_en.properties}. */
final class Sentences extends Phrases {

    private static final Sentences CHINESE = new Sentences(Language.ZH);
    private static final Sentences ENGLISH = new Sentences(Language.EN);

    private Sentences(Language language) {
        super("io.canbao.rules.quote.sentences", language);
    }

    static Sentences in(Language language) {
        return switch (language) {
            case ZH -> CHINESE;
            case EN -> ENGLISH;
        };
    }
}

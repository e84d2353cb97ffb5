package io.canbao.command;

import io.canbao.rules.policy.Language;
import java.util.Locale;

/** The language in which the commands tell what is wrong: Chinese where the system speaks Chinese, and else English. */
final class SystemLanguage {
    private SystemLanguage() {}

    static Language get() {
        return of(Locale.getDefault());
    }

    static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? Language.ZH : Language.EN;
    }
}

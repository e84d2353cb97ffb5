package io.canbao.language;

import io.canbao.rules.policy.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses between Chinese, the default, and English. */
public final class Languages {
    private static final List<Locale> OFFERED = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** The language that a request accepts best; Chinese where it accepts neither or says nothing readable. */
    public static Language of(HttpRequest<?> request) {
        return of(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language that an Accept-Language header asks for. */
    public static Language of(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Language.ZH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), OFFERED);
            return Locale.ENGLISH.equals(best) ? Language.EN : Language.ZH;
        } catch (IllegalArgumentException unreadable) {
            return Language.ZH;
        }
    }

    /** The language tag that an answer carries. */
    public static String tag(Language language) {
        return switch (language) {
            case ZH -> "zh-CN";
            case EN -> "en";
        };
    }
}

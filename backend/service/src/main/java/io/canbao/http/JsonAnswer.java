package io.canbao.http;

import io.canbao.language.Languages;
import io.canbao.rules.policy.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** An answer in a language. */
public final class JsonAnswer {
    private JsonAnswer() {}

    /** Anybody's answer: may be kept, and is asked for again before it is shown. */
    public static <T> MutableHttpResponse<T> open(T body, Language language) {
        return written(body, language).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    /** An answer about a person: kept nowhere on the way. */
    public static <T> MutableHttpResponse<T> personal(T body, Language language) {
        return written(body, language).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static <T> MutableHttpResponse<T> written(T body, Language language) {
        return HttpResponse.ok(body)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}

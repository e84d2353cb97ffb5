package io.canbao.http;

import io.canbao.language.Languages;
import io.canbao.rules.policy.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** An answer in a language. */
public final class JsonAnswer {
    private JsonAnswer() {}

    /** Anybody's answer: may be kept, and is asked for again before it is shown. */
    public static <T> MutableHttpResponse<T> open(T body, Language language) {
        return written(body, language).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    /**
     * An open answer with a tag of its bytes, and so of its language too: who has it already is told so and is sent nothing.
     */
    public static MutableHttpResponse<byte[]> tagged(byte[] body, Language language, HttpRequest<?> request) {
        String tag = EntityTag.of(body);
        MutableHttpResponse<byte[]> answer = open(body, language).header(HttpHeaders.ETAG, tag);
        return EntityTag.isHeldBy(request, tag)
                ? answer.status(HttpStatus.NOT_MODIFIED).body(null)
                : answer;
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

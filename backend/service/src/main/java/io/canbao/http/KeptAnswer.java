package io.canbao.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * The first answer to a request that has an {@link IdempotencyKey}.
 *
 * @param status 200 to 499
 * @param body   JSON, null where the answer has none
 */
public record KeptAnswer(
        int status,
        @Nullable String location,
        @Nullable String tag,
        @Nullable String body) {
    private static final String REPLAYED = "Idempotent-Replayed";

    public KeptAnswer {
        if (status < HttpStatus.OK.getCode() || status >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            throw new IllegalArgumentException("what failed is thrown, so that it leaves nothing behind: " + status);
        }
    }

    static KeptAnswer of(HttpResponse<?> answer, @Nullable String body) {
        return new KeptAnswer(
                answer.code(),
                answer.getHeaders().get(HttpHeaders.LOCATION),
                answer.getHeaders().get(HttpHeaders.ETAG),
                body);
    }

    /** The same with another body. */
    public KeptAnswer with(@Nullable String other) {
        return new KeptAnswer(status, location, tag, other);
    }

    MutableHttpResponse<String> replayed() {
        return first().header(REPLAYED, "true");
    }

    MutableHttpResponse<String> first() {
        MutableHttpResponse<String> answer = HttpResponse.status(HttpStatus.valueOf(status));
        set(answer, HttpHeaders.LOCATION, location);
        set(answer, HttpHeaders.ETAG, tag);
        answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
        return body == null ? answer : answer.body(body).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static void set(MutableHttpResponse<?> answer, String header, @Nullable String value) {
        if (value != null) {
            answer.header(header, value);
        }
    }
}

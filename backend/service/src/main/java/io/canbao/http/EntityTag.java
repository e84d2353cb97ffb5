package io.canbao.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;

/** Tags that change with the bytes of an answer, and nothing else. */
final class EntityTag {
    private EntityTag() {}

    static String of(byte[] content) {
        return ETag.of(content).header();
    }

    /** Whether the caller has what the tag stands for. */
    static boolean isHeldBy(HttpRequest<?> request, String tag) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(held -> held.equals("*") || held.contains(tag));
    }
}

package io.canbao.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tags that change with the bytes of an answer, and nothing else. */
final class EntityTag {
    private static final int BYTES = 16;

    private EntityTag() {}

    static String of(byte[] content) {
        return '"' + HexFormat.of().formatHex(sha256(content), 0, BYTES) + '"';
    }

    /** Whether the caller has what the tag stands for. */
    static boolean isHeldBy(HttpRequest<?> request, String tag) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(held -> held.equals("*") || held.contains(tag));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}

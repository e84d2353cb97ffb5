package io.canbao.http.connection;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Map;

/** What a browser may do with an answer: by default nothing but show it. Pages bring a policy of their own. */
final class ProtectingHeaders {
    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");

    /** Of files that never change, which documents load: what they may do is said by the document, and on a slow line the headers of each count. */
    private static final Map<String, String> OF_PARTS =
            Map.of("X-Content-Type-Options", "nosniff", "Cross-Origin-Resource-Policy", "same-origin");

    private ProtectingHeaders() {}

    /** Adds those that are not there yet. */
    static void addTo(HttpHeaders headers) {
        boolean part = headers.containsValue("Cache-Control", "immutable", true);
        (part ? OF_PARTS : ALL).forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
    }
}

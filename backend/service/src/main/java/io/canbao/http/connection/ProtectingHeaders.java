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

    private ProtectingHeaders() {}

    /** Adds those that are not there yet. */
    static void addTo(HttpHeaders headers) {
        ALL.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
    }
}

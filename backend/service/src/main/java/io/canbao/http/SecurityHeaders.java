package io.canbao.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What a browser may do with an answer: by default nothing but show it. Pages bring a policy of their own, see {@link StaticFile}. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FilterOrder.SECURITY_HEADERS)
final class SecurityHeaders {
    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    @ResponseFilter
    void protect(MutableHttpResponse<?> response) {
        if (!response.getHeaders().contains(CONTENT_SECURITY_POLICY)) {
            response.header(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
        }
        response.header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    }
}

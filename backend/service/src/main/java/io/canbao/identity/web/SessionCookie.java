package io.canbao.identity.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/** Carries a browser's token. Scripts cannot read it, other sites cannot send it, and no neighbouring host can set it. */
final class SessionCookie {
    static final String NAME = "__Host-canbao";

    private SessionCookie() {}

    static Cookie of(String token, Duration lasting) {
        return Cookie.of(NAME, token)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(SameSite.Strict)
                .maxAge(lasting);
    }

    /** Takes the browser's away. */
    static Cookie ended() {
        return of("", Duration.ZERO);
    }

    static Optional<String> token(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }
}

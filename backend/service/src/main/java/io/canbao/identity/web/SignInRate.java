package io.canbao.identity.web;

import io.canbao.http.CallerRate;
import io.canbao.identity.SignInSettings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** How often one address may try to sign in. */
@Singleton
final class SignInRate {
    private final CallerRate rate;

    SignInRate(HttpClientAddressResolver addresses, SignInSettings settings, InstantSource clock) {
        this.rate = new CallerRate(addresses, clock, settings.perMinute(), Duration.ofMinutes(1));
    }

    /** @throws io.canbao.problem.ProblemException RATE_LIMITED with Retry-After */
    void require(HttpRequest<?> request) {
        rate.require(request);
    }
}

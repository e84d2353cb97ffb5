package io.canbao.identity.web;

import io.canbao.identity.IdentityError;
import io.canbao.identity.SignInSettings;
import io.canbao.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether a browser asks from a page of this platform. */
@Singleton
final class Origins {
    private final SignInSettings settings;

    Origins(SignInSettings settings) {
        this.settings = settings;
    }

    /** @throws ProblemException ORIGIN_NOT_ALLOWED where the address of the page is another one, or is not told */
    void require(HttpRequest<?> request) {
        Optional<String> origin = Optional.ofNullable(request.getHeaders().get(HttpHeaders.ORIGIN));
        if (origin.filter(settings::isOurs).isEmpty()) {
            throw new ProblemException(IdentityError.ORIGIN_NOT_ALLOWED);
        }
    }
}

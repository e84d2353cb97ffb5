package io.canbao.identity.web;

import io.canbao.identity.IdentityError;
import io.canbao.identity.SignInSettings;
import io.canbao.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a browser asks from a page of this platform. */
@Singleton
final class Origins {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> configured;

    Origins(SignInSettings settings) {
        this.configured = settings.origins();
    }

    /** @throws ProblemException ORIGIN_NOT_ALLOWED where the address of the page is another one, or is not told */
    void require(HttpRequest<?> request) {
        Optional<String> origin = Optional.ofNullable(request.getHeaders().get(HttpHeaders.ORIGIN));
        if (origin.filter(this::isOurs).isEmpty()) {
            throw new ProblemException(IdentityError.ORIGIN_NOT_ALLOWED);
        }
    }

    private boolean isOurs(String origin) {
        return configured.isEmpty() ? isThisMachine(origin) : configured.contains(origin);
    }

    private static boolean isThisMachine(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getHost())
                    .filter(THIS_MACHINE::contains)
                    .isPresent();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}

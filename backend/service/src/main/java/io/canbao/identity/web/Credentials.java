package io.canbao.identity.web;

import io.canbao.identity.IdentityError;
import io.canbao.identity.SignedIn;
import io.canbao.identity.WhoAsks;
import io.canbao.problem.ProblemException;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/**
 * Reads the token that a request shows: a program's in {@code Authorization: Bearer}, a browser's in our cookie, which its page has to back with the
 * token against forged requests and an address of ours. A request that shows none, or one that has ended, is nobody's.
 */
@Singleton
final class Credentials implements AuthenticationFetcher<HttpRequest<?>> {
    static final String CSRF_HEADER = "X-CSRF-Token";
    private static final String BEARER = "Bearer ";
    private static final String SIGNED_IN = "signedIn";

    /** What changes nothing, and so is no use to a forger. */
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final WhoAsks whoAsks;
    private final Origins origins;
    private final ExecutorService mayWait;

    Credentials(WhoAsks whoAsks, Origins origins, @Named(TaskExecutors.BLOCKING) ExecutorService mayWait) {
        this.whoAsks = whoAsks;
        this.origins = origins;
        this.mayWait = mayWait;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> bearer = bearer(request);
        Optional<String> shown = bearer.or(() -> SessionCookie.token(request));
        // What is for everybody is asked by nobody, whosever session the browser brings along: answered from memory, on
        // the thread that it came in on.
        if (shown.isEmpty() || DoorRule.isPublic(request)) {
            return Publishers.empty();
        }
        String token = shown.get();
        return Waiting.publish(mayWait, () -> {
            Optional<SignedIn> who = whoAsks.find(token);
            if (who.isPresent() && bearer.isEmpty()) {
                requireOurPage(request, token);
            }
            return who.map(Credentials::authentication);
        });
    }

    /** Who was found to ask. */
    static Optional<SignedIn> of(Authentication authentication) {
        return Optional.ofNullable((SignedIn) authentication.getAttributes().get(SIGNED_IN));
    }

    /** Who was found to ask; empty for whoever is not signed in. */
    static Optional<SignedIn> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class).flatMap(Credentials::of);
    }

    static Optional<String> bearer(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private static Authentication authentication(SignedIn who) {
        return Authentication.build(who.account().username(), Map.of(SIGNED_IN, who));
    }

    private void requireOurPage(HttpRequest<?> request, String token) {
        if (!SAFE.contains(request.getMethod())) {
            origins.require(request);
            String given =
                    Optional.ofNullable(request.getHeaders().get(CSRF_HEADER)).orElse("");
            if (!MessageDigest.isEqual(bytes(given), bytes(whoAsks.csrf(token)))) {
                throw new ProblemException(IdentityError.CSRF_TOKEN_REQUIRED);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

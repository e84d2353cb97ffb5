package io.canbao.identity.web;

import io.canbao.identity.SignedIn;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Holds {@code @AllowedTo}. What lies below {@code /api/v1/public/} is for everybody; an endpoint that says nothing of whom it is for is rejected,
 * since no rule lets anybody through to it.
 */
@Singleton
final class DoorRule implements SecurityRule<HttpRequest<?>> {
    private static final String PUBLIC = "/api/v1/public/";

    private final Doors doors;
    private final ExecutorService mayWait;

    DoorRule(Doors doors, @Named(TaskExecutors.BLOCKING) ExecutorService mayWait) {
        this.doors = doors;
        this.mayWait = mayWait;
    }

    /** Whether it asks for what is for everybody. */
    static boolean isPublic(HttpRequest<?> request) {
        return request.getPath().startsWith(PUBLIC);
    }

    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        if (request == null) {
            return Publishers.just(SecurityRuleResult.UNKNOWN);
        }
        Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
        if (route.isEmpty() || isPublic(request)) {
            return Publishers.just(route.isEmpty() ? SecurityRuleResult.UNKNOWN : SecurityRuleResult.ALLOWED);
        }
        if (!Doors.guards(route.get())) {
            return Publishers.just(SecurityRuleResult.UNKNOWN);
        }
        Optional<SignedIn> who = Optional.ofNullable(authentication).flatMap(Credentials::of);
        return who.isEmpty() ? Publishers.just(SecurityRuleResult.REJECTED) : opened(request, route.get(), who.get());
    }

    private Publisher<SecurityRuleResult> opened(HttpRequest<?> request, RouteMatch<?> route, SignedIn who) {
        return Waiting.publish(mayWait, () -> {
            request.setAttribute(CountyScopeBinder.ATTRIBUTE, doors.requireOpen(request, route, who));
            return Optional.of(SecurityRuleResult.ALLOWED);
        });
    }
}

package io.canbao.identity.web;

import io.canbao.http.AnyParameters;
import io.canbao.identity.Askers;
import io.canbao.identity.OpenIdProvider;
import io.canbao.identity.OpenIdProvider.Way;
import io.canbao.identity.SignIn;
import io.canbao.identity.SignInSettings;
import io.canbao.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Signing in with another system, where one is configured: a browser goes there and comes back. */
@Controller("/api/v1/login")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "sign-in")
final class OpenIdController {
    private static final String BACK = "/api/v1/login/openid/answer";

    /** What belongs to one way there and back; sent along when another site leads here, as the session's never is. */
    private static final String KEPT = "__Host-canbao-openid";

    private static final Duration WAY = Duration.ofMinutes(10);

    private final OpenIdProvider provider;
    private final SignIn signIn;
    private final SignInSettings settings;
    private final SignInRate rate;
    private final Askers askers;
    private final HttpHostResolver hosts;
    private final InstantSource clock;

    OpenIdController(
            OpenIdProvider provider,
            SignIn signIn,
            SignInSettings settings,
            SignInRate rate,
            Askers askers,
            HttpHostResolver hosts,
            InstantSource clock) {
        this.provider = provider;
        this.signIn = signIn;
        this.settings = settings;
        this.rate = rate;
        this.askers = askers;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Get
    @Operation(operationId = "waysToSignIn", summary = "By what people sign in here")
    WaysView ways() {
        return new WaysView(provider.name().orElse(null));
    }

    @Get("/openid")
    @Operation(
            operationId = "signInElsewhere",
            summary = "Go to the other system; it leads back to the office, signed in",
            description = "OPENID_NOT_OFFERED, OPENID_UNAVAILABLE, ADDRESS_UNKNOWN, RATE_LIMITED")
    HttpResponse<Void> go(HttpRequest<?> request) {
        rate.require(request);
        Way way = provider.begin(back(request));
        return HttpResponse.<Void>seeOther(way.address())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(kept(way.kept(), WAY));
    }

    @Get("/openid/answer")
    @Hidden
    @AnyParameters
    HttpResponse<Void> answer(HttpRequest<?> request) {
        rate.require(request);
        String kept =
                request.getCookies().findCookie(KEPT).map(Cookie::getValue).orElse("");
        try {
            URI back = back(request);
            URI answered = URI.create(back + "?" + request.getUri().getRawQuery());
            SignIn.Admitted admitted =
                    signIn.signIn(provider.recognise(back, answered, kept), askers.anonymous(request));
            return office("entered=openid")
                    .cookie(SessionCookie.of(admitted.token(), Duration.between(clock.instant(), admitted.expiresAt())))
                    .cookie(kept("", Duration.ZERO));
        } catch (ProblemException refused) {
            return office("refused=" + refused.code().name()).cookie(kept("", Duration.ZERO));
        }
    }

    private static MutableHttpResponse<Void> office(String query) {
        return HttpResponse.<Void>seeOther(URI.create("/office/?" + query))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Cookie kept(String value, Duration lasting) {
        return Cookie.of(KEPT, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .maxAge(lasting);
    }

    /** Under the address that browsers see, which the other system has on its list. */
    private URI back(HttpRequest<?> request) {
        return URI.create(settings.platform(hosts.resolve(request)) + BACK);
    }

    /** By what people sign in. */
    @Schema(name = "WaysToSignIn")
    record WaysView(
            @Schema(description = "Name of another system, at /login/openid; left out where there is none") @Nullable
            String openId) {}
}

package io.canbao.identity.web;

import io.canbao.http.HttpError;
import io.canbao.http.JsonAnswer;
import io.canbao.identity.Askers;
import io.canbao.identity.Invite;
import io.canbao.identity.SignIn;
import io.canbao.identity.SignedIn;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Language;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and accepting an invitation. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "sign-in")
final class SignInController {
    private static final String BROWSER = "browser";

    private final SignIn signIn;
    private final Invite invite;
    private final Askers askers;
    private final Origins origins;
    private final SignInRate rate;
    private final Introduction introduction;
    private final InstantSource clock;

    SignInController(
            SignIn signIn,
            Invite invite,
            Askers askers,
            Origins origins,
            SignInRate rate,
            Introduction introduction,
            InstantSource clock) {
        this.signIn = signIn;
        this.invite = invite;
        this.askers = askers;
        this.origins = origins;
        this.rate = rate;
        this.introduction = introduction;
        this.clock = clock;
    }

    @Post("/login")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            operationId = "signIn",
            summary = "Sign in",
            description =
                    "SIGN_IN_FAILED, CODE_REQUIRED, SIGN_IN_LOCKED with Retry-After; INVALID_PARAMETER. The session that a browser had ends")
    HttpResponse<SignedInView> signIn(
            HttpRequest<?> request,
            @Body SignInForm form,
            @Parameter(description = "browser: the token is set as a cookie that scripts cannot read")
                    @QueryValue("as")
                    @Nullable
                    String as) {
        boolean browser = BROWSER.equals(as);
        if (as != null && !browser) {
            throw new ProblemException(HttpError.INVALID_PARAMETER)
                    .with("parameter", "as")
                    .with("allowed", List.of(BROWSER));
        }
        if (browser) {
            origins.require(request);
        }
        RequiredFields fields = new RequiredFields();
        String username = fields.read("/username", form.username());
        String password = fields.read("/password", form.password());
        fields.requireAll();
        rate.require(request);
        SignIn.Admitted admitted =
                signIn.signIn(username, password, Optional.ofNullable(form.code()), askers.anonymous(request));
        if (browser) {
            SessionCookie.token(request).ifPresent(token -> signIn.replace(token, askers.anonymous(request)));
        }
        MutableHttpResponse<SignedInView> answer = HttpResponse.ok(SignedInView.of(admitted, introduction, browser))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return browser
                ? answer.cookie(
                        SessionCookie.of(admitted.token(), Duration.between(clock.instant(), admitted.expiresAt())))
                : answer;
    }

    @Post("/logout")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(operationId = "signOut", summary = "Sign out: the session ends at once")
    HttpResponse<Void> signOut(HttpRequest<?> request, @Parameter(hidden = true) SignedIn who) {
        signIn.signOut(who, askers.of(request, who));
        MutableHttpResponse<Void> answer = HttpResponse.noContent();
        return SessionCookie.token(request).isPresent() ? answer.cookie(SessionCookie.ended()) : answer;
    }

    @Get("/invitations/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            operationId = "getInvitation",
            summary = "Whom an invitation is for, and as what: only whoever holds it is told",
            description = "INVITATION_NOT_FOUND, also where it was used or has ended")
    HttpResponse<InvitedPersonView> invitation(
            HttpRequest<?> request, String token, @Parameter(hidden = true) Language language) {
        rate.require(request);
        return JsonAnswer.personal(introduction.invited(invite.invited(token)), language);
    }

    @Post("/invitations/{token}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation, once",
            description = "INVITATION_NOT_FOUND, PASSWORD_TOO_SHORT, PASSWORD_LENGTH, PASSWORD_TOO_COMMON")
    void accept(HttpRequest<?> request, String token, @Body PasswordForm form) {
        RequiredFields fields = new RequiredFields();
        String password = fields.read("/password", form.password());
        fields.requireAll();
        rate.require(request);
        invite.accept(token, password, askers.anonymous(request));
    }

    /** What somebody signs in with. */
    @Introspected
    @Schema(name = "SignInForm")
    record SignInForm(
            @Nullable String username,
            @Nullable String password,

            @Schema(description = "Of the second factor, for those who have one", example = "123456") @Nullable
            String code) {}

    /** The password that somebody chose. */
    @Introspected
    @Schema(name = "PasswordForm")
    record PasswordForm(@Nullable String password) {}

    /** Somebody who was let in. */
    @Schema(name = "SignedIn")
    record SignedInView(
            @Schema(description = "For Authorization: Bearer; not told to a browser, which has it as a cookie")
            @Nullable
            String token,

            Instant expiresAt,

            MeView user) {

        static SignedInView of(SignIn.Admitted admitted, Introduction introduction, boolean browser) {
            return new SignedInView(
                    browser ? null : admitted.token(),
                    admitted.expiresAt(),
                    introduction.of(admitted.account(), browser ? admitted.csrf() : null));
        }
    }
}

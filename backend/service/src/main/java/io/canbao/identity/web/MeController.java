package io.canbao.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.canbao.identity.Askers;
import io.canbao.identity.OwnAccount;
import io.canbao.identity.SignedIn;
import io.canbao.identity.WhoAsks;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One's own account. */
@Controller("/api/v1/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "sign-in")
final class MeController {
    private final OwnAccount own;
    private final WhoAsks whoAsks;
    private final Askers askers;
    private final Introduction introduction;

    MeController(OwnAccount own, WhoAsks whoAsks, Askers askers, Introduction introduction) {
        this.own = own;
        this.whoAsks = whoAsks;
        this.askers = askers;
        this.introduction = introduction;
    }

    @Get
    @Operation(operationId = "getMe", summary = "Who I am and what I may do")
    MeView me(HttpRequest<?> request, @Parameter(hidden = true) SignedIn who) {
        boolean browser = Credentials.bearer(request).isEmpty();
        return introduction.of(
                who.account(),
                browser ? SessionCookie.token(request).map(whoAsks::csrf).orElse(null) : null);
    }

    @Put("/password")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "changeMyPassword",
            summary = "Change my password; my other sessions end",
            description = "PASSWORD_WRONG, PASSWORD_TOO_SHORT, PASSWORD_LENGTH, PASSWORD_TOO_COMMON, SIGN_IN_LOCKED")
    void changePassword(HttpRequest<?> request, @Parameter(hidden = true) SignedIn who, @Body NewPasswordForm form) {
        RequiredFields fields = new RequiredFields();
        String current = fields.read("/current", form.current());
        String next = fields.read("/new", form.next());
        fields.requireAll();
        own.changePassword(who, askers.of(request, who), current, next);
    }

    @Post("/second-factor")
    @Operation(
            operationId = "setUpMySecondFactor",
            summary = "Set up my second factor",
            description =
                    "Without a code: answers a new secret for an authenticator app; where there is a confirmed one,"
                            + " password is needed. With a code that the app made: confirms it. CODE_WRONG,"
                            + " PASSWORD_WRONG")
    SecondFactorView secondFactor(
            HttpRequest<?> request, @Parameter(hidden = true) SignedIn who, @Body @Nullable SecondFactorForm form) {
        if (form != null && form.code() != null) {
            own.confirmSecondFactor(who, askers.of(request, who), form.code());
            return new SecondFactorView(true, null, null);
        }
        String password = form == null || form.password() == null ? "" : form.password();
        OwnAccount.Enrolment enrolment = own.beginSecondFactor(who, askers.of(request, who), password);
        return new SecondFactorView(false, enrolment.secret(), enrolment.address());
    }

    /** A password for another. */
    @Introspected
    @Schema(name = "NewPasswordForm")
    record NewPasswordForm(
            @Nullable String current,

            @JsonProperty("new") @Schema(name = "new") @Nullable
            String next) {}

    /** Nothing, a password, or a code. */
    @Introspected
    @Schema(name = "SecondFactorForm")
    record SecondFactorForm(@Nullable String code, @Nullable String password) {}

    /** What the authenticator app needs, or that it is set up. */
    @Schema(name = "SecondFactor")
    record SecondFactorView(
            boolean confirmed,

            @Schema(description = "In base 32, to be typed") @Nullable
            String secret,

            @Schema(description = "otpauth://…, to be scanned") @Nullable
            String address) {}
}

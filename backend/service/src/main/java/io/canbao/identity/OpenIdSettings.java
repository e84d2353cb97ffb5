package io.canbao.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Set;

/**
 * Another system that people sign in with, by OpenID Connect; without an issuer there is none.
 *
 * @param issuer        address under which the provider describes itself, such as {@code https://login.example.gov.cn/realms/county}
 * @param name          as the button names it
 * @param usernameClaim in which the provider tells the username of an account here
 * @param secondFactors what the provider writes into {@code amr} where somebody showed more than a password, as RFC 8176 names it
 */
@ConfigurationProperties("canbao.sign-in.openid")
public record OpenIdSettings(
        @Bindable(defaultValue = "") String issuer,
        @Bindable(defaultValue = "") String clientId,
        @Bindable(defaultValue = "") String clientSecret,
        @Bindable(defaultValue = "OpenID Connect") String name,
        @Bindable(defaultValue = "preferred_username") String usernameClaim,
        @Bindable(defaultValue = "mfa,otp,hwk,swk,sc") Set<String> secondFactors) {

    public OpenIdSettings {
        secondFactors = Set.copyOf(secondFactors);
        if (!issuer.isBlank() && (clientId.isBlank() || clientSecret.isBlank())) {
            throw new IllegalArgumentException(
                    "canbao.sign-in.openid: an issuer needs client-id and client-secret, by which it knows this platform");
        }
    }

    /** Whether people may sign in so. */
    public boolean offered() {
        return !issuer.isBlank();
    }
}

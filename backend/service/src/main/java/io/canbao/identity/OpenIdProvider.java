package io.canbao.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.canbao.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks another system who somebody is: OpenID Connect with an authorization code, bound to one browser by state and nonce and to one question by a verifier (PKCE). The provider
 * is asked how it is reached at each sign-in, so that its new addresses and keys count at once.
 */
@Singleton
public class OpenIdProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
    private static final int PATIENCE_MS = 5_000;
    private static final String PARTS = "\\.";

    private final OpenIdSettings settings;

    OpenIdProvider(OpenIdSettings settings) {
        this.settings = settings;
    }

    /** Its name, where there is one. */
    public Optional<String> name() {
        return settings.offered() ? Optional.of(settings.name()) : Optional.empty();
    }

    /**
     * A way to the provider.
     *
     * @param address where the browser is sent
     * @param kept    what the browser has to bring back, which nobody else may see
     */
    public record Way(URI address, String kept) {}

    /** Who came back. */
    public record Recognised(String username, boolean withSecondFactor) {}

    /**
     * Sends somebody to the provider.
     *
     * @param back where it sends them back to
     * @throws ProblemException OPENID_NOT_OFFERED, OPENID_UNAVAILABLE
     */
    public Way begin(URI back) {
        URI endpoint = provider().getAuthorizationEndpointURI();
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI address = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), new ClientID(settings.clientId()), back)
                .endpointURI(endpoint)
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new Way(address, String.join(".", state.getValue(), nonce.getValue(), verifier.getValue()));
    }

    /**
     * Who came back from the provider.
     *
     * @param answer the address that they came back to, with what the provider added
     * @param kept   of {@link #begin}
     * @throws ProblemException SIGN_IN_FAILED where the provider let nobody in, or the answer is not to that question; OPENID_NOT_OFFERED, OPENID_UNAVAILABLE
     */
    public Recognised recognise(URI back, URI answer, String kept) {
        String[] parts = kept.split(PARTS, -1);
        if (parts.length != 3) {
            throw new ProblemException(IdentityError.SIGN_IN_FAILED);
        }
        OIDCProviderMetadata provider = provider();
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
            if (!response.indicatesSuccess() || !new State(parts[0]).equals(response.getState())) {
                throw new ProblemException(IdentityError.SIGN_IN_FAILED);
            }
            AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
            return recognised(claims(
                    provider, new AuthorizationCodeGrant(code, back, new CodeVerifier(parts[2])), new Nonce(parts[1])));
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException untrue) {
            LOG.warn("what came back from {} is no sign-in: {}", settings.issuer(), untrue.getMessage());
            throw new ProblemException(IdentityError.SIGN_IN_FAILED, untrue);
        }
    }

    private Recognised recognised(IDTokenClaimsSet claims) {
        String username = claims.getStringClaim(settings.usernameClaim());
        if (username == null) {
            LOG.warn("{} tells no claim {}", settings.issuer(), settings.usernameClaim());
            throw new ProblemException(IdentityError.SIGN_IN_FAILED);
        }
        List<String> methods =
                Optional.ofNullable(claims.getStringListClaim("amr")).orElse(List.of());
        return new Recognised(username, methods.stream().anyMatch(settings.secondFactors()::contains));
    }

    private IDTokenClaimsSet claims(OIDCProviderMetadata provider, AuthorizationGrant grant, Nonce nonce)
            throws ParseException, BadJOSEException, JOSEException {
        ClientID client = new ClientID(settings.clientId());
        HTTPResponse response = sent(new TokenRequest.Builder(
                        provider.getTokenEndpointURI(),
                        new ClientSecretBasic(client, new Secret(settings.clientSecret())),
                        grant)
                .build()
                .toHTTPRequest());
        TokenResponse answer = OIDCTokenResponseParser.parse(response);
        if (!(answer instanceof OIDCTokenResponse tokens)) {
            throw new ParseException(answer.toErrorResponse().getErrorObject().toString());
        }
        return new IDTokenValidator(provider.getIssuer(), client, JWSAlgorithm.RS256, url(provider.getJWKSetURI()))
                .validate(tokens.getOIDCTokens().getIDToken(), nonce);
    }

    private OIDCProviderMetadata provider() {
        if (!settings.offered()) {
            throw new ProblemException(IdentityError.OPENID_NOT_OFFERED);
        }
        try {
            return OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE_MS, PATIENCE_MS);
        } catch (GeneralException | IOException away) {
            throw unavailable(away);
        }
    }

    private HTTPResponse sent(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE_MS);
        request.setReadTimeout(PATIENCE_MS);
        try {
            return request.send();
        } catch (IOException away) {
            throw unavailable(away);
        }
    }

    private ProblemException unavailable(Exception away) {
        LOG.warn("{} does not answer: {}", settings.issuer(), away.getMessage());
        return new ProblemException(IdentityError.OPENID_UNAVAILABLE, away);
    }

    private static URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}

package io.canbao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.canbao.identity.OpenIdProvider.Recognised;
import io.canbao.identity.OpenIdProvider.Way;
import io.canbao.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider of one page that says yes to everybody; the real one is Keycloak, in the journeys. */
class OpenIdProviderTest {
    private static final URI BACK = URI.create("https://canbao.example.gov.cn/api/v1/login/openid/answer");

    private final AtomicReference<UnaryOperator<JWTClaimsSet.Builder>> claims =
            new AtomicReference<>(UnaryOperator.identity());
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<String> nonce = new AtomicReference<>("");
    private RSAKey key;
    private HttpServer server;
    private OpenIdProvider provider;

    @BeforeEach
    void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://localhost:" + server.getAddress().getPort();
        answer("/.well-known/openid-configuration", () -> """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                "subject_types_supported":["public"],"response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer));
        answer("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        answer("/token", () -> """
                {"access_token":"a","token_type":"Bearer","expires_in":60,"id_token":"%s"}
                """.formatted(token(issuer)));
        server.start();
        provider = new OpenIdProvider(
                new OpenIdSettings(issuer, "canbao", "secret", "统一身份认证", "preferred_username", Set.of("otp")));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, Supplier<String> text) {
        server.createContext(path, exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!form.isEmpty()) {
                asked.set(form);
            }
            byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String token(String issuer) {
        JWTClaimsSet.Builder claimed = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("canbao")
                .subject("f3a1")
                .claim("iat", Instant.now().getEpochSecond())
                .claim("exp", Instant.now().getEpochSecond() + 60)
                .claim("nonce", nonce.get())
                .claim("preferred_username", "approver.one")
                .claim("amr", List.of("pwd", "otp"));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                claims.get().apply(claimed).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
        return token.serialize();
    }

    @Test
    void whoComesBackIsWhoTheProviderSays() {
        Way way = provider.begin(BACK);
        Map<String, String> query = query(way.address());
        assertThat(query)
                .containsEntry("client_id", "canbao")
                .containsEntry("redirect_uri", BACK.toString())
                .containsEntry("code_challenge_method", "S256");
        assertThat(way.address().toString()).doesNotContain(way.kept().split("\\.")[2]);
        assertThat(back(way, asked(way, "state"))).isEqualTo(new Recognised("approver.one", true));
        assertThat(asked.get()).contains("code_verifier=" + way.kept().split("\\.")[2]);
    }

    @Test
    void aSecondFactorIsWhatTheProviderAskedForBesideAPassword() {
        claims.set(claimed -> claimed.claim("amr", List.of("pwd")));
        assertThat(signIn()).isEqualTo(new Recognised("approver.one", false));
        claims.set(claimed -> claimed.claim("amr", null));
        assertThat(signIn()).isEqualTo(new Recognised("approver.one", false));
    }

    @Test
    void anAnswerToAnotherQuestionLetsNobodyIn() {
        Way way = provider.begin(BACK);
        requireRefused(() -> back(way, "another"));
        requireRefused(() -> provider.recognise(BACK, URI.create(BACK + "?error=access_denied&state=x"), way.kept()));
        requireRefused(() -> provider.recognise(BACK, URI.create(BACK + "?code=1&state=x"), ""));
    }

    @Test
    void aTokenThatIsNotForUsLetsNobodyIn() {
        for (UnaryOperator<JWTClaimsSet.Builder> wrong : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                claimed -> claimed.audience("another"),
                claimed -> claimed.issuer("http://localhost/another"),
                claimed -> claimed.claim("nonce", "another"),
                claimed -> claimed.claim("exp", Instant.now().getEpochSecond() - 3600),
                claimed -> claimed.claim("preferred_username", null))) {
            claims.set(wrong);
            requireRefused(this::signIn);
        }
    }

    @Test
    void aTokenThatSomebodyElseSignedLetsNobodyIn() throws JOSEException {
        RSAKey told = key;
        server.removeContext("/keys");
        answer("/keys", () -> new JWKSet(told.toPublicJWK()).toString());
        assertThat(signIn().username()).isEqualTo("approver.one");
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        requireRefused(this::signIn);
    }

    @Test
    void aProviderThatIsAwayIsSaidToBe() {
        server.stop(0);
        assertThatThrownBy(() -> provider.begin(BACK))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(IdentityError.OPENID_UNAVAILABLE));
    }

    private Recognised signIn() {
        Way way = provider.begin(BACK);
        return back(way, asked(way, "state"));
    }

    private Recognised back(Way way, String state) {
        nonce.set(asked(way, "nonce"));
        return provider.recognise(BACK, URI.create(BACK + "?code=1&state=" + state), way.kept());
    }

    private static void requireRefused(Runnable signIn) {
        assertThatThrownBy(signIn::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(IdentityError.SIGN_IN_FAILED));
    }

    private static String asked(Way way, String parameter) {
        return query(way.address()).getOrDefault(parameter, "");
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }
}

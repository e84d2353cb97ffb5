package io.canbao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.identity.OpenIdProvider.Recognised;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.OnMySql;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.Asker;
import io.canbao.testkit.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInIT {
    private static final String WRONG = "{\"username\":\"%s\",\"password\":\"not the right one\"}";

    @ParameterizedTest
    @EnumSource
    void theFirstUserIsTheOperator(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person operator = served.operator();

        Answer me = operator.get("/me");

        assertThat(me.at("/username")).isEqualTo("operator");
        assertThat(me.at("/roles/0/role")).isEqualTo("platform-operator");
        assertThat(me.json().at("/roles/0/county").isMissingNode()).isTrue();
        assertThat(me.at("/secondFactor/confirmed")).isEqualTo("false");
    }

    @Test
    void whoIsRecognisedElsewhereIsLetInAsFarAsTheirRolesAllow() {
        Served served = Served.twoCounties();
        SignIn signIn = served.bean(SignIn.class);
        Asker asker = new Asker("", "", "192.0.2.1", "r1");
        String admin = People.upperAdmin(served).username();
        assertThat(signIn.signIn(new Recognised(admin.toUpperCase(Locale.ROOT), false), asker)
                        .account()
                        .username())
                .isEqualTo(admin);
        assertThatThrownBy(() -> signIn.signIn(new Recognised(People.newName(), true), asker))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(IdentityError.OPENID_ACCOUNT_UNKNOWN));
        assertThatThrownBy(() -> signIn.signIn(new Recognised("operator", false), asker))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(IdentityError.OPENID_FACTOR_REQUIRED));
        assertThat(served.get("/api/v1/login").json().has("openId")).isFalse();
        assertThat(served.get("/api/v1/login/openid").at("/code")).isEqualTo("OPENID_NOT_OFFERED");
        Answer back = served.get("/api/v1/login/openid/answer?code=1&state=x");
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo("/office/?refused=SIGN_IN_FAILED");
    }

    @OnMySql
    void anUnknownUserAndAWrongPasswordAreToldAlikeAndLockedAlike(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        String known = People.upperAdmin(served).username();
        for (String username : List.of(known, People.newName())) {
            for (int attempt = 0; attempt < 5; attempt++) {
                Answer failed = served.post("/api/v1/login", WRONG.formatted(username));
                assertThat(failed.status()).isEqualTo(401);
                assertThat(failed.at("/code")).isEqualTo("SIGN_IN_FAILED");
            }
            Answer locked = served.post("/api/v1/login", WRONG.formatted(username));
            assertThat(locked.status()).isEqualTo(429);
            assertThat(locked.at("/code")).isEqualTo("SIGN_IN_LOCKED");
            assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 31);
        }
        assertThat(served.post(
                                "/api/v1/login",
                                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(known, People.PASSWORD))
                        .at("/code"))
                .isEqualTo("SIGN_IN_LOCKED");
    }

    /** Thirty guesses at a time once had all been compared before the first of them was counted. */
    @OnMySql
    void guessesInParallelAreCountedBeforeTheyAreTried(DatabaseKind kind) throws Exception {
        Served served = Served.twoCounties(kind);
        String known = People.upperAdmin(served).username();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> guesses = new ArrayList<>();
            for (int guess = 0; guess < 30; guess++) {
                guesses.add(guessers.submit(() -> served.post("/api/v1/login", WRONG.formatted(known))));
            }
            int tried = 0;
            for (Future<Answer> guess : guesses) {
                tried += guess.get().status() == 401 ? 1 : 0;
            }
            assertThat(tried).isBetween(1, 5);
        }
    }

    @OnMySql
    void aSessionEndsWhenItsBearerSaysSoOrWhenItsTimeIsOver(DatabaseKind kind) throws SQLException {
        Served served = Served.twoCounties(kind);
        Database database = served.database();
        Person signedOut = served.operator();
        Person idle = served.operator();
        Person old = served.operator();
        Person current = served.operator();

        assertThat(signedOut.post("/logout", "").status()).isEqualTo(204);
        change(database, "UPDATE session SET used_at = '2020-01-01 00:00:00' WHERE token_hash = '%s'", idle);
        change(database, "UPDATE session SET ends_at = '2020-01-01 00:00:00' WHERE token_hash = '%s'", old);

        for (Person nobody : List.of(signedOut, idle, old, new Person(served, "", "100000." + "a".repeat(43)))) {
            Answer answer = nobody.get("/me");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.at("/code")).isEqualTo("SIGN_IN_REQUIRED");
        }
        assertThat(current.get("/me").status()).isEqualTo(200);
    }

    @OnMySql
    void aNewPasswordEndsTheOtherSessions(DatabaseKind kind) {
        Served served = Served.twoCounties(kind);
        Person here = People.upperAdmin(served);
        Person elsewhere = served.signIn(here.username(), People.PASSWORD);
        Person other = People.lowerAdmin(served);

        assertThat(here.put("/me/password", "{\"current\":\"wrong one here\",\"new\":\"seven geese, one pond\"}")
                        .at("/code"))
                .isEqualTo("PASSWORD_WRONG");
        Answer tooShort = here.put("/me/password", "{\"current\":\"%s\",\"new\":\"short\"}".formatted(People.PASSWORD));
        assertThat(tooShort.at("/code")).isEqualTo("PASSWORD_TOO_SHORT");
        String tooLong = "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(People.PASSWORD, "geese".repeat(1_000));
        assertThat(here.put("/me/password", tooLong).at("/code")).isEqualTo("PASSWORD_LENGTH");
        assertThat(tooShort.at("/title")).contains("8", "128").doesNotContain("{");
        assertThat(here.put("/me/password", "{\"current\":\"%s\",\"new\":\"Password2025\"}".formatted(People.PASSWORD))
                        .at("/code"))
                .isEqualTo("PASSWORD_TOO_COMMON");
        assertThat(here.put(
                                "/me/password",
                                "{\"current\":\"%s\",\"new\":\"seven geese, one pond\"}".formatted(People.PASSWORD))
                        .status())
                .isEqualTo(204);

        assertThat(here.get("/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/me").status()).isEqualTo(401);
        assertThat(other.get("/me").status()).isEqualTo(200);
        served.signIn(here.username(), "seven geese, one pond");
        served.signIn(other.username(), People.PASSWORD);
    }

    @Test
    void oneAddressTriesOnlySoOften() {
        try (Served served = Served.on(
                DatabaseKind.EMBEDDED.create(), TwoCounties.packs(), Map.of("canbao.sign-in.per-minute", 3))) {
            List<Integer> statuses = new ArrayList<>();
            for (int attempt = 0; attempt < 8; attempt++) {
                statuses.add(served.post("/api/v1/login", WRONG.formatted("name" + attempt))
                        .status());
            }
            assertThat(statuses).contains(401, 429);
        }
    }

    private static void change(Database database, String sql, Person whose) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql.formatted(Tokens.hash(whose.token()))))
                    .isEqualTo(1);
        }
    }
}

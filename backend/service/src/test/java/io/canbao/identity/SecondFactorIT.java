package io.canbao.identity;

import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.People;
import io.canbao.platform.Person;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import io.canbao.tenancy.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondFactorIT {
    @ParameterizedTest
    @EnumSource
    void aSecondFactorIsAskedForOnceItIsConfirmedAndNoCodeIsGoodTwice(DatabaseKind kind) throws Exception {
        Served served = Served.twoCounties(kind);
        Person approver = People.of(served, UPPER, Role.POLICY_APPROVER);
        Answer state = approver.get("/me");
        assertThat(Instant.parse(state.at("/secondFactor/until")))
                .isEqualTo(Instant.parse(state.at("/secondFactor/neededSince")).plus(Duration.ofDays(3)));
        String secret = approver.post("/me/second-factor", "").at("/secret");

        assertThat(approver.post("/me/second-factor", "{\"code\":\"000000\"}").at("/code"))
                .isEqualTo("CODE_WRONG");
        String code = code(secret, 0);
        assertThat(approver.post("/me/second-factor", "{\"code\":\"%s\"}".formatted(code))
                        .at("/confirmed"))
                .isEqualTo("true");

        assertThat(approver.get("/me").json().at("/secondFactor/until").isMissingNode())
                .isTrue();
        assertThat(login(approver, null).at("/code")).isEqualTo("CODE_REQUIRED");
        assertThat(login(approver, code).at("/code")).isEqualTo("SIGN_IN_FAILED");
        assertThat(login(approver, code(secret, 1)).status()).isEqualTo(200);
    }

    @Test
    void whoeverNeedsASecondFactorDoesNothingWithoutItOnceTheGraceIsOver() {
        try (Served served = Served.on(
                DatabaseKind.EMBEDDED.create(),
                TwoCounties.packs(),
                Map.of("canbao.sign-in.second-factor-grace", "0s"))) {
            Person operator = served.operator();

            assertThat(operator.get("/platform/counties").at("/code")).isEqualTo("SECOND_FACTOR_REQUIRED");
            assertThat(operator.get("/me").status()).isEqualTo(200);
            assertThat(operator.post("/me/second-factor", "").status()).isEqualTo(200);
        }
    }

    private static Answer login(Person person, @Nullable String code) {
        String more = code == null ? "" : ",\"code\":\"" + code + "\"";
        return person.served()
                .post(
                        "/api/v1/login",
                        "{\"username\":\"%s\",\"password\":\"%s\"%s}"
                                .formatted(person.username(), People.PASSWORD, more));
    }

    /** As an authenticator app makes it, written anew from RFC 4648 and RFC 6238. */
    private static String code(String secret, int stepsAhead) throws Exception {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        StringBuilder bits = new StringBuilder();
        for (int index = 0; index < secret.length(); index++) {
            bits.append("%5s"
                    .formatted(Integer.toBinaryString(alphabet.indexOf(secret.charAt(index))))
                    .replace(' ', '0'));
        }
        byte[] key = new byte[bits.length() / 8];
        for (int at = 0; at < key.length; at++) {
            key[at] = (byte) Integer.parseInt(bits.substring(8 * at, 8 * at + 8), 2);
        }
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(key, "HmacSHA1"), Instant.now().plusSeconds(30L * stepsAhead));
    }
}

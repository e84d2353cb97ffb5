package io.canbao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInSettingsTest {
    private static final Instant NOW = Instant.parse("2025-03-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 30", "6, 60", "7, 120", "10, 960", "11, 1800", "1000000, 1800"})
    void eachFurtherFailureWaitsTwiceAsLongUpToTheLongest(int failures, long seconds) {
        Instant expected = seconds == 0 ? Instant.EPOCH : NOW.plusSeconds(seconds);

        assertThat(settings(8, 5, Duration.ofSeconds(30), List.of()).lockedUntil(NOW, failures))
                .isEqualTo(expected);
    }

    @Test
    void whatIsOutOfItsBoundsIsRefused() {
        assertThatThrownBy(() -> settings(7, 5, Duration.ofSeconds(30), List.of()))
                .hasMessageContaining("password-length");
        assertThatThrownBy(() -> settings(8, 2, Duration.ofSeconds(30), List.of()))
                .hasMessageContaining("attempts");
        assertThatThrownBy(() -> settings(8, 5, Duration.ofHours(2), List.of())).hasMessageContaining("lock");
        assertThatThrownBy(() -> settings(8, 5, Duration.ofSeconds(30), List.of("https://a.example/page")))
                .hasMessageContaining("origins");
    }

    /** The header Host once decided where a receipt's square leads: whoever printed it could send every payer elsewhere. */
    @Test
    void whatARequestSaysOfThePlatformsAddressIsBelievedOfThisMachineOnly() {
        SignInSettings named =
                settings(8, 5, Duration.ofSeconds(30), List.of("https://a.example", "https://b.example"));
        SignInSettings unnamed = settings(8, 5, Duration.ofSeconds(30), List.of());

        assertThat(named.platform("https://elsewhere.example")).isEqualTo("https://a.example");
        assertThat(unnamed.platform("http://localhost:8080")).isEqualTo("http://localhost:8080");
        assertThat(unnamed.platform("http://[::1]:8080")).isEqualTo("http://[::1]:8080");
        assertThatThrownBy(() -> unnamed.platform("https://localhost.elsewhere.example"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code()).isEqualTo(IdentityError.ADDRESS_UNKNOWN));
        assertThat(named.isOurs("https://b.example")).isTrue();
        assertThat(named.isOurs("http://localhost")).isFalse();
        assertThat(unnamed.isOurs("http://127.0.0.1:8080")).isTrue();
        assertThat(unnamed.isOurs("no address")).isFalse();
    }

    private static SignInSettings settings(int length, int attempts, Duration lock, List<String> origins) {
        return new SignInSettings(
                origins,
                length,
                attempts,
                lock,
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Duration.ofHours(12),
                Duration.ofDays(7),
                Duration.ofDays(3),
                300,
                4);
    }
}

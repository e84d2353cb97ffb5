package io.canbao.doubts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One address filled the list of a county in some hours, and everybody else was turned away for weeks. */
class DoubtRateTest {
    private static final Duration SIX_MINUTES = Duration.ofMinutes(6);

    private Instant now = Instant.parse("2025-03-10T00:00:00Z");
    private String address = "203.0.113.7";
    private final DoubtRate rate = new DoubtRate(request -> address, () -> now);

    private void tell() {
        rate.require(HttpRequest.GET("/"));
        assertThat(rate.counted(HttpRequest.GET("/"), () -> "told")).isEqualTo("told");
    }

    private void tellInVain() {
        assertThatThrownBy(() -> rate.counted(HttpRequest.GET("/"), () -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
    }

    /** A day ended at eight in the morning of the counties. */
    @Test
    void theDayEndsAtTheCountiesMidnight() {
        now = Instant.parse("2025-03-10T00:30:00Z");
        for (long told = 0; told < DoubtRate.MOST_IN_A_DAY; told++) {
            now = now.plus(SIX_MINUTES);
            tell();
        }
        now = Instant.parse("2025-03-10T15:59:59Z");
        assertThatThrownBy(this::tell).isInstanceOf(ProblemException.class);
        now = Instant.parse("2025-03-10T16:00:00Z");
        tell();
    }

    /** Whoever mistyped twenty times could not tell a doubt that day. */
    @Test
    void whatIsRefusedIsNotCountedForTheDay() {
        for (long told = 0; told < DoubtRate.MOST_IN_A_DAY; told++) {
            tellInVain();
        }
        tell();
    }

    @Test
    void anAddressTellsTwentyADay() {
        for (long told = 0; told < DoubtRate.MOST_IN_A_DAY; told++) {
            now = now.plus(SIX_MINUTES);
            tell();
        }
        now = now.plus(SIX_MINUTES);
        assertThatThrownBy(this::tell)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).hasToString("TOO_MANY_DOUBTS"));

        address = "203.0.113.8";
        tell();
        address = "203.0.113.7";
        now = now.plus(Duration.ofDays(1));
        tell();
    }

    @Test
    void anAddressTellsTenInAMinute() {
        for (long told = 0; told < DoubtRate.MOST_IN_A_MINUTE; told++) {
            tell();
        }
        assertThatThrownBy(this::tell)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).hasToString("RATE_LIMITED"));
        now = now.plus(Duration.ofMinutes(1));
        tell();
    }
}

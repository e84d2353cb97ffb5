package io.canbao.http;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.Served.policy;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitIT {
    private static final Map<String, Object> TWELVE_A_MINUTE = Map.of(
            "canbao.rate-limit.requests-per-minute", 12, "canbao.proxies.trusted", List.of("127.0.0.0/8", "::1"));

    @Test
    void whoAsksTooOftenWaitsAndOthersDoNot() {
        try (Served served = Served.on(DatabaseKind.MYSQL.create(), TwoCounties.packs(), TWELVE_A_MINUTE)) {
            for (int asked = 0; asked < 12; asked++) {
                assertThat(quote(served, asked + ".0.0.1, 203.0.113.7").status())
                        .isEqualTo(200);
            }

            Answer limited = quote(served, "203.0.113.7");

            assertThat(limited.status()).isEqualTo(429);
            assertThat(limited.at("/code")).isEqualTo("RATE_LIMITED");
            assertThat(limited.header("Retry-After")).matches("\\d+");
            assertThat(quote(served, "203.0.113.8").status()).isEqualTo(200);
            assertThat(List.of("/", "/health", "/nothing"))
                    .allMatch(path -> get(served, path, "203.0.113.7").status() == 429);
            whatMakesMoreWorkCountsAsMore(served);
        }
    }

    private static void whatMakesMoreWorkCountsAsMore(Served served) {
        String curve = policy(UPPER) + "/curve";
        String spaces = " ".repeat(41_000);

        assertThat(served.post(curve, "{}", "X-Forwarded-For", "203.0.113.9").status())
                .isEqualTo(200);
        assertThat(served.post(curve, "{}", "X-Forwarded-For", "203.0.113.9").status())
                .isEqualTo(429);
        assertThat(served.quote(UPPER, SUBSISTENCE + spaces, "X-Forwarded-For", "203.0.113.10")
                        .status())
                .isEqualTo(200);
        assertThat(served.quote(UPPER, SUBSISTENCE + spaces, "X-Forwarded-For", "203.0.113.10")
                        .status())
                .isEqualTo(429);
    }

    private static Answer quote(Served served, String caller) {
        return served.quote(UPPER, SUBSISTENCE, "X-Forwarded-For", caller);
    }

    private static Answer get(Served served, String path, String caller) {
        return served.get(path, "X-Forwarded-For", caller);
    }
}

package io.canbao.http;

import static io.canbao.platform.Served.SUBSISTENCE;
import static io.canbao.platform.TwoCounties.UPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.platform.Answer;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.platform.TwoCounties;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitIT {
    private static final Map<String, Object> THREE_A_MINUTE = Map.of(
            "canbao.rate-limit.requests-per-minute", 3, "micronaut.server.client-address-header", "X-Forwarded-For");

    @Test
    void whoAsksTooOftenWaitsAndOthersDoNot() {
        try (Served served = Served.on(DatabaseKind.MYSQL.create(), TwoCounties.packs(), THREE_A_MINUTE)) {
            for (int asked = 0; asked < 3; asked++) {
                assertThat(quote(served, "203.0.113.7").status()).isEqualTo(200);
            }

            Answer limited = quote(served, "203.0.113.7");

            assertThat(limited.status()).isEqualTo(429);
            assertThat(limited.at("/code")).isEqualTo("RATE_LIMITED");
            assertThat(limited.header("Retry-After")).matches("\\d+");
            assertThat(quote(served, "203.0.113.8").status()).isEqualTo(200);
            assertThat(served.get("/").status()).isEqualTo(200);
        }
    }

    private static Answer quote(Served served, String caller) {
        return served.quote(UPPER, SUBSISTENCE, "X-Forwarded-For", caller);
    }
}

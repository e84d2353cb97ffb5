package io.canbao.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RateLimitSettingsTest {

    @Test
    void boundsAreInclusive() {
        assertThat(new RateLimitSettings(1, 100).requestsPerMinute()).isEqualTo(1);
    }

    @Test
    void whatIsOutsideIsNamed() {
        assertThatThrownBy(() -> new RateLimitSettings(0, 100)).hasMessageContaining("requests-per-minute");
        assertThatThrownBy(() -> new RateLimitSettings(1, 99)).hasMessageContaining("callers");
    }
}

package io.canbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8:1:2::6, 2001:db8:1:2",
        "2001:db8::6, 2001:db8",
        "::1, ''",
    })
    void anIpv6CallerIsItsNetwork(String address, String caller) {
        assertThat(Callers.of(address)).isEqualTo(caller);
    }
}

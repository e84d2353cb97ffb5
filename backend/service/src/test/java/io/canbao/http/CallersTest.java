package io.canbao.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {

    /** Spellings of one address once had buckets of their own, and all IPv4 callers that are written as IPv6 ones shared one. */
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.8, 203.0.113.8",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:DB8:1:2::5, 20010db800010002",
        "2001:db8:1:2::1, 20010db800010002",
        "2001:db8::6, 20010db800000000",
        "::1, 0000000000000000",
    })
    void anIpv6CallerIsItsNetworkHoweverItIsWritten(String address, String caller) {
        assertThat(Callers.of(InetAddress.ofLiteral(address).getHostAddress())).isEqualTo(caller);
    }

    /** The whole header once was the key: whoever put something else in front of it each time was somebody else each time. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10.0.0.1     | 203.0.113.7                      | 203.0.113.7
                    10.0.0.1     | 1.2.3.4, 203.0.113.7             | 203.0.113.7
                    10.0.0.1     | 1.2.3.4; 203.0.113.7             | 203.0.113.7
                    10.0.0.1     | 203.0.113.7:4711                 | 203.0.113.7
                    10.0.0.1     | [2001:db8::5]:4711               | 2001:db8:0:0:0:0:0:5
                    10.0.0.1     | ::ffff:203.0.113.7               | 203.0.113.7
                    10.0.0.1     | 203.0.113.7, 10.9.9.9, 10.0.0.2  | 203.0.113.7
                    10.0.0.1     | 10.0.0.3, 10.0.0.2               | 10.0.0.3
                    10.0.0.1     | 203.0.113.7, unknown             | 10.0.0.1
                    10.0.0.1     | ,                                | 10.0.0.1
                    ::ffff:10.0.0.1 | 203.0.113.7                   | 203.0.113.7
                    203.0.113.9  | 203.0.113.7                      | 203.0.113.9
                    """)
    void whoAsksIsReadFromTheRightAsFarAsProxiesAreTrusted(String connected, String forwarded, String caller) {
        CallerAddresses addresses = new CallerAddresses(new ProxySettings(List.of("10.0.0.0/8")));

        assertThat(addresses.caller(InetAddress.ofLiteral(connected), Arrays.asList(forwarded.split(";"))))
                .isEqualTo(InetAddress.ofLiteral(caller));
    }

    @Test
    void nobodyIsBelievedUnlessASettingSaysSo() {
        assertThat(new CallerAddresses(new ProxySettings(List.of("")))
                        .caller(InetAddress.ofLiteral("127.0.0.1"), List.of("203.0.113.7")))
                .isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.200, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 32.1.13.184, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.6, false",
    })
    void aNetworkHasTheAddressesThatBeginAsItDoes(String network, String address, boolean contains) {
        assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0.0/"})
    void aProxyIsAnAddressOrANetwork(String wrong) {
        assertThatThrownBy(() -> new ProxySettings(List.of("10.0.0.1", wrong)))
                .hasMessageContaining("canbao.proxies.trusted")
                .hasMessageEndingWith(wrong);
    }
}

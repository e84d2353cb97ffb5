package io.canbao.policy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.8.9.10",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "ff02::1",
                "2002:0a00:0001::1",
                "2001:0:1::1"
            })
    void whatIsInsideIsNeverCalled(String address) throws UnknownHostException {
        assertThat(Destination.isOutside(InetAddress.getByName(address))).isFalse();
        assertThat(Destination.of(address, false)).isEmpty();
        assertThat(Destination.of(address, true)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "198.20.0.1",
                "223.5.5.5",
                "2400:3200::1"
            })
    void theInternetAtLargeIs(String address) throws UnknownHostException {
        assertThat(Destination.isOutside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "county.example",
                "http://county.example/x",
                "ftp://county.example",
                "https://",
                "https://10.0.0.1/x",
                "https://[::1]/x",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://li@county.example/",
                "https://county.example/#x",
                "https://county.example/ x"
            })
    void whatCanNeverBeCalledIsNotKept(String address) {
        assertThat(Destination.read(address, false)).isEmpty();
    }

    @Test
    void aNameOverTlsIsKept() {
        assertThat(Destination.read("https://county.example:8443/canbao?x=1", false))
                .contains(URI.create("https://county.example:8443/canbao?x=1"));
        assertThat(Destination.read("http://127.0.0.1:8080/", true)).isPresent();
    }
}

package io.canbao.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.InetAddress;
import java.util.List;

/**
 * Who speaks for others.
 *
 * @param trusted addresses, or networks as {@code 10.0.0.0/8}, of proxies that say truly in {@code X-Forwarded-For} who asked them; none: whoever connects is the caller
 */
@ConfigurationProperties("canbao.proxies")
record ProxySettings(@Bindable(defaultValue = "") List<String> trusted) {

    ProxySettings {
        trusted = trusted.stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .toList();
        for (String proxy : trusted) {
            try {
                Network.parse(proxy);
            } catch (IllegalArgumentException _) {
                throw new IllegalArgumentException(
                        "canbao.proxies.trusted has what is neither an address nor a network such as 10.0.0.0/8: "
                                + proxy);
            }
        }
    }

    List<Network> networks() {
        return trusted.stream().map(Network::parse).toList();
    }

    static boolean contain(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}

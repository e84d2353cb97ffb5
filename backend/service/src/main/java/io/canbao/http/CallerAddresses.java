package io.canbao.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpClientAddressResolver;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From where somebody asks. Each proxy adds at the right who asked it, and whatever stands further left the caller may have made up: so it is read from the right, as long as the address
 * come to is that of a proxy that is trusted.
 */
@Singleton
@Replaces(DefaultHttpClientAddressResolver.class)
final class CallerAddresses implements HttpClientAddressResolver {
    private static final String X_FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]*)](?::\\d+)?|([^:]*):\\d+");

    private final List<Network> proxies;

    CallerAddresses(ProxySettings settings) {
        this.proxies = settings.networks();
    }

    /** Empty where whoever connects has no address, as in a pipe. */
    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public String resolve(HttpRequest request) {
        InetAddress connected = request.getRemoteAddress().getAddress();
        return connected == null
                ? ""
                : caller(connected, request.getHeaders().getAll(X_FORWARDED_FOR))
                        .getHostAddress();
    }

    /** @param forwarded headers in their order, each with addresses between commas */
    InetAddress caller(InetAddress connected, List<String> forwarded) {
        List<String> named = forwarded.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .toList();
        InetAddress caller = connected;
        for (String next : named.reversed()) {
            Optional<InetAddress> address =
                    ProxySettings.contain(proxies, caller) ? address(next.strip()) : Optional.empty();
            if (address.isEmpty()) {
                return caller;
            }
            caller = address.get();
        }
        return caller;
    }

    /** What a proxy wrote; some write the port as well. */
    private static Optional<InetAddress> address(String written) {
        Matcher port = WITH_PORT.matcher(written);
        String plain = port.matches() ? Optional.ofNullable(port.group(1)).orElse(port.group(2)) : written;
        try {
            return Optional.of(InetAddress.ofLiteral(plain));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

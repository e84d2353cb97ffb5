package io.canbao.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells callers apart by their address. */
final class Callers {
    private static final int NETWORK_BYTES = 8;

    private Callers() {}

    /**
     * What a caller is counted under: an IPv4 address as it is, also where it is written as an IPv6 one; of an IPv6 address the network (its first 64 bits), since one
     * household holds as many addresses as it likes.
     *
     * @param address none, or an empty one, where the caller has none, as in a pipe
     */
    static String of(@Nullable String address) {
        if (address == null || address.isEmpty()) {
            return "";
        }
        return InetAddress.ofLiteral(address) instanceof Inet6Address caller
                ? HexFormat.of().formatHex(caller.getAddress(), 0, NETWORK_BYTES)
                : address;
    }
}

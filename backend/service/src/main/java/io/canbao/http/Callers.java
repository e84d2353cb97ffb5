package io.canbao.http;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells callers apart by their address. */
public final class Callers {
    private static final int NETWORK_GROUPS = 4;

    private Callers() {}

    /**
     * What a caller is counted under: an IPv4 address as it is, of an IPv6 address the network (its first 64 bits), since one
     * household holds as many addresses as it likes.
     */
    public static String of(@Nullable String address) {
        if (address == null) {
            return "";
        }
        String plain = address.strip();
        return plain.indexOf(':') < 0 ? plain : network(plain);
    }

    private static String network(String address) {
        int gap = address.indexOf("::");
        List<String> groups = Arrays.asList((gap < 0 ? address : address.substring(0, gap)).split(":", -1));
        return String.join(":", groups.subList(0, Math.min(NETWORK_GROUPS, groups.size())));
    }
}

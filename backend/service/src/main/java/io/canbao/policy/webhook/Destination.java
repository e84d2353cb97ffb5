package io.canbao.policy.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a receiver may stand: anywhere but in the platform's own network, which nobody outside is to reach through it. */
final class Destination {
    private static final int LONGEST = 500;
    private static final Pattern NUMBER = Pattern.compile("\\[.*]|[0-9.]+|0[xX].*");

    /** What belongs to nobody on the internet, by the register of special addresses (RFC 6890). */
    private static final List<Block> NOBODYS = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(Block::of)
            .toList();

    private Destination() {}

    /** The address that somebody wrote; empty for what is none, or can never be called. */
    static Optional<URI> read(String text, boolean inside) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text);
            boolean scheme = "https".equals(address.getScheme()) || (inside && "http".equals(address.getScheme()));
            boolean named = address.getHost() != null
                    && (inside || !NUMBER.matcher(address.getHost()).matches());
            return scheme && named && address.getUserInfo() == null && address.getFragment() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /**
     * The addresses of a host that may be called. Who calls has to take one of these and not look the name up again: it may mean another one by then.
     *
     * @return empty where any of them is inside, so that nobody gets in by chance
     * @throws UnknownHostException if the name means none
     */
    static List<InetAddress> of(String host, boolean inside) throws UnknownHostException {
        List<InetAddress> all = Arrays.asList(InetAddress.getAllByName(host));
        return inside || all.stream().allMatch(Destination::isOutside) ? all : List.of();
    }

    /** Whether an address belongs to the internet at large. */
    static boolean isOutside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isOutside(four.getAddress(), 0);
            case Inet6Address six -> isOutside(six);
            default -> false;
        };
    }

    /** Of the sixth version only what is given out, and of what carries one of the fourth, only what that allows. */
    private static boolean isOutside(Inet6Address six) {
        byte[] bytes = six.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (first == 0x20 && second == 0x02) {
            return isOutside(bytes, 2); // 6to4
        }
        boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return (first & 0xe0) == 0x20 && !teredo; // 2000::/3
    }

    /** @param at where the four bytes begin */
    private static boolean isOutside(byte[] bytes, int at) {
        int address = ByteBuffer.wrap(bytes).getInt(at);
        return NOBODYS.stream().noneMatch(block -> block.holds(address));
    }

    /** Addresses of the fourth version that begin with the same bits. */
    private record Block(int first, int bits) {
        /** As it is written: {@code 10.0.0.0/8}. */
        static Block of(String written) {
            String[] parts = written.split("[./]", 5);
            int first = 0;
            for (int part = 0; part < Integer.BYTES; part++) {
                first = (first << Byte.SIZE) | Integer.parseInt(parts[part]);
            }
            return new Block(first, Integer.parseInt(parts[Integer.BYTES]));
        }

        boolean holds(int address) {
            return (address ^ first) >>> (Integer.SIZE - bits) == 0;
        }
    }
}

package io.canbao.http;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * Addresses that begin alike.
 *
 * @param first any of them; IPv4, also where it is written as an IPv6 one
 * @param bits  how many of the first bits they have in common
 */
record Network(InetAddress first, int bits) {
    Network {
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("no such network");
        }
    }

    /**
     * Reads an address, or a network as {@code 10.0.0.0/8}.
     *
     * @throws IllegalArgumentException if it is neither; names are not looked up
     */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int all = first.getAddress().length * Byte.SIZE;
        return new Network(first, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && Arrays.equals(beginning(address), beginning(first));
    }

    private byte[] beginning(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (int bit = bits; bit < bytes.length * Byte.SIZE; bit++) {
            bytes[bit / Byte.SIZE] &= (byte) ~(1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
        }
        return bytes;
    }
}

package io.canbao.identity;

import io.canbao.tenancy.CountyCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets that whoever holds them shows: a region's code, a dot and 256 random bits. Only their hash is stored. */
final class Tokens {
    private static final Pattern FORM = Pattern.compile("([0-9]{6})\\.[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Tokens() {}

    static String make(CountyCode region) {
        return region.value() + "." + random(BYTES);
    }

    /** So many random bytes as text. */
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The region under which the token is to be looked for; empty for what is no token. */
    static Optional<CountyCode> region(String token) {
        Matcher parts = FORM.matcher(token);
        return parts.matches() ? CountyCode.find(parts.group(1)) : Optional.empty();
    }

    /** What is stored of it. A random token needs no salt and no slow hash. */
    static String hash(String token) {
        return HexFormat.of().formatHex(sha256(token));
    }

    /** What a browser's page proves itself with. Follows from the token, which the page cannot read, and does not tell it. */
    static String csrf(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("csrf " + token));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}

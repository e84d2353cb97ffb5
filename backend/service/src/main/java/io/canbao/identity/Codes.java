package io.canbao.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of a second factor: six digits every thirty seconds (RFC 6238), as every authenticator app makes them. */
@Singleton
final class Codes {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);

    /** How far the clock of a telephone may be off, in steps. */
    private static final int TOLERANCE = 1;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    Codes(InstantSource clock) {
        this.clock = clock;
    }

    /** A new shared secret in base 32, as people type it where they cannot scan it. */
    String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return base32(secret);
    }

    /** What an authenticator app scans. */
    static String address(String username, String secret) {
        String label = URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Canbao:" + label + "?secret=" + secret + "&issuer=Canbao";
    }

    /** The time step that the code is of, if it is one of now. */
    OptionalLong step(String secret, String code) {
        long now = clock.millis() / STEP.toMillis();
        return LongStream.rangeClosed(now - TOLERANCE, now + TOLERANCE)
                .filter(step -> equal(code(secret, step), code))
                .findFirst();
    }

    private String code(String secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(bytes(secret), generator.getAlgorithm()),
                    Instant.ofEpochMilli(step * STEP.toMillis()),
                    Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new AssertionError("every key is one for an HMAC", impossible);
        }
    }

    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : bytes) {
            held = (held << 8) | (next & 0xff);
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt((held >> (bits - 5)) & 31));
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int index = 0; index < base32.length(); index++) {
            held = (held << 5) | BASE32.indexOf(base32.charAt(index));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}

package io.canbao.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names one state of something that can be changed.
 *
 * @param value without quotes: a revision, a digest
 */
public record ETag(String value) {
    private static final int BYTES = 16;

    public ETag {
        if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || c == '"' || c > '~')) {
            throw new IllegalArgumentException("no visible ASCII without quotes");
        }
    }

    /** Of what counts its changes. */
    public static ETag of(long revision) {
        return new ETag(Long.toString(revision));
    }

    /** Of what counts no changes: another one for other content. */
    public static ETag of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new ETag(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    /** As it stands in a header. */
    public String header() {
        return '"' + value + '"';
    }
}

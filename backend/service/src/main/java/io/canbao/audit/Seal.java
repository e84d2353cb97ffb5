package io.canbao.audit;

import io.canbao.tenancy.CountyCode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The place of an entry in its county's chain.
 *
 * @param number   1 for the county's first entry, then without gaps
 * @param previous hash of the seal before, {@link #START} before the first
 * @param hash     of {@code previous}, the number and the entry; see the package
 */
public record Seal(CountyCode county, long number, String entry, String previous, String hash) {
    /** What the first seal follows. */
    public static final String START = "0".repeat(64);

    /** The seal of a county's first entry, or of the next one after {@code previous}. */
    static Seal of(AuditEntry entry, long number, String previous) {
        return new Seal(entry.county(), number, entry.id(), previous, hash(entry, number, previous));
    }

    private static String hash(AuditEntry entry, long number, String previous) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            for (String part : new String[] {
                previous,
                entry.county().value(),
                Long.toString(number),
                entry.id(),
                entry.at().toString(),
                entry.actor(),
                entry.from(),
                entry.request(),
                entry.action(),
                entry.subject(),
                entry.before(),
                entry.after()
            }) {
                byte[] text = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}

package io.canbao.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A body on its way to somebody who reads it twice: kept in a file that nobody else reads, until it is closed.
 *
 * @param sha256 in hexadecimal digits
 */
public record Upload(Path file, String sha256) implements AutoCloseable {

    /** Keeps a body until {@link #close}. */
    public static Upload of(InputStream body) {
        try {
            Path file = Files.createTempFile("canbao", ".upload");
            try (body) {
                return new Upload(file, copy(body, file));
            } catch (IOException | RuntimeException failed) {
                Files.delete(file);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String copy(InputStream body, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            DigestOutputStream digesting = new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"));
            body.transferTo(digesting);
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

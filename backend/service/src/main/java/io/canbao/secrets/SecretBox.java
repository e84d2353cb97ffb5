package io.canbao.secrets;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be read again and is nobody's to read in the database: AES-256-GCM, bound to whose it is. The key is the setting
 * {@code canbao.secrets.key} (32 bytes in Base64); without it, it is made once and kept in the data folder, which then has to be the same for
 * all instances.
 */
@Singleton
public final class SecretBox {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String setting;
    private final Path file;
    private Optional<SecretKeySpec> known = Optional.empty();

    SecretBox(
            @Property(name = "canbao.secrets.key", defaultValue = "") String setting,
            @Property(name = "canbao.data") String data) {
        this.setting = setting;
        this.file = Path.of(data, "secrets.key");
    }

    /**
     * Encrypts a text, anew each time.
     *
     * @param whose the record that holds it, without which it cannot be opened: it cannot be moved to another one
     * @return Base64
     */
    public String seal(String secret, String whose) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), whose);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /**
     * The text again.
     *
     * @throws IllegalStateException if it was sealed with another key, or for another record
     */
    public String open(String sealed, String whose) {
        ByteBuffer parts = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, rest, whose), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, String whose) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(whose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a secret cannot be read with this key", failed);
        }
    }

    /** Read once: every answer that is kept needs it. */
    private synchronized SecretKeySpec key() {
        if (known.isEmpty()) {
            known = Optional.of(new SecretKeySpec(read(), "AES"));
        }
        return known.get();
    }

    private byte[] read() {
        byte[] key = Base64.getDecoder().decode(setting.isEmpty() ? kept() : setting);
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("canbao.secrets.key is not 32 bytes in Base64");
        }
        return key;
    }

    private String kept() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void make() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path made = Files.createTempFile(file.toAbsolutePath().getParent(), "secrets", ".part", ownersOnly());
        Files.writeString(made, Base64.getEncoder().encodeToString(key));
        try {
            Files.createLink(file, made); // whole, or not at all, and never over one that is there
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        } finally {
            Files.delete(made);
        }
    }

    private FileAttribute<?>[] ownersOnly() throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

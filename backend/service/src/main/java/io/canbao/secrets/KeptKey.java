package io.canbao.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Keys of 32 bytes, as a setting gives them in Base64 with commas between, or else one that is made once and kept in a file, which then has to be the same
 * for all instances.
 *
 * @param setting its name, for messages
 */
record KeptKey(String setting, String value, Path file) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** Those that encrypt. */
    static KeptKey ofSecrets(String value, String folder) {
        return new KeptKey("canbao.secrets.key", value, Path.of(folder, "secrets.key"));
    }

    /** The one that hashes. */
    static KeptKey ofHashes(String value, String folder) {
        return new KeptKey("canbao.secrets.hash-key", value, Path.of(folder, "hash.key"));
    }

    /** The keys, the one that is used for what is new first. */
    List<byte[]> read() {
        return Arrays.stream((value.isBlank() ? kept() : value).split(","))
                .map(this::decoded)
                .toList();
    }

    /** Its file, where no setting gives the key and there is none: reading would make another key. */
    Optional<Path> missingFile() {
        return value.isBlank() && Files.notExists(file) ? Optional.of(file) : Optional.empty();
    }

    private byte[] decoded(String text) {
        byte[] key = Base64.getDecoder().decode(text.strip());
        if (key.length != BYTES) {
            throw new IllegalStateException(setting + " is not 32 bytes in Base64");
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
        byte[] key = new byte[BYTES];
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

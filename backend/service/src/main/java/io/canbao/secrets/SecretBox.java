package io.canbao.secrets;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Encrypts what must be read again and is nobody's to read in the database: AES-256-GCM, bound to whose it is. The keys are the setting
 * {@code canbao.secrets.key}; the first of several encrypts, all of them decrypt, so that a key is replaced without standing still: the new one is
 * added behind the old one on every instance, then put first, and the old one is taken out when nothing is left that it encrypted.
 */
@Singleton
public final class SecretBox {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final KeptKey keys;
    private Optional<Aead> known = Optional.empty();

    SecretBox(
            @Property(name = "canbao.secrets.key", defaultValue = "") String setting,
            @Property(name = "canbao.data") String data) {
        this.keys = KeptKey.ofSecrets(setting, data);
    }

    /**
     * Encrypts a text, anew each time.
     *
     * @param whose the record that holds it, without which it cannot be opened: it cannot be moved to another one
     * @return Base64
     */
    public String seal(String secret, String whose) {
        try {
            byte[] sealed = cipher().encrypt(bytes(secret), bytes(whose));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a secret cannot be sealed", failed);
        }
    }

    /**
     * The text again.
     *
     * @throws IllegalStateException if it was sealed with another key, or for another record
     */
    public String open(String sealed, String whose) {
        try {
            byte[] text = cipher().decrypt(Base64.getDecoder().decode(sealed), bytes(whose));
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a secret cannot be read with this key", failed);
        }
    }

    /** Which of the keys sealed a text for a record, 0 being the one that seals now; empty if none did. */
    OptionalInt keyOf(String sealed, String whose) {
        List<byte[]> all = keys.read();
        return IntStream.range(0, all.size())
                .filter(key -> opens(of(List.of(all.get(key))), sealed, whose))
                .findFirst();
    }

    /** Where the key would be, if it is in no setting and is gone. */
    Optional<Path> missingFile() {
        return keys.missingFile();
    }

    private static boolean opens(Aead key, String sealed, String whose) {
        try {
            key.decrypt(Base64.getDecoder().decode(sealed), bytes(whose));
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Made once: every answer that is kept needs it. */
    private synchronized Aead cipher() {
        if (known.isEmpty()) {
            known = Optional.of(of(keys.read()));
        }
        return known.get();
    }

    private static Aead of(List<byte[]> keys) {
        try {
            return primitive(keys);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("the secrets keys cannot be used", failed);
        }
    }

    private static Aead primitive(List<byte[]> keys) throws GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle.Builder all = KeysetHandle.newBuilder();
        for (int index = 0; index < keys.size(); index++) {
            KeysetHandle.Builder.Entry entry =
                    KeysetHandle.importKey(key(keys.get(index))).withFixedId(index + 1);
            all.addEntry(index == 0 ? entry.makePrimary() : entry);
        }
        return all.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @AccessesPartialKey // a key of a setting is a whole one
    private static AesGcmKey key(byte[] key) throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setIvSizeBytes(NONCE_BYTES)
                        .setTagSizeBytes(TAG_BYTES)
                        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
    }
}

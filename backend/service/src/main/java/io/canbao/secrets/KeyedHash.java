package io.canbao.secrets;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.util.SecretBytes;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Finds what is encrypted: equal texts have equal hashes, and nobody without the key can tell which text has which, however few there are.
 *
 * <p>The key, the setting {@code canbao.secrets.hash-key}, is another one than those of {@link SecretBox}, since those can be replaced while everybody works and
 * this one cannot: what is unique by a hash, a person in a county and a person's year across all counties, would be counted twice while old and new hashes stand side
 * by side. So it outlives them. Were it known to somebody, all hashes are made anew from what is encrypted, while the platform stands still.
 */
@Singleton
public final class KeyedHash {
    private static final int BYTES = 32;

    private final KeptKey key;
    private Optional<PrfSet> known = Optional.empty();

    KeyedHash(
            @Property(name = "canbao.secrets.hash-key", defaultValue = "") String setting,
            @Property(name = "canbao.data") String data) {
        this.key = KeptKey.ofHashes(setting, data);
    }

    /** The hash of a text: 64 hexadecimal digits. */
    public String of(String text) {
        try {
            byte[] hash = function().computePrimary(text.getBytes(StandardCharsets.UTF_8), BYTES);
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Where the key would be, if it is in no setting and is gone. */
    Optional<Path> missingFile() {
        return key.missingFile();
    }

    private synchronized PrfSet function() throws GeneralSecurityException {
        if (known.isEmpty()) {
            PrfConfig.register();
            known = Optional.of(KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(of(key.read().getFirst()))
                            .withFixedId(1)
                            .makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        }
        return known.get();
    }

    @AccessesPartialKey // the key of a setting is a whole one
    private static HmacPrfKey of(byte[] key) throws GeneralSecurityException {
        return HmacPrfKey.builder()
                .setParameters(HmacPrfParameters.builder()
                        .setKeySizeBytes(BYTES)
                        .setHashType(HmacPrfParameters.HashType.SHA256)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
    }
}

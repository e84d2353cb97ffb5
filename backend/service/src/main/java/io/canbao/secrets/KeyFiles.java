package io.canbao.secrets;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files in which the keys are kept that no setting gives. */
@Singleton
public final class KeyFiles {
    private final List<KeptKey> keys;

    KeyFiles(
            @Property(name = "canbao.secrets.key", defaultValue = "") String key,
            @Property(name = "canbao.secrets.hash-key", defaultValue = "") String hashKey,
            @Property(name = "canbao.data") String data) {
        this.keys = Stream.of(KeptKey.ofSecrets(key, data), KeptKey.ofHashes(hashKey, data))
                .toList();
    }

    /** Those that are not there: with the next secret, another key would be made, by which nothing is found or read that was sealed before. */
    public List<Path> missing() {
        return keys.stream()
                .filter(key -> key.value().isBlank())
                .map(KeptKey::file)
                .filter(Files::notExists)
                .toList();
    }
}

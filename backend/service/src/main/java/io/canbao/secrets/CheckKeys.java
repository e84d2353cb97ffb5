package io.canbao.secrets;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Holds the keys against those that the database was written with, before anything is found or sealed by them: with others nobody on the roll would be found by their
 * number, and everybody could be registered, and covered, a second time. The first start leaves a {@linkplain KeyCheck check}; a database of an earlier release gets
 * one once something that it holds is read with the keys.
 */
@Singleton
public final class CheckKeys {
    private static final String CONSTANT = "canbao";

    private final SecretBox box;
    private final KeyedHash hash;
    private final KeyChecks checks;
    private final Collection<SealedBefore> before;

    CheckKeys(SecretBox box, KeyedHash hash, KeyChecks checks, Collection<SealedBefore> before) {
        this.box = box;
        this.hash = hash;
        this.checks = checks;
        this.before = before;
    }

    /**
     * Goes on with the keys of this database only; of several secrets keys, the first seals the check from now on.
     *
     * @throws WrongKeys if one is another, or its file is gone: no key is made in its place
     */
    public void check() {
        checks.find().ifPresentOrElse(this::compare, this::begin);
    }

    private void compare(KeyCheck written) {
        requireFiles();
        if (!hash.of(CONSTANT).equals(written.hashed())) {
            throw WrongKeys.hashing();
        }
        OptionalInt key = box.keyOf(written.sealed(), CONSTANT);
        if (key.isEmpty()) {
            throw WrongKeys.sealing();
        }
        if (key.getAsInt() > 0) {
            checks.reseal(box.seal(CONSTANT, CONSTANT));
        }
    }

    private void begin() {
        before.stream().flatMap(kind -> kind.any().stream()).findFirst().ifPresent(isReadBy -> {
            requireFiles();
            if (!isReadBy.test(box, hash)) {
                throw WrongKeys.both();
            }
        });
        try {
            checks.add(new KeyCheck(hash.of(CONSTANT), box.seal(CONSTANT, CONSTANT)));
        } catch (DataAccessException failed) {
            compare(checks.find().orElseThrow(() -> failed)); // another instance was faster
        }
    }

    private void requireFiles() {
        List<Path> gone = Stream.of(box.missingFile(), hash.missingFile())
                .flatMap(Optional::stream)
                .toList();
        if (!gone.isEmpty()) {
            throw WrongKeys.gone(gone);
        }
    }
}

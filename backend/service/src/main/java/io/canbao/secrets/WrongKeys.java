package io.canbao.secrets;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A database is not served with other keys than it was written with; the message says which are wrong and what can be done. */
public final class WrongKeys extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private WrongKeys(String message) {
        super(message);
    }

    static WrongKeys gone(List<Path> files) {
        return new WrongKeys(
                "the database holds what was sealed with keys that are gone: restore %s from the copy that the database is from, or give the keys by CANBAO_SECRETS_KEY and CANBAO_SECRETS_HASH_KEY"
                        .formatted(files.stream().map(Path::toString).collect(Collectors.joining(" and "))));
    }

    static WrongKeys hashing() {
        return new WrongKeys(
                "the database was written with another hash key, and by this one a person would be registered twice: give the one that it was written with (CANBAO_SECRETS_HASH_KEY, or hash.key in the folder of CANBAO_DATA)");
    }

    static WrongKeys sealing() {
        return new WrongKeys(
                "the database holds what was sealed with a secrets key that is not given: give the one that it was written with, behind a new one where it is replaced (CANBAO_SECRETS_KEY, or secrets.key in the folder of CANBAO_DATA)");
    }

    static WrongKeys both() {
        return new WrongKeys(
                "the people in the database were sealed and hashed with other keys: give those that it was written with (CANBAO_SECRETS_KEY and CANBAO_SECRETS_HASH_KEY, or secrets.key and hash.key in the folder of CANBAO_DATA)");
    }
}

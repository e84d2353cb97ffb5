package io.canbao.secrets;

import java.util.Optional;

/** Where the check of the keys is kept: in the database that they belong to, once. */
public interface KeyChecks {
    Optional<KeyCheck> find();

    /**
     * Keeps the first one.
     *
     * @throws io.micronaut.data.exceptions.DataAccessException if there is one already
     */
    void add(KeyCheck check);

    /** Keeps the constant as another key seals it. */
    void reseal(String sealed);
}

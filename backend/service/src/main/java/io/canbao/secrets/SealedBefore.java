package io.canbao.secrets;

import java.util.Optional;
import java.util.function.BiPredicate;

/** Something that a database holds sealed and hashed: by it, one of a release that kept no check of its keys is known by them all the same. */
public interface SealedBefore {
    /** Whether keys open it and find it, to be asked of one thing of this kind; empty where there is none. */
    Optional<BiPredicate<SecretBox, KeyedHash>> any();
}

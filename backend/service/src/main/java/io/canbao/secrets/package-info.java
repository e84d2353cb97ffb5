/**
 * Encrypting what the database must give back and must not tell whoever reads it: shared secrets of second factors, first answers that are kept for a
 * repeated request, numbers and telephones of residents; and hashing, with a key, what such a thing is found by. A start with other keys than those of its database is refused ({@link io.canbao.secrets.CheckKeys}). What need only be recognised (passwords, tokens) is hashed where it is used
 * and does not come here.
 */
@MayUse({"tenancy"})
@NullMarked
package io.canbao.secrets;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;

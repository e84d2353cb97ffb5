/** The check of the keys in the database. Only the root of {@code secrets} knows of it. */
@NullMarked
package io.canbao.secrets.store;

import org.jspecify.annotations.NullMarked;

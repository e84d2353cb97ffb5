/** The entries, seals and the queue between them in the database. */
@NullMarked
package io.canbao.audit.store;

import org.jspecify.annotations.NullMarked;

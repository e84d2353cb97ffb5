/** Ledgers in the tables {@code posting} and {@code posting_line}. */
@NullMarked
package io.canbao.ledger.store;

import org.jspecify.annotations.NullMarked;

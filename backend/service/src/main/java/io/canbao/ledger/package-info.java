/**
 * The double-entry ledger of a county: what moved between its accounts and by which event, in whole fen, kept for good. How money is booked (accounts, moves, lines
 * that sum to zero) is {@code io.canbao.books}; which event moves what is decided by the capability where it happens, which calls {@link io.canbao.ledger.Ledger} in
 * its own transaction. Nothing here changes or removes a posting: what was wrong is taken back by a further one.
 *
 * <p>A balance is the sum of an account's lines, asked of the database each time, so that list, page and day's end show one figure. {@link
 * io.canbao.ledger.VerifyLedger} holds the stored lines against what they were made as.
 */
@MayUse({"tenancy", "audit", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.ledger;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;

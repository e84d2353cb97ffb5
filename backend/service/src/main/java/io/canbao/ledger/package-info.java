/**
 * Accounts and postings of a county that sum to zero, as its books keep them in the database. Which posting an event brings about is decided by the
 * capability where it happens. Not built yet.
 */
@MayUse({"tenancy", "audit", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.ledger;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;

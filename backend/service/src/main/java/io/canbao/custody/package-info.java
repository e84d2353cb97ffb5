/**
 * Cash that collectors hold, hand over and deposit, how long they may, the closing of days, the four books held against each other, and what funders are asked for.
 *
 * <p>What somebody holds is the balance of their cash account in the ledger and stands nowhere else. Cash on its way, to a colleague or to the bank, is the giver's until the other
 * side has confirmed it: a colleague accepts, a cashier who is not the depositor sees that it arrived. It cannot be given away twice. Of what is held, the first taken is the first given
 * away; its day says whether the county's limit is passed. A claim on a funder is a list of what the ledger charges it with, frozen with its digest; the next one holds what has
 * changed since.
 */
@MayUse({
    "payment",
    "enrollment",
    "registry",
    "ledger",
    "tenancy",
    "audit",
    "identity",
    "jobs",
    "http",
    "problem",
    "language",
    "request"
})
@NullMarked
package io.canbao.custody;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;

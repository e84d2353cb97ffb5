/**
 * Cash that collectors hold, hand over and deposit, reconciliation of money, receipts and records, claims on funders. Not built yet.
 */
@MayUse({
    "payment",
    "enrollment",
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

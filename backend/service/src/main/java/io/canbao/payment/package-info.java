/**
 * Payments, the callbacks of providers, receipts and their numbers, what stands in suspense. Cash in hands of collectors lives in {@code custody}. Not built yet.
 */
@MayUse({"enrollment", "ledger", "tenancy", "audit", "identity", "jobs", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.payment;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;

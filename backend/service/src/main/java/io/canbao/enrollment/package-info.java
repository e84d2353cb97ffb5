/**
 * Who is enrolled for an insurance year, by which version and which facts, and the claim of the year that no second county can make. How it is paid lives in
 * {@code payment}. Not built yet.
 */
@MayUse({
    "registry",
    "policy",
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
package io.canbao.enrollment;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;

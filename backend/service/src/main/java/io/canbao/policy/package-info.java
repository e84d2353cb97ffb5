/**
 * Published policies: what each county decided for an insurance year, as immutable versions, and which one is in force. Publishing
 * appends; asking is answered from memory and goes on while the database is away. How a pack is read lives in {@code policypack},
 * how a case is decided in {@code rules}, what residents ask in {@code eligibility}.
 */
@MayUse({"tenancy", "audit", "identity", "jobs", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.policy;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;

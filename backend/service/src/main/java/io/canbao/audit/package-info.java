/**
 * The trail of a county: who changed what, when, from what to what, written in the transaction of the change, each entry chained to the one before by a hash. Reading
 * and verifying it live here too. What is worth an entry is decided by the capability that makes the change. Not built yet.
 */
@MayUse({"tenancy", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.audit;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;

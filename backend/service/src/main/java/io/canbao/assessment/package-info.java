/**
 * Counts of units, closings that are sealed, scorecards and bulletins. How a scheme scores is the engine's. Not built yet.
 */
@MayUse({
    "enrollment",
    "registry",
    "policy",
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
package io.canbao.assessment;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;

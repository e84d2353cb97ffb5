/**
 * How a request fails: an {@link io.canbao.problem.ErrorCode}, of which each capability lists its own, says what happened and whose fault it is, and one place turns every
 * failure into {@code application/problem+json}. What the law refuses is an answer and not a problem: it lives in quotes.
 */
@MayUse({"language", "request"})
@NullMarked
package io.canbao.problem;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;

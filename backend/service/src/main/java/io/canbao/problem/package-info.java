/**
 * How a request fails: {@link io.canbao.problem.ErrorCode} says what happened and whose fault it is, and one place turns every
 * failure into {@code application/problem+json}. What the law refuses is an answer and not a problem: it lives in quotes.
 */
@NullMarked
package io.canbao.problem;

import org.jspecify.annotations.NullMarked;

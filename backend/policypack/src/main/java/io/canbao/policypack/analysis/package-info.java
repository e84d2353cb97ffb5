/**
 * Looks at a pack as a whole before anybody relies on it. {@link io.canbao.policypack.analysis.Analysis} is the door; behind
 * it each class looks for one kind of finding.
 *
 * <p>A fault is what makes an answer wrong, missing or endless: circles, values used where they have none, days or groups
 * without a row, rows that can never speak, promises that do not hold. A warning is what may be meant: figures that
 * disagree with what is printed, an identity without a subsidy in one tier, a step over the national frame. Findings of
 * a kind are looked for only where the sections that they rest on were read whole, so that one slip is not told twice.
 */
@NullMarked
package io.canbao.policypack.analysis;

import org.jspecify.annotations.NullMarked;

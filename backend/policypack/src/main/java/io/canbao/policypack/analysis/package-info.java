/**
 * Looks at a pack as a whole before anybody relies on it. {@link io.canbao.policypack.analysis.Analysis} is the door and holds
 * the order of the checks; each check is a class with one method {@code inspect}, in the package of its subject:
 * {@code declaration} (names), {@code dependency} (what rests on what), {@code table} (rows beside each other), {@code outcome}
 * (answers to made-up payments), {@code year} (days of another year, and what last year's pack had), {@code notice} (printed figures), {@code assessment} (schemes by which units are measured). What the cases of a pack
 * try is {@code coverage}. They rest on {@code inspection}, {@code search} and {@code trial}, which find nothing wrong themselves.
 *
 * <p>A fault is what makes an answer wrong, missing or endless: circles, values used where they have none, days or groups
 * without a row, rows that can never apply, promises that do not hold. A warning is what may be meant: figures that
 * disagree with what is printed, an identity without a subsidy in one tier, a step over the national frame. Findings of
 * a kind are looked for only where the sections that they rest on were read whole, so that one slip is not told twice.
 */
@NullMarked
package io.canbao.policypack.analysis;

import org.jspecify.annotations.NullMarked;

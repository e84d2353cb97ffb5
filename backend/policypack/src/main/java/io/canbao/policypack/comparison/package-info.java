/**
 * Two packs beside each other by their cases: whose answers differ, and which cases are gone, changed or new. What differs row by row is told in {@code
 * rules.comparison}.
 */
@NullMarked
package io.canbao.policypack.comparison;

import org.jspecify.annotations.NullMarked;

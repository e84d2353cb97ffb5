/**
 * Checks of what the engine answers to made-up payments: days without an answer, people without a price, amounts outside of
 * bounds, covers that end before they begin, windows of which only the order decides.
 */
@NullMarked
package io.canbao.policypack.analysis.outcome;

import org.jspecify.annotations.NullMarked;

/**
 * What must hold for every county, whatever its notice says: asked of all built-in packs and of the invented ones, for people
 * made up at random on every day of two years. A failure names county, seed and facts.
 */
@NullMarked
package io.canbao.policypack.proofs;

import org.jspecify.annotations.NullMarked;

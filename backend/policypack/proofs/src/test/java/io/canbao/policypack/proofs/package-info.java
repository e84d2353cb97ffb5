/**
 * What must hold for every county, whatever its notice says: asked of all built-in packs and of the invented ones, for people
 * made up at random on every day of two years: the same ones in every build, others in {@code backend/fuzz}, whose finds become
 * examples. A failure names county, seed and facts.
 */
@NullMarked
package io.canbao.policypack.proofs;

import org.jspecify.annotations.NullMarked;

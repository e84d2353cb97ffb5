/**
 * People of any policy, made up from its own words: what proofs, figures and the gate before publication ask about. Made-up people are
 * never stored.
 */
@NullMarked
package io.canbao.rules.population;

import org.jspecify.annotations.NullMarked;

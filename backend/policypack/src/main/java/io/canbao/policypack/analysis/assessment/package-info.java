/**
 * Findings about how units are measured: bands that overlap, milestones that fall, prizes that share places, grades that are
 * never given, rewards that go the wrong way, a population that is counted on one side only. What a scheme refers to and does not have, its reader says.
 */
@NullMarked
package io.canbao.policypack.analysis.assessment;

import org.jspecify.annotations.NullMarked;

/**
 * How units below a county are measured: from a {@link io.canbao.rules.assessment.Scheme}, which is tables of ordinary rows, and
 * the {@link io.canbao.rules.assessment.Standings} of units to a {@link io.canbao.rules.assessment.Scorecard}. Start at
 * {@link io.canbao.rules.assessment.Scoring}. Who counts people, when a closing is sealed and what is shown is none of its
 * business; it has no clock.
 *
 * <p>Conditions and values are those of every other table ({@code io.canbao.rules.policy}) over other facts. They have an evaluator
 * of their own, since a rate is a fraction that is compared exactly, where a price is whole fen that is rounded; and since a test on
 * a rate that cannot be determined (a target of 0) is open, and not simply unmet: a grade that would hang on it is not given.
 */
@NullMarked
package io.canbao.rules.assessment;

import org.jspecify.annotations.NullMarked;

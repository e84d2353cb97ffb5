/**
 * What a draft, or a change above, would mean for people: everybody of a population under the policy in force and under what may come, counted by what
 * becomes of their payment, by identity, unit and funder. Who the people are is behind {@link io.canbao.policy.Population}: those on the roll, or people who are made up, where a county has no roll yet.
 */
@NullMarked
package io.canbao.policy.impact;

import org.jspecify.annotations.NullMarked;

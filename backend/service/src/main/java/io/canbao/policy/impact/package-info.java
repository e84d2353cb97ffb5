/**
 * What a draft, or a change above, would mean for people: everybody of a population under the policy in force and under what may come, counted by identity,
 * unit and funder. Who the people are is behind {@link io.canbao.policy.impact.Population}; until there is a registry they are made up.
 */
@NullMarked
package io.canbao.policy.impact;

import org.jspecify.annotations.NullMarked;

/**
 * What a draft would mean for people: everybody of a population under the policy in force and under the draft, counted by identity and funder. Who the
 * people are is behind {@link io.canbao.policy.impact.Population}; until there is a registry they are made up.
 */
@NullMarked
package io.canbao.policy.impact;

import org.jspecify.annotations.NullMarked;

package io.canbao.rules.assessment;

import io.canbao.rules.policy.Clause;
import org.jspecify.annotations.Nullable;

/**
 * One line of the explanation of a unit's score.
 *
 * @param rule id of the row
 * @param text what it came to and why
 * @param clause where the row is written, or null for one without a clause of its own
 * @param layer code of the region whose pack the row comes from
 */
public record Reason(String rule, String text, @Nullable Clause clause, String layer) {}

package io.canbao.policypack.analysis.search;

import io.canbao.rules.policy.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The recognition of an identity that is held on a day.
 *
 * @param category
 *            the identity
 * @param on
 *            the day on which it is held, null for that of the payment
 */
record Recognition(String category, @Nullable Expression on) {}

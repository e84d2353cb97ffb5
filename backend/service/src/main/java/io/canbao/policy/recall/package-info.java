/**
 * Published versions that are taken back, and old ones that are put in force again as new ones. One person asks, with a reason, and another one
 * does it: what is public is never changed by one pair of hands.
 */
@NullMarked
package io.canbao.policy.recall;

import org.jspecify.annotations.NullMarked;

/**
 * Two policies beside each other: a draft and what is in force, two versions, two years, two counties. How rows and answers are compared lives in
 * {@code rules.comparison} and {@code policypack}; here is who may see which policy.
 */
@NullMarked
package io.canbao.policy.comparison;

import org.jspecify.annotations.NullMarked;

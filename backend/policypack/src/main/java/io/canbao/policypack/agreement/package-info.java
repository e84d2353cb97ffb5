/**
 * The gate before publication: both evaluators of {@code rules} asked about one pack. Running cases against what they expect is not done
 * here, see {@link io.canbao.policypack.CaseFile}.
 */
@NullMarked
package io.canbao.policypack.agreement;

import org.jspecify.annotations.NullMarked;

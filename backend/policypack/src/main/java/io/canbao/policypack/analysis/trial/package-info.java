/**
 * Made-up payments and what the engine decides about them: people who together try what a policy can tell apart, on the days
 * that its windows can. What should be otherwise in these answers is for the checks to say.
 */
@NullMarked
package io.canbao.policypack.analysis.trial;

import org.jspecify.annotations.NullMarked;

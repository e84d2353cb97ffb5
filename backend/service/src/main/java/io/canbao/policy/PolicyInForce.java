package io.canbao.policy;

import io.canbao.policypack.effective.EffectivePolicy;

/** The policy that answers for a county and year, today or at the moment that was asked about, and the version it was published as. */
public record PolicyInForce(PolicyVersion version, EffectivePolicy policy) {}

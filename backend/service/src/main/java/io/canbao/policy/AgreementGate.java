package io.canbao.policy;

import io.canbao.policypack.agreement.Agreement;
import jakarta.inject.Singleton;

/** Both evaluators have to agree on a pack. Built-in packs were asked more by the build that they come with, and keep no start waiting. */
@Singleton
final class AgreementGate implements PublicationGate {

    @Override
    public void require(GivenPack pack) {
        if (pack.origin() != Origin.BUILT_IN) {
            Agreement.findDifference(pack.policy(), pack.cases()).ifPresent(difference -> {
                throw new RefusedPublication(pack, difference);
            });
        }
    }
}

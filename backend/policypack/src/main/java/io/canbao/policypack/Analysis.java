package io.canbao.policypack;

import io.canbao.policypack.data.PackData;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Policy;

/** Static analysis of an effective policy before it is published. */
final class Analysis {

    private Analysis() {}

    static void analyse(Policy policy, PackData data, Tree.Mapping document, Findings findings) {
        if (policy.tiers().isEmpty()) {
            findings.fault(document.mark(), "tiers", "no tier", "at least one");
        }
    }
}

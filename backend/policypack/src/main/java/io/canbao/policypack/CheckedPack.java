package io.canbao.policypack;

import io.canbao.policypack.analysis.coverage.Coverage;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What reading one pack with its layers came to: a policy that can answer, or the faults that stand in its way, and all else
 * that its author should see.
 *
 * @param policy
 *            the pack laid over its layers; empty exactly where a fault keeps it from being used
 * @param findings
 *            everything noticed about the pack, its layers and its cases, each with its file and place, in the order of reading
 * @param cases
 *            what each case came to; empty where no cases were given or no policy came out
 * @param coverage
 *            what the cases try of the policy; empty where none were run, and for layers, which are tried by the counties
 *            below them
 */
public record CheckedPack(
        Optional<EffectivePolicy> policy, List<Finding> findings, List<CaseResult> cases, Optional<Coverage> coverage) {

    public CheckedPack {
        findings = List.copyOf(findings);
        cases = List.copyOf(cases);
    }

    /** What keeps the pack from being used. */
    public List<Finding> faults() {
        return of(Finding.Severity.FAULT);
    }

    /** What may be meant, and what the author should answer for. */
    public List<Finding> warnings() {
        return of(Finding.Severity.WARNING);
    }

    /** Cases whose answer differs from what they expect. */
    public List<CaseResult> failedCases() {
        return cases.stream().filter(result -> !result.holds()).toList();
    }

    private List<Finding> of(Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }
}

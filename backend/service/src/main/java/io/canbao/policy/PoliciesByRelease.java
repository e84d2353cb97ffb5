package io.canbao.policy;

import io.canbao.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Finds the version in the releases of the database, and its pack in memory. */
@Singleton
final class PoliciesByRelease implements PoliciesInForce {
    private final VersionsInForce versions;
    private final LoadedPolicies loaded;

    PoliciesByRelease(VersionsInForce versions, LoadedPolicies loaded) {
        this.versions = versions;
        this.loaded = loaded;
    }

    @Override
    public PolicyInForce get(String region, int year, Instant asOf, Instant knownAt) {
        PolicyVersion version = versions.find(region, year, asOf, knownAt)
                .orElseThrow(() -> new ProblemException(PolicyError.NO_POLICY_IN_FORCE));
        return new PolicyInForce(version, loaded.get(version));
    }

    @Override
    public PolicyInForce get(String region, int year, int number) {
        PolicyVersion version = versions.get(region, year, number)
                .orElseThrow(() -> new ProblemException(PolicyError.VERSION_NOT_FOUND));
        return new PolicyInForce(version, loaded.get(version));
    }
}

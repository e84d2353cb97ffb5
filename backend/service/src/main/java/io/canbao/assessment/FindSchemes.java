package io.canbao.assessment;

import io.canbao.policy.PoliciesInForce;
import io.canbao.policy.PolicyInForce;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.VersionsInForce;
import io.canbao.problem.ProblemException;
import io.canbao.rules.assessment.Scheme;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyTime;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the schemes of counties in their policies. */
@Singleton
public class FindSchemes {
    private final PoliciesInForce policies;
    private final VersionsInForce versions;
    private final InstantSource clock;

    FindSchemes(PoliciesInForce policies, VersionsInForce versions, InstantSource clock) {
        this.policies = policies;
        this.versions = versions;
        this.clock = clock;
    }

    /** A scheme with the policy that it stands in. */
    public record Found(PolicyInForce in, Scheme scheme) {
        int year() {
            return in.version().year();
        }
    }

    /**
     * The policy of a year that is in force now.
     *
     * @throws ProblemException NO_POLICY_IN_FORCE
     */
    public PolicyInForce policy(CountyCode county, int year) {
        Instant now = clock.instant();
        return policies.get(county.value(), year, now, now);
    }

    /** The policy of a year that is in force now, if there is one. */
    Optional<PolicyInForce> find(CountyCode county, int year) {
        return versions.find(county.value(), year).map(_ -> policy(county, year));
    }

    /** All schemes of a year, in the order of the pack; none without a policy. */
    public List<Found> all(CountyCode county, int year) {
        return find(county, year).stream()
                .flatMap(
                        policy -> policy.policy().data().assessment().stream().map(scheme -> new Found(policy, scheme)))
                .toList();
    }

    /**
     * A scheme of a year, or of the newest one that has it.
     *
     * @throws ProblemException NO_POLICY_IN_FORCE, SCHEME_NOT_FOUND
     */
    public Found get(CountyCode county, OptionalInt year, String scheme) {
        return year.isPresent()
                ? in(policy(county, year.getAsInt()), scheme).orElseThrow(FindSchemes::unknown)
                : newest(county, scheme);
    }

    /** The scheme of a version, whatever became of it. */
    Found get(CountyCode county, int year, int version, String scheme) {
        return in(policies.get(county.value(), year, version), scheme).orElseThrow(FindSchemes::unknown);
    }

    private Found newest(CountyCode county, String scheme) {
        int last = LocalDate.ofInstant(clock.instant(), CountyTime.ZONE).getYear() + 1;
        Optional<PolicyVersion> next = versions.newest(county.value(), last);
        while (next.isPresent()) {
            int year = next.get().year();
            Optional<Found> found = in(policy(county, year), scheme);
            if (found.isPresent()) {
                return found.get();
            }
            next = versions.newest(county.value(), year - 1);
        }
        throw unknown();
    }

    private static Optional<Found> in(PolicyInForce policy, String scheme) {
        return policy.policy().data().assessment().stream()
                .filter(one -> one.id().equals(scheme))
                .findFirst()
                .map(one -> new Found(policy, one));
    }

    private static ProblemException unknown() {
        return new ProblemException(AssessmentError.SCHEME_NOT_FOUND);
    }
}

package io.canbao.tenancy;

import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A region that is a tenant.
 *
 * @param publishedAt when it was first seen that a policy of it is in force
 * @param letterhead what stands at the head of its letters and lists
 * @param approvals  how many people have to agree to a draft of its policy: 1 or 2
 * @param revision   grows with every change
 */
public record County(
        CountyCode code,
        CountyStatus status,
        Set<CountyModule> modules,
        Contact contact,
        Text letterhead,
        int approvals,
        int revision,
        Instant createdAt,
        Optional<Instant> publishedAt) {

    /** Most people that may have to agree. */
    public static final int MOST_APPROVALS = 2;

    public County {
        modules = Set.copyOf(modules);
        if (approvals < 1 || approvals > MOST_APPROVALS) {
            throw new IllegalArgumentException("not 1 or 2 approvals: " + approvals);
        }
    }

    /** A county that has just come aboard, with everything that it does not say left open. */
    public static County preparing(Region region, Instant now) {
        return new County(
                region.code(),
                CountyStatus.PREPARING,
                Set.of(CountyModule.values()),
                new Contact("", ""),
                region.name(),
                1,
                1,
                now,
                Optional.empty());
    }

    /** The same in another status. */
    public County in(CountyStatus other) {
        return new County(code, other, modules, contact, letterhead, approvals, revision + 1, createdAt, publishedAt);
    }

    /** The same once its first policy is in force. One that is suspended stays so. */
    public County published(Instant now) {
        CountyStatus next = status == CountyStatus.PREPARING ? CountyStatus.LIVE : status;
        return new County(
                code, next, modules, contact, letterhead, approvals, revision + 1, createdAt, Optional.of(now));
    }

    /** The same off the platform: nobody is named any more. */
    public County removed() {
        return new County(
                code,
                CountyStatus.REMOVED,
                modules,
                new Contact("", ""),
                letterhead,
                approvals,
                revision + 1,
                createdAt,
                publishedAt);
    }

    /**
     * Sees to it that it did not leave: its trail and releases stayed, and nothing can take their place.
     *
     * @throws ProblemException COUNTY_REMOVED
     */
    public void requireNotRemoved() {
        if (status == CountyStatus.REMOVED) {
            throw new ProblemException(TenancyError.COUNTY_REMOVED).with("county", code.value());
        }
    }

    /** The same with what it says of itself. */
    public County describedBy(Set<CountyModule> modules, Contact contact, Text letterhead, int approvals) {
        return new County(code, status, modules, contact, letterhead, approvals, revision + 1, createdAt, publishedAt);
    }

    /**
     * Whom to ask; both empty where nobody was named.
     *
     * @param name of a person or an office
     */
    public record Contact(String name, String phone) {}
}

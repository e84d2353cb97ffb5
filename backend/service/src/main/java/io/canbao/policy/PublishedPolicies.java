package io.canbao.policy;

import io.canbao.problem.CommonError;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.TenancyError;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The policies in force, from memory. Where the version in force cannot be read, the last readable one before it answers. */
@Singleton
public class PublishedPolicies {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedPolicies.class);
    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

    private final CurrentVersions current;
    private final LoadedPolicies loaded;
    private final UnreadableVersions unreadable;
    private final ExecutorService mayWait;

    PublishedPolicies(
            CurrentVersions current,
            LoadedPolicies loaded,
            UnreadableVersions unreadable,
            @Named(TaskExecutors.BLOCKING) ExecutorService mayWait) {
        this.current = current;
        this.loaded = loaded;
        this.unreadable = unreadable;
        this.mayWait = mayWait;
    }

    /** All counties that have a policy in force, by code. */
    public List<County> counties() {
        return current.lastKnown().counties();
    }

    /**
     * One of them.
     *
     * @throws ProblemException UNKNOWN_COUNTY
     */
    public County county(String code) {
        return counties().stream()
                .filter(county -> county.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(TenancyError.UNKNOWN_COUNTY));
    }

    /**
     * The policy that answers for a county and year: at once where its pack is in memory, so that an answer need not change
     * its thread, otherwise when it has been read on one that may wait.
     *
     * @param year as the caller wrote it; what is not a year has no policy
     * @return may fail with a {@link ProblemException} UNAVAILABLE, where the pack is neither in memory nor to be read
     * @throws ProblemException UNKNOWN_COUNTY, NO_POLICY_IN_FORCE
     */
    public CompletionStage<PolicyInForce> inForce(String county, String year) {
        List<PolicyVersion> versions = versions(county, year);
        return inMemory(versions)
                .map(CompletableFuture::completedStage)
                .orElseGet(() -> CompletableFuture.supplyAsync(() -> read(versions), mayWait));
    }

    /** Looks for new releases now, at rows alone. */
    public void refresh() {
        current.refresh();
    }

    /** Looks for new releases now and reads some packs ahead; otherwise done by itself about every second. */
    @Scheduled(fixedDelay = "${canbao.policy.revalidate-every:500ms}")
    public void revalidate() {
        current.revalidate();
    }

    /** Time since the database last confirmed what is in force; a second or so while it is there. */
    public Duration unconfirmed() {
        return current.unconfirmed();
    }

    /** How many versions in force cannot be read, so that an earlier one answers. */
    public int unreadable() {
        return unreadable.count();
    }

    private List<PolicyVersion> versions(String county, String year) {
        Catalogue catalogue = current.lastKnown();
        if (!catalogue.knows(county)) {
            throw new ProblemException(TenancyError.UNKNOWN_COUNTY);
        }
        List<PolicyVersion> versions =
                YEAR.matcher(year).matches() ? catalogue.inForce(county, Integer.parseInt(year)) : List.of();
        if (versions.isEmpty()) {
            throw new ProblemException(PolicyError.NO_POLICY_IN_FORCE);
        }
        return versions;
    }

    /** The first version that is not known to be unreadable, if it is in memory. */
    private Optional<PolicyInForce> inMemory(List<PolicyVersion> versions) {
        for (PolicyVersion version : versions) {
            if (!unreadable.contains(version)) {
                return loaded.find(version).map(policy -> new PolicyInForce(version, policy));
            }
        }
        return Optional.empty();
    }

    private PolicyInForce read(List<PolicyVersion> versions) {
        for (PolicyVersion version : versions) {
            if (!unreadable.contains(version)) {
                try {
                    return new PolicyInForce(version, loaded.get(version));
                } catch (UnreadablePack found) {
                    LOG.debug("the version before it is tried", found);
                } catch (RuntimeException unreachable) {
                    LOG.warn(
                            "{} is not in memory and cannot be read: {}",
                            version.label(),
                            unreachable.getClass().getName());
                    throw new ProblemException(CommonError.UNAVAILABLE, unreachable);
                }
            }
        }
        throw new ProblemException(CommonError.UNAVAILABLE);
    }
}

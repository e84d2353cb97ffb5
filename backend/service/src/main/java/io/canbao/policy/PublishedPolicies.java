package io.canbao.policy;

import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.problem.CommonError;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.TenancyError;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The policies in force, from memory. */
@Singleton
public class PublishedPolicies {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedPolicies.class);
    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

    private final CurrentVersions current;
    private final LoadedPolicies loaded;
    private final ExecutorService mayWait;

    PublishedPolicies(
            CurrentVersions current, LoadedPolicies loaded, @Named(TaskExecutors.BLOCKING) ExecutorService mayWait) {
        this.mayWait = mayWait;
        this.current = current;
        this.loaded = loaded;
    }

    /** All counties that have published anything, by code. */
    public List<County> counties() {
        return current.lastKnown().counties();
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
        PolicyVersion version = version(county, year);
        return loaded.find(version)
                .map(CompletableFuture::completedStage)
                .orElseGet(() -> CompletableFuture.supplyAsync(() -> read(version), mayWait))
                .thenApply(pack -> new PolicyInForce(version, pack));
    }

    /** Looks for new publications now; otherwise done by itself about every second. */
    @Scheduled(fixedDelay = "${canbao.policy.revalidate-every:1s}")
    public void revalidate() {
        current.revalidate();
    }

    /** Time since the database last confirmed what is in force; a second or so while it is there. */
    public Duration unconfirmed() {
        return current.unconfirmed();
    }

    private PolicyVersion version(String county, String year) {
        Catalogue catalogue = current.lastKnown();
        if (!catalogue.knows(county)) {
            throw new ProblemException(TenancyError.UNKNOWN_COUNTY);
        }
        if (!YEAR.matcher(year).matches()) {
            throw new ProblemException(PolicyError.NO_POLICY_IN_FORCE);
        }
        return catalogue
                .entry(county, Integer.parseInt(year))
                .map(Catalogue.Entry::version)
                .orElseThrow(() -> new ProblemException(PolicyError.NO_POLICY_IN_FORCE));
    }

    private EffectivePolicy read(PolicyVersion version) {
        try {
            return loaded.get(version);
        } catch (RuntimeException unreachable) {
            LOG.warn(
                    "policy {}/{} version {} is not in memory and cannot be read: {}",
                    version.region(),
                    version.year(),
                    version.version(),
                    unreachable.getClass().getName());
            throw new ProblemException(CommonError.UNAVAILABLE, unreachable);
        }
    }
}

package io.canbao.policy;

import io.canbao.jobs.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;

/** Counties whose first version was planned are live from the moment at which it comes into force: nobody is there to do it then. */
@Singleton
final class GoLiveJob implements RecurringJob {
    private final CurrentVersions current;
    private final Publishers publishers;

    GoLiveJob(CurrentVersions current, Publishers publishers) {
        this.current = current;
        this.publishers = publishers;
    }

    @Override
    public String name() {
        return "policy.go-live";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        Set<String> preparing = publishers.preparing();
        if (!preparing.isEmpty()) {
            current.lastKnown().counties().stream()
                    .map(County::code)
                    .filter(preparing::contains)
                    .forEach(publishers::inForce);
        }
    }
}

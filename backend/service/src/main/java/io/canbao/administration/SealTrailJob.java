package io.canbao.administration;

import io.canbao.audit.SealTrail;
import io.canbao.jobs.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Seals what was recorded, within a second. */
@Singleton
final class SealTrailJob implements RecurringJob {
    private final SealTrail seals;

    SealTrailJob(SealTrail seals) {
        this.seals = seals;
    }

    @Override
    public String name() {
        return "audit.seal";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(300);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = seals.seal();
        }
    }
}

package io.canbao.administration;

import io.canbao.audit.TrailHeads;
import io.canbao.jobs.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Writes each day's ends of the chains outside the database. */
@Singleton
final class WriteTrailHeadsJob implements RecurringJob {
    private final TrailHeads heads;

    WriteTrailHeadsJob(TrailHeads heads) {
        this.heads = heads;
    }

    @Override
    public String name() {
        return "audit.heads";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        heads.writeDaily();
    }
}

package io.canbao.doubts;

import io.canbao.jobs.RecurringJob;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;

/** Forgets doubts once their time is over, whether anybody looks at them or not. */
@Singleton
final class ForgetDoubts implements RecurringJob {
    private final Doubts doubts;
    private final KeepDoubts keep;
    private final RegionTree regions;

    ForgetDoubts(Doubts doubts, KeepDoubts keep, RegionTree regions) {
        this.doubts = doubts;
        this.keep = keep;
        this.regions = regions;
    }

    @Override
    public String name() {
        return "doubts.forget";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        LocalDate before = keep.keptSince();
        regions.codes().forEach(county -> doubts.forget(county, before));
    }
}

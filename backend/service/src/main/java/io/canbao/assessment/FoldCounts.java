package io.canbao.assessment;

import io.canbao.jobs.RecurringJob;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Folds what was counted into sums, so that there is little to add up. */
@Singleton
final class FoldCounts implements RecurringJob {
    private static final int AT_ONCE = 500;

    private final Headcounts counts;
    private final RegionTree regions;

    FoldCounts(Headcounts counts, RegionTree regions) {
        this.counts = counts;
        this.regions = regions;
    }

    @Override
    public String name() {
        return "assessment.fold";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        regions.codes().forEach(this::fold);
    }

    private void fold(CountyCode county) {
        int folded = AT_ONCE;
        while (folded == AT_ONCE) {
            folded = counts.fold(county, AT_ONCE);
        }
    }
}

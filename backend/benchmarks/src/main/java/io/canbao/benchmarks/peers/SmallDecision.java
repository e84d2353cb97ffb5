package io.canbao.benchmarks.peers;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What everybody in 2025 pays, 14 identities in two tiers, and how long who pays late waits: the figures that each engine is told. */
final class SmallDecision {

    static final List<String> TIERS = List.of("tier1", "tier2");

    /** By tier, in fen. */
    static final List<Long> FEES = List.of(40000L, 77500L);

    static final List<Subsidy> SUBSIDIES = List.of(
            new Subsidy("extreme-poverty", 40000, 40000),
            new Subsidy("orphan", 40000, 40000),
            new Subsidy("unattended-child", 40000, 40000),
            new Subsidy("subsistence", 36000, 40000),
            new Subsidy("near-subsistence", 28000, 40000),
            new Subsidy("illness-poverty", 28000, 40000),
            new Subsidy("veteran-priority", 0, 77500),
            new Subsidy("veteran-other", 40000, 40000),
            new Subsidy("severe-disability", 28000, 40000),
            new Subsidy("returned-poverty", 28000, 40000),
            new Subsidy("unstable-poverty", 28000, 40000),
            new Subsidy("family-planning-award", 32000, 32000),
            new Subsidy("family-planning-special", 40000, 40000),
            new Subsidy("stable-poverty", 1500, 1500));

    /** First day on which a payment is late. */
    static final LocalDate LATE = LocalDate.of(2025, 3, 1);

    static final int WAIT_MONTHS = 3;

    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);
    private static final int DAYS = 480;

    private SmallDecision() {}

    /** What an identity earns in each tier, in fen. */
    record Subsidy(String category, long tier1, long tier2) {
        long in(int tier) {
            return tier == 0 ? tier1 : tier2;
        }
    }

    /** Somebody who pays: positions of identity and tier, and the day. */
    record Case(int category, int tier, LocalDate paid) {
        String categoryId() {
            return SUBSIDIES.get(category).category();
        }

        String tierId() {
            return TIERS.get(tier);
        }
    }

    /** Amounts in fen. */
    record Answer(long fee, long subsidy, long payable, long waitMonths) {}

    static Case random(Random source) {
        return new Case(
                source.nextInt(SUBSIDIES.size()), source.nextInt(TIERS.size()), FIRST.plusDays(source.nextInt(DAYS)));
    }
}

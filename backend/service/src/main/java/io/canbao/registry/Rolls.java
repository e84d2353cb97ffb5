package io.canbao.registry;

import io.canbao.policy.PoliciesInForce;
import io.canbao.policy.PolicyInForce;
import io.canbao.policy.VersionsInForce;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyTime;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** What the rolls of counties may say today. */
@Singleton
public class Rolls {
    private final Units units;
    private final VersionsInForce versions;
    private final PoliciesInForce policies;
    private final InstantSource clock;

    Rolls(Units units, VersionsInForce versions, PoliciesInForce policies, InstantSource clock) {
        this.units = units;
        this.versions = versions;
        this.policies = policies;
        this.clock = clock;
    }

    /** In Asia/Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountyTime.ZONE);
    }

    /** A county's roll, with the words of next year's policy as soon as there is one. */
    public Roll of(CountyCode county) {
        return new Roll(units.of(county), newestPolicy(county), today());
    }

    /** A county's policy of next year as soon as there is one, otherwise the one before; empty without one. */
    public Optional<PolicyInForce> newestPolicy(CountyCode county) {
        return versions.newest(county.value(), today().getYear() + 1)
                .map(newest -> policies.get(county.value(), newest.year(), newest.version()));
    }
}

package io.canbao.registry;

import io.canbao.policy.PoliciesInForce;
import io.canbao.policy.VersionsInForce;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyTime;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;

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
        LocalDate today = today();
        return new Roll(
                units.of(county),
                versions.newest(county.value(), today.getYear() + 1)
                        .map(newest -> policies.get(county.value(), newest.year(), newest.version())),
                today);
    }
}

package io.canbao.tenancy;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a county's residents are answered by a policy. Whoever looks after tenants knows nothing of policies; the capability that does offers a bean of
 * this type.
 */
public interface StandingPolicies {
    /** Whether something of the county, of whatever year, is in force now. */
    boolean isAnyInForce(CountyCode county);

    /** The next moment for which something of the county is planned to come into force; empty where nothing is. */
    Optional<Instant> nextPlanned(CountyCode county);
}

package io.canbao.identity;

import io.canbao.tenancy.Asker;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody with a session, as the database knows them at this request.
 *
 * @param region       that the account is of
 * @param county       that region as a tenant, if it is one
 * @param factorIsDue  whether they need a second factor, have none and had time to set one up
 */
public record SignedIn(Account account, Session session, Region region, Optional<County> county, boolean factorIsDue) {

    /** Who asks, as the trail names them. */
    public Asker asker(String from, String request) {
        return new Asker(account.id().id(), account.username(), from, request);
    }

    /**
     * What they may do in a region; empty where they have no role. Operators of the platform look after the people of layers, who have nobody
     * else to do it, and reach no county.
     */
    public Optional<CountyScope> scope(Region asked, Asker asker) {
        if (asked.code().equals(region.code())) {
            return Optional.of(
                    new CountyScope(asked.code(), asker, account.roles().keySet(), account.units()));
        }
        boolean operates = account.roles().containsKey(Role.PLATFORM_OPERATOR);
        return operates && asked.level() != RegionLevel.COUNTY
                ? Optional.of(new CountyScope(asked.code(), asker, Set.of(Role.PLATFORM_OPERATOR), Set.of()))
                : Optional.empty();
    }

    /** Whether the county that they are at home in uses a part of the platform. */
    public boolean uses(CountyModule module) {
        return county.filter(home -> home.modules().contains(module)).isPresent();
    }

    /** The region that they are at home in. */
    public CountyCode home() {
        return region.code();
    }
}

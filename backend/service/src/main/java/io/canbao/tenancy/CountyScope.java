package io.canbao.tenancy;

import java.util.Set;

/**
 * The county that a request speaks for, who asks, and what they may do there. Made from a session and from nothing else: a controller that
 * takes one as an argument gets it only for a county where the person has a role.
 *
 * @param roles not empty
 * @param units those named for a role that is bound to units
 */
public record CountyScope(CountyCode county, Asker who, Set<Role> roles, Set<UnitCode> units) {

    public CountyScope {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }

    /** Whether nothing but {@link #units} is to be seen. */
    public boolean boundToUnits() {
        return roles.stream().allMatch(Role::boundToUnits);
    }
}

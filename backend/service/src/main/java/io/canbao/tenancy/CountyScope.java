package io.canbao.tenancy;

import java.util.Set;

/**
 * The county that a request speaks for, who asks, and what they may do there. Made in {@code identity} from a session: a controller that
 * takes one as an argument gets it only for a county where the person has a role. What is done without a session says so by {@link #withoutSession}.
 *
 * @param roles not empty
 * @param units those named for a role that is bound to units
 */
public record CountyScope(CountyCode county, Asker who, Set<Role> roles, Set<UnitCode> units) {

    public CountyScope {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }

    /**
     * What the platform does by itself, for somebody who asked for it earlier, or for a provider whose signature it has seen.
     *
     * @param as what it does it as; sees all units
     */
    public static CountyScope withoutSession(CountyCode county, Asker who, Role as) {
        return new CountyScope(county, who, Set.of(as), Set.of());
    }

    /** The same person at the same request, where an operator has something to do for another county: a line in that county's own trail. */
    public CountyScope in(CountyCode other) {
        return new CountyScope(other, who, roles, Set.of());
    }

    /** Whether nothing but {@link #units} is to be seen. */
    public boolean boundToUnits() {
        return roles.stream().allMatch(Role::boundToUnits);
    }
}

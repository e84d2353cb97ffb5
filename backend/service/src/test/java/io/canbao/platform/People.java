package io.canbao.platform;

import static io.canbao.platform.TwoCounties.LOWER;
import static io.canbao.platform.TwoCounties.UPPER;

import io.canbao.identity.Appointment;
import io.canbao.identity.Invite;
import io.canbao.identity.Users;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** People of the two counties, who have accepted their invitations: new ones each time, so that tests can share an application. */
public final class People {
    public static final String PASSWORD = "nine lanterns, no wind";

    private static final AtomicInteger MADE = new AtomicInteger();

    private People() {}

    /** Somebody of a county with one role. */
    public static Person of(Served served, String county, Role role, String... units) {
        return of(served, county, Set.of(role), units);
    }

    /** Somebody of a county with several roles. */
    public static Person of(Served served, String county, Set<Role> roles, String... units) {
        String first = roles.iterator().next().code();
        String username = county + "-" + first + "-" + MADE.incrementAndGet();
        CountyCode code = CountyCode.parse(county);
        CountyScope nobody = new CountyScope(code, Asker.SYSTEM, roles, Set.of());
        Set<UnitCode> where = Arrays.stream(units).map(UnitCode::new).collect(Collectors.toSet());
        Invite.Invitation invitation =
                served.bean(Users.class).add(code, nobody, new Appointment(username, "李" + first, roles, where));
        served.bean(Invite.class).accept(invitation.token(), PASSWORD, Asker.SYSTEM);
        return served.signIn(username, PASSWORD);
    }

    /** A username that nobody has. */
    public static String newName() {
        return "li-" + MADE.incrementAndGet();
    }

    public static Person upperAdmin(Served served) {
        return of(served, UPPER, Role.COUNTY_ADMIN);
    }

    public static Person lowerAdmin(Served served) {
        return of(served, LOWER, Role.COUNTY_ADMIN);
    }
}

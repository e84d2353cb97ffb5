package io.canbao.demo;

import io.canbao.identity.Appointment;
import io.canbao.identity.Invite;
import io.canbao.identity.Users;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Somebody for each role of a county, all with one password, which is made anew each time. */
@Singleton
class DemoUsers {
    /** Of everybody: who they are says their username. */
    static final String NAME = "演示用户";

    private static final int RANDOM_BYTES = 12;

    private final Users users;
    private final Invite invite;
    private final Units units;

    DemoUsers(Users users, Invite invite, Units units) {
        this.users = users;
        this.invite = invite;
        this.units = units;
    }

    static String password() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static String username(Role role) {
        return "demo-" + role.code();
    }

    /** Whoever was invited comes in. */
    void admit(Invite.Invitation invitation, String password) {
        invite.accept(invitation.token(), password, Asker.SYSTEM);
    }

    /** Takes everybody in but the admin, who is there; their usernames. */
    List<String> add(CountyScope by, Region region, String ofAgent, String password) {
        List<String> usernames = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role.fits(region.level()) && role != Role.COUNTY_ADMIN) {
                List<String> bound = role.boundToUnits() ? List.of(ofAgent) : List.of();
                Appointment appointment =
                        Appointment.read(username(role), NAME, List.of(role.code()), bound, region, units);
                admit(users.add(region.code(), by, appointment), password);
                usernames.add(username(role));
            }
        }
        return usernames;
    }
}

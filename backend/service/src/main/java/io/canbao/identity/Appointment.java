package io.canbao.identity;

import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFaults;
import io.canbao.problem.OneLine;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be in a region, checked.
 *
 * @param name  of the person
 * @param roles at least one
 * @param units of that region
 */
public record Appointment(String username, String name, Set<Role> roles, Set<UnitCode> units) {
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._@-]{1,63}");
    private static final int LONGEST_NAME = 100;

    /**
     * Reads what a form says.
     *
     * @throws ProblemException INVALID_USER with all that is wrong
     */
    public static Appointment read(
            @Nullable String username,
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable List<String> units,
            Region region,
            Units known) {
        Reading reading = new Reading(new FormFaults(), "");
        Appointment read = new Appointment(
                reading.username(username),
                reading.name(name),
                reading.roles(roles == null ? List.of() : roles, region),
                reading.units(units == null ? List.of() : units, region, known));
        reading.requireUnits(read);
        reading.faults.requireNone(IdentityError.INVALID_USER);
        return read;
    }

    /**
     * Reads who a form says is to be the first admin of a county.
     *
     * @param faults gets what is wrong; then what comes back is of no use
     * @param at     JSON pointer to that part of the form
     */
    public static Appointment firstAdmin(
            @Nullable String username, @Nullable String name, FormFaults faults, String at) {
        return alone(Role.COUNTY_ADMIN, username, name, new Reading(faults, at));
    }

    /** As {@link #firstAdmin}, of a region above counties. */
    public static Appointment layerAdmin(
            @Nullable String username, @Nullable String name, FormFaults faults, String at) {
        return alone(Role.LAYER_ADMIN, username, name, new Reading(faults, at));
    }

    private static Appointment alone(Role role, @Nullable String username, @Nullable String name, Reading reading) {
        return new Appointment(reading.username(username), reading.name(name), EnumSet.of(role), Set.of());
    }

    /** The account of whoever is to be that, not there yet. */
    Account account(CountyCode region, Instant now) {
        return new Account(
                new AccountId(region, UUID.randomUUID().toString()),
                username,
                name,
                Optional.empty(),
                Optional.empty(),
                roles.stream().collect(Collectors.toMap(Function.identity(), role -> now)),
                units,
                1);
    }

    private static final class Reading {
        private final FormFaults faults;
        private final String at;

        Reading(FormFaults faults, String at) {
            this.faults = faults;
            this.at = at;
        }

        private void tell(String field, ErrorCode code) {
            faults.tell(at + field, code);
        }

        private String username(@Nullable String given) {
            String username = given == null
                    ? ""
                    : Normalizer.normalize(given, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
            if (!USERNAME.matcher(username).matches()) {
                tell("/username", IdentityError.USERNAME_FORM);
            }
            return username;
        }

        private String name(@Nullable String given) {
            String name = OneLine.of(given);
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                tell("/name", IdentityError.NAME_REQUIRED);
            }
            return name;
        }

        private Set<Role> roles(List<String> given, Region region) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (int at = 0; at < given.size(); at++) {
                Optional<Role> role = Role.find(given.get(at));
                if (role.isEmpty()) {
                    tell("/roles/" + at, IdentityError.ROLE_UNKNOWN);
                } else if (!role.get().fits(region.level())) {
                    tell("/roles/" + at, IdentityError.ROLE_MISPLACED);
                } else {
                    roles.add(role.get());
                }
            }
            if (given.isEmpty()) {
                tell("/roles", IdentityError.ROLE_REQUIRED);
            }
            if (roles.size() > 1 && roles.stream().anyMatch(Role::standsAlone)) {
                tell("/roles", IdentityError.ROLE_STANDS_ALONE);
            }
            return roles;
        }

        private Set<UnitCode> units(List<String> given, Region region, Units known) {
            Set<UnitCode> units = new TreeSet<>();
            for (int at = 0; at < given.size(); at++) {
                Optional<UnitCode> unit = UnitCode.find(given.get(at))
                        .filter(code -> known.find(region.code(), code).isPresent());
                if (unit.isEmpty()) {
                    tell("/units/" + at, IdentityError.UNIT_UNKNOWN);
                } else {
                    units.add(unit.get());
                }
            }
            return units;
        }

        private void requireUnits(Appointment read) {
            if (read.roles.stream().anyMatch(Role::boundToUnits) && read.units.isEmpty()) {
                tell("/units", IdentityError.UNIT_REQUIRED);
            }
        }
    }
}

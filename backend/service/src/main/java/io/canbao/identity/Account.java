package io.canbao.identity;

import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who can sign in, or is invited to.
 *
 * @param username     lower case; unique on the platform
 * @param name         of the person
 * @param passwordHash none until the invitation is accepted
 * @param secondFactor none until it was set up
 * @param roles        with the instant at which each was given
 * @param units        where roles that are bound to units may act
 * @param revision     grows with every change of name, roles or units
 */
public record Account(
        AccountId id,
        String username,
        String name,
        Optional<String> passwordHash,
        Optional<SecondFactor> secondFactor,
        Map<Role, Instant> roles,
        Set<UnitCode> units,
        int revision) {

    public Account {
        roles = Map.copyOf(roles);
        units = Set.copyOf(units);
    }

    /** Whether codes are asked for at sign-in. */
    public boolean hasSecondFactor() {
        return secondFactor.filter(SecondFactor::confirmed).isPresent();
    }

    public State state() {
        return passwordHash.isPresent() ? State.ACTIVE : State.INVITED;
    }

    /** When the oldest role was given that needs a second factor. */
    public Optional<Instant> secondFactorNeededSince() {
        return roles.entrySet().stream()
                .filter(role -> role.getKey().needsSecondFactor())
                .map(Map.Entry::getValue)
                .min(Instant::compareTo);
    }

    /** Whether somebody has come in yet. */
    public enum State {
        /** Has a password. */
        ACTIVE,
        /** Has not accepted the invitation, or what they had before no longer counts. */
        INVITED;

        /** As requests and answers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What makes the codes.
     *
     * @param sealedSecret the shared secret, encrypted
     * @param confirmed    whether a code was given once
     * @param lastStep     time step of the last code that was accepted
     */
    public record SecondFactor(String sealedSecret, boolean confirmed, long lastStep) {}
}

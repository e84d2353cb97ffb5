package io.canbao.identity;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All accounts. */
public interface Accounts {
    /** Whose a username is. The one question that is asked before a region is known. */
    Optional<AccountId> whose(String username);

    Optional<Account> find(AccountId id);

    /** All accounts of a region, by username. */
    List<Account> of(CountyCode region);

    /** A part of those that are looked for, in an order of the stored rows. */
    Page<Account> list(CountyCode region, Filter filter, Pageable part);

    /** The names of all people of a region by username. */
    Map<String, String> names(CountyCode region);

    /**
     * Adds an account without a password.
     *
     * @return whether the username was free; otherwise nothing was added
     */
    boolean add(Account account, Instant now);

    /**
     * Keeps name, roles and units. Roles that were there before keep the instant at which they were given.
     *
     * @param revision of what the caller knows
     * @return whether nobody changed it meanwhile; otherwise nothing was kept
     */
    boolean change(AccountId id, int revision, String name, Set<Role> roles, Set<UnitCode> units, Instant now);

    /** Takes an account away with its roles, sessions and invitations. */
    void remove(AccountId id);

    /** Takes password and second factor away. */
    void reset(AccountId id);

    void setPassword(AccountId id, String hash);

    /** Begins anew: the factor is not asked for until it is confirmed. */
    void setSecondFactor(AccountId id, String sealedSecret);

    void confirmSecondFactor(AccountId id, Instant now);

    /**
     * Uses up the codes until a time step.
     *
     * @return false where that step, or a later one, was used up before
     */
    boolean useCode(AccountId id, long step);

    /**
     * Which accounts are looked for.
     *
     * @param username a part of it, in lower case; empty for any
     * @param unit     that they are bound to themselves
     * @param state    where they are with their invitation
     */
    record Filter(String username, Optional<Role> role, Optional<UnitCode> unit, Optional<Account.State> state) {}
}

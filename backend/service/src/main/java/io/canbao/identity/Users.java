package io.canbao.identity;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of a region, as its admin looks after them. Nobody gives themselves anything. */
@Singleton
public class Users {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Invite invite;
    private final AuditTrail trail;
    private final InstantSource clock;

    Users(Accounts accounts, Sessions sessions, Invite invite, AuditTrail trail, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.invite = invite;
        this.trail = trail;
        this.clock = clock;
    }

    /** All people of the region, by username. */
    public List<Account> of(CountyCode region) {
        return accounts.of(region);
    }

    /** A part of those that are looked for, in an order of the stored rows. */
    public Page<Account> list(CountyCode region, Accounts.Filter filter, Pageable part) {
        return accounts.list(region, filter, part);
    }

    /** The names of all people of the region by username: colleagues know each other, so that reading them leaves no line. */
    public Map<String, String> names(CountyCode region) {
        return accounts.names(region);
    }

    /** Leaves a line for somebody who has a look at the list of the region's people. */
    @Transactional
    public void noteReading(CountyScope by) {
        trail.record(by, "users.read", new Subject("region", by.county().value()), Masked.nothing(), Masked.nothing());
    }

    /**
     * Somebody of the region.
     *
     * @throws ProblemException USER_NOT_FOUND, also for people of other regions
     */
    public Account get(CountyCode region, String username) {
        return accounts.whose(username)
                .filter(id -> id.region().equals(region))
                .flatMap(accounts::find)
                .orElseThrow(() -> new ProblemException(IdentityError.USER_NOT_FOUND));
    }

    /**
     * Takes somebody in and invites them.
     *
     * @param region where they are at home; {@code by} may be an operator who brings the region aboard
     * @throws ProblemException USERNAME_TAKEN, NOT_ALLOWED
     */
    @Transactional
    public Invite.Invitation add(CountyCode region, CountyScope by, Appointment appointment) {
        requireOperatorFor(by, appointment.roles());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Account account = appointment.account(region, now);
        if (!accounts.add(account, now)) {
            throw new ProblemException(IdentityError.USERNAME_TAKEN);
        }
        trail.record(region, by.who(), "user.added", subject(account), Masked.nothing(), masked(account));
        return invite.invite(account.id());
    }

    /**
     * Changes name, roles and units.
     *
     * @return the account as it is now; empty where somebody else changed it meanwhile
     * @throws ProblemException OWN_SCOPE where roles or units of oneself would change, NOT_ALLOWED
     */
    @Transactional
    public Optional<Account> change(CountyScope by, Account before, Appointment next) {
        requireOperatorFor(by, before.roles().keySet());
        requireOperatorFor(by, next.roles());
        boolean sameScope =
                before.roles().keySet().equals(next.roles()) && before.units().equals(next.units());
        if (isSelf(by, before) && !sameScope) {
            throw new ProblemException(IdentityError.OWN_SCOPE);
        }
        if (!accounts.change(
                before.id(), before.revision(), next.name(), next.roles(), next.units(), clock.instant())) {
            return Optional.empty();
        }
        Account after = accounts.find(before.id()).orElseThrow();
        trail.record(by, "user.changed", subject(before), masked(before), masked(after));
        return Optional.of(after);
    }

    /**
     * Takes somebody's account away, with all that hangs on it.
     *
     * @throws ProblemException OWN_SCOPE
     */
    @Transactional
    public void remove(CountyScope by, Account account) {
        requireOperatorFor(by, account.roles().keySet());
        if (isSelf(by, account)) {
            throw new ProblemException(IdentityError.OWN_SCOPE);
        }
        accounts.remove(account.id());
        trail.record(by, "user.removed", subject(account), masked(account), Masked.nothing());
    }

    /** Ends the sessions of somebody, wherever they are signed in. */
    @Transactional
    public void endSessions(CountyScope by, Account account) {
        requireOperatorFor(by, account.roles().keySet());
        sessions.endAll(account.id(), Optional.empty());
        trail.record(by, "sessions.revoked", subject(account), Masked.nothing(), Masked.nothing());
    }

    /**
     * Invites somebody once more, who forgot a password or let the invitation pass. Password and second factor no longer count, sessions end.
     *
     * @throws ProblemException OWN_SCOPE
     */
    @Transactional
    public Invite.Invitation inviteAgain(CountyScope by, Account account) {
        requireOperatorFor(by, account.roles().keySet());
        if (isSelf(by, account)) {
            throw new ProblemException(IdentityError.OWN_SCOPE);
        }
        accounts.reset(account.id());
        sessions.endAll(account.id(), Optional.empty());
        trail.record(by, "user.invited", subject(account), Masked.nothing(), Masked.nothing());
        return invite.invite(account.id());
    }

    /** Operators alone look after operators, whoever else keeps the people of the region at home in which they are. */
    private static void requireOperatorFor(CountyScope by, Set<Role> roles) {
        if (roles.contains(Role.PLATFORM_OPERATOR) && !by.roles().contains(Role.PLATFORM_OPERATOR)) {
            throw new ProblemException(IdentityError.NOT_ALLOWED);
        }
    }

    private static boolean isSelf(CountyScope by, Account account) {
        return by.who().account().equals(account.id().id());
    }

    private static Subject subject(Account account) {
        return new Subject("user", account.username());
    }

    private static Masked masked(Account account) {
        return Masked.nothing()
                .personName("name", account.name())
                .codes(
                        "roles",
                        account.roles().keySet().stream().map(Role::code).toList())
                .codes("units", account.units().stream().map(UnitCode::value).toList());
    }
}

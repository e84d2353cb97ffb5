package io.canbao.identity;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.Asker;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Invites people to choose their password. An invitation is good once, and not for long. */
@Singleton
public class Invite {
    private final Accounts accounts;
    private final Invitations invitations;
    private final PasswordHashing hashing;
    private final PasswordRules rules;
    private final AuditTrail trail;
    private final SignInSettings settings;
    private final InstantSource clock;

    Invite(
            Accounts accounts,
            Invitations invitations,
            PasswordHashing hashing,
            PasswordRules rules,
            AuditTrail trail,
            SignInSettings settings,
            InstantSource clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.hashing = hashing;
        this.rules = rules;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** An invitation for an account; one that it had before no longer counts. */
    @Transactional
    public Invitation invite(AccountId account) {
        String token = Tokens.make(account.region());
        Instant endsAt = clock.instant().plus(settings.invitation()).truncatedTo(ChronoUnit.SECONDS);
        invitations.replace(account, Tokens.hash(token), endsAt);
        return new Invitation(token, endsAt);
    }

    /**
     * Whom an invitation is for, told to whoever holds it.
     *
     * @throws ProblemException INVITATION_NOT_FOUND, also where it was used or has ended
     */
    public Account invited(String token) {
        return Tokens.region(token)
                .flatMap(region -> invitations.find(region, Tokens.hash(token), clock.instant()))
                .flatMap(accounts::find)
                .orElseThrow(Invite::notFound);
    }

    /**
     * Accepts an invitation with the password that the person chose.
     *
     * @throws ProblemException INVITATION_NOT_FOUND, also where it was used or has ended; PASSWORD_TOO_SHORT, PASSWORD_LENGTH and PASSWORD_TOO_COMMON leave it as
     *     it was
     */
    public void accept(String token, String password, Asker asker) {
        Account account = invited(token);
        rules.require(password, account.username());
        keep(account, Tokens.hash(token), hashing.hash(password), asker);
    }

    @Transactional
    void keep(Account account, String tokenHash, String passwordHash, Asker asker) {
        if (!invitations.use(account.id().region(), tokenHash)) {
            throw notFound();
        }
        accounts.setPassword(account.id(), passwordHash);
        trail.record(
                account.id().region(),
                new Asker(account.id().id(), account.username(), asker.from(), asker.request()),
                "invitation.accepted",
                new Subject("user", account.username()),
                Masked.nothing(),
                Masked.nothing());
    }

    private static ProblemException notFound() {
        return new ProblemException(IdentityError.INVITATION_NOT_FOUND);
    }

    /**
     * What an invited person is sent.
     *
     * @param token for {@code POST /invitations/{token}}
     */
    public record Invitation(String token, Instant expiresAt) {}
}

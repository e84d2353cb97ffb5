package io.canbao.identity;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.ProblemException;
import io.canbao.secrets.SecretBox;
import io.canbao.tenancy.Asker;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/** What everybody does for themselves. Whatever changes how they sign in ends their other sessions. */
@Singleton
public class OwnAccount {
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHashing hashing;
    private final Guard guard;
    private final PasswordRules rules;
    private final Codes codes;
    private final SecretBox secrets;
    private final AuditTrail trail;
    private final InstantSource clock;

    OwnAccount(
            Accounts accounts,
            Sessions sessions,
            PasswordHashing hashing,
            Guard guard,
            PasswordRules rules,
            Codes codes,
            SecretBox secrets,
            AuditTrail trail,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashing = hashing;
        this.guard = guard;
        this.rules = rules;
        this.codes = codes;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Changes the password.
     *
     * @throws ProblemException PASSWORD_WRONG, SIGN_IN_LOCKED, PASSWORD_TOO_SHORT, PASSWORD_LENGTH, PASSWORD_TOO_COMMON
     */
    public void changePassword(SignedIn who, Asker asker, String current, String next) {
        requirePassword(who, current);
        rules.require(next, who.account().username());
        keepPassword(who, asker, hashing.hash(next));
    }

    @Transactional
    void keepPassword(SignedIn who, Asker asker, String hash) {
        accounts.setPassword(who.account().id(), hash);
        sessions.endAll(who.account().id(), Optional.of(who.session()));
        record(who, asker, "password.changed");
    }

    /**
     * Begins to set up a second factor. It is asked for once a code was given.
     *
     * @param password needed where there is a confirmed one, which then no longer counts
     * @return what the authenticator app needs
     * @throws ProblemException PASSWORD_WRONG, SIGN_IN_LOCKED
     */
    public Enrolment beginSecondFactor(SignedIn who, Asker asker, String password) {
        if (who.account().hasSecondFactor()) {
            requirePassword(who, password);
        }
        String secret = codes.newSecret();
        keepSecondFactor(who, asker, secrets.seal(secret, who.account().id().toString()));
        return new Enrolment(secret, Codes.address(who.account().username(), secret));
    }

    @Transactional
    void keepSecondFactor(SignedIn who, Asker asker, String sealedSecret) {
        accounts.setSecondFactor(who.account().id(), sealedSecret);
        record(who, asker, "second-factor.begun");
    }

    /**
     * Has codes asked for from now on.
     *
     * @param code that the app makes now
     * @throws ProblemException CODE_WRONG
     */
    @Transactional
    public void confirmSecondFactor(SignedIn who, Asker asker, String code) {
        AccountId id = who.account().id();
        OptionalLong step = who.account()
                .secondFactor()
                .map(factor -> codes.step(secrets.open(factor.sealedSecret(), id.toString()), code.strip()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty() || !accounts.useCode(id, step.getAsLong())) {
            throw new ProblemException(IdentityError.CODE_WRONG);
        }
        accounts.confirmSecondFactor(id, clock.instant());
        sessions.endAll(id, Optional.of(who.session()));
        record(who, asker, "second-factor.confirmed");
    }

    private void requirePassword(SignedIn who, String password) {
        String name = who.account().username();
        if (!guard.matches(name, password, who.account().passwordHash())) {
            throw new ProblemException(IdentityError.PASSWORD_WRONG);
        }
        guard.succeeded(name);
    }

    private void record(SignedIn who, Asker asker, String action) {
        trail.record(
                who.home(),
                asker,
                action,
                new Subject("user", who.account().username()),
                Masked.nothing(),
                Masked.nothing());
    }

    /**
     * What an authenticator app needs.
     *
     * @param secret  in base 32, to be typed
     * @param address {@code otpauth://…}, to be scanned
     */
    public record Enrolment(String secret, String address) {}
}

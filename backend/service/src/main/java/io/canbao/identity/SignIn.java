package io.canbao.identity;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.problem.ProblemException;
import io.canbao.secrets.SecretBox;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.Counties;
import io.canbao.tenancy.CountyStatus;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Lets people in and out. */
@Singleton
public class SignIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Guard guard;
    private final Codes codes;
    private final SecretBox secrets;
    private final Counties counties;
    private final AuditTrail trail;
    private final SignInSettings settings;
    private final InstantSource clock;

    SignIn(
            Accounts accounts,
            Sessions sessions,
            Guard guard,
            Codes codes,
            SecretBox secrets,
            Counties counties,
            AuditTrail trail,
            SignInSettings settings,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.guard = guard;
        this.codes = codes;
        this.secrets = secrets;
        this.counties = counties;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins a session, with a token of its own.
     *
     * @param asker who asks, as far as is known before they are let in: an address and a request
     * @throws ProblemException SIGN_IN_FAILED alike, in words and in time, for a name that is nobody's and for a wrong password or code;
     *     CODE_REQUIRED for the right password without a code; SIGN_IN_LOCKED with Retry-After after too many failures, whether there is
     *     such a name or not; COUNTY_SUSPENDED
     */
    public Admitted signIn(String username, String password, Optional<String> code, Asker asker) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        Optional<Account> found = accounts.whose(name).flatMap(accounts::find);
        boolean right = guard.matches(name, password, found.flatMap(Account::passwordHash));
        if (found.isEmpty() || !right) {
            found.ifPresent(account -> failed(account, asker));
            throw new ProblemException(IdentityError.SIGN_IN_FAILED);
        }
        Account account = found.get();
        if (account.hasSecondFactor()) {
            requireCode(account, code, asker);
        }
        requireOpen(account);
        guard.succeeded(name);
        return admit(account, asker);
    }

    /**
     * Begins a session for somebody whom another system recognised: it answers for the password, and for a second factor where it asked for one.
     *
     * @throws ProblemException OPENID_ACCOUNT_UNKNOWN; OPENID_FACTOR_REQUIRED where codes are asked for here, or by a role, and the other system asked for none; COUNTY_SUSPENDED
     */
    public Admitted signIn(OpenIdProvider.Recognised recognised, Asker asker) {
        Account account = accounts.whose(recognised.username().strip().toLowerCase(Locale.ROOT))
                .flatMap(accounts::find)
                .orElseThrow(() -> new ProblemException(IdentityError.OPENID_ACCOUNT_UNKNOWN));
        boolean needed =
                account.hasSecondFactor() || account.secondFactorNeededSince().isPresent();
        if (needed && !recognised.withSecondFactor()) {
            failed(account, asker);
            throw new ProblemException(IdentityError.OPENID_FACTOR_REQUIRED);
        }
        requireOpen(account);
        return admit(account, asker);
    }

    private void requireOpen(Account account) {
        if (counties.find(account.id().region())
                .filter(county -> county.status() == CountyStatus.SUSPENDED || county.status() == CountyStatus.REMOVED)
                .isPresent()) {
            throw new ProblemException(IdentityError.COUNTY_SUSPENDED);
        }
    }

    /** Ends a session. */
    @Transactional
    public void signOut(SignedIn who, Asker asker) {
        sessions.end(who.session());
        trail.record(who.home(), asker, "session.ended", subject(who.account()), Masked.nothing(), Masked.nothing());
    }

    /** Ends the session that a browser had when somebody signed in there anew, whosever it was. */
    @Transactional
    public void replace(String token, Asker asker) {
        Tokens.region(token)
                .flatMap(region -> sessions.find(region, Tokens.hash(token)))
                .ifPresent(session -> {
                    sessions.end(session);
                    accounts.find(session.account())
                            .ifPresent(account -> trail.record(
                                    account.id().region(),
                                    named(account, asker),
                                    "session.ended",
                                    subject(account),
                                    Masked.nothing(),
                                    Masked.nothing()));
                });
    }

    private void requireCode(Account account, Optional<String> code, Asker asker) {
        if (code.isEmpty() || code.get().isBlank()) {
            throw new ProblemException(IdentityError.CODE_REQUIRED);
        }
        OptionalLong step = codes.step(
                secrets.open(
                        account.secondFactor().orElseThrow().sealedSecret(),
                        account.id().toString()),
                code.get().strip());
        if (step.isEmpty() || !accounts.useCode(account.id(), step.getAsLong())) {
            failed(account, asker);
            throw new ProblemException(IdentityError.SIGN_IN_FAILED);
        }
    }

    @Transactional
    Admitted admit(Account account, Asker asker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String token = Tokens.make(account.id().region());
        Session session = new Session(account.id(), Tokens.hash(token), now, now, now.plus(settings.longest()));
        sessions.removeEnded(account.id().region(), now, now.minus(settings.idle()));
        sessions.add(session);
        trail.record(
                account.id().region(),
                named(account, asker),
                "session.begun",
                subject(account),
                Masked.nothing(),
                Masked.nothing().at("until", session.endsAt()));
        return new Admitted(account, token, session.endsAt());
    }

    @Transactional
    void failed(Account account, Asker asker) {
        trail.record(
                account.id().region(),
                named(account, asker),
                "session.refused",
                subject(account),
                Masked.nothing(),
                Masked.nothing());
    }

    private static Asker named(Account account, Asker asker) {
        return new Asker(account.id().id(), account.username(), asker.from(), asker.request());
    }

    private static Subject subject(Account account) {
        return new Subject("user", account.username());
    }

    /**
     * Somebody who was let in.
     *
     * @param token to be shown with every request
     */
    public record Admitted(Account account, String token, Instant expiresAt) {
        /** What a browser's page proves itself with. */
        public String csrf() {
            return Tokens.csrf(token);
        }
    }
}

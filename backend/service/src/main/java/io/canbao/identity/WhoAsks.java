package io.canbao.identity;

import io.canbao.tenancy.Counties;
import io.canbao.tenancy.County;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Finds out whose token it is, with every request anew: a role that was taken away counts at once. */
@Singleton
public final class WhoAsks {
    /** A session that is used all the time is written once a minute. */
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final Accounts accounts;
    private final RegionTree regions;
    private final Counties counties;
    private final SignInSettings settings;
    private final InstantSource clock;

    WhoAsks(
            Sessions sessions,
            Accounts accounts,
            RegionTree regions,
            Counties counties,
            SignInSettings settings,
            InstantSource clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.regions = regions;
        this.counties = counties;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whoever was given the token, while their session lasts. */
    public Optional<SignedIn> find(String token) {
        Instant now = clock.instant();
        return Tokens.region(token)
                .flatMap(region -> sessions.find(region, Tokens.hash(token)))
                .filter(session -> session.endsAt().isAfter(now)
                        && session.usedAt().plus(settings.idle()).isAfter(now))
                .flatMap(session ->
                        accounts.find(session.account()).flatMap(account -> signedIn(account, session, now)));
    }

    /** What the page of a browser that holds the token proves itself with. */
    public String csrf(String token) {
        return Tokens.csrf(token);
    }

    private Optional<SignedIn> signedIn(Account account, Session session, Instant now) {
        if (session.usedAt().plus(TOUCH_EVERY).isBefore(now)) {
            sessions.touch(session, now);
        }
        Optional<County> county = counties.find(account.id().region());
        boolean due = settings.secondFactorUntil(account)
                .filter(until -> until.isBefore(now))
                .isPresent();
        return regions.find(account.id().region()).map(region -> new SignedIn(account, session, region, county, due));
    }
}

package io.canbao.identity;

import io.canbao.problem.ProblemException;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How people sign in.
 *
 * @param origins            addresses that browsers see this platform under, such as {@code https://canbao.example.gov.cn}; without any, only
 *     those of this machine itself
 * @param passwordLength     fewest characters of a password, 8 to 64
 * @param attempts           failed attempts before the first lock, 3 to 100
 * @param lock               of the first lock, 1 s to 1 h; each further one is twice as long
 * @param longestLock        1 min to 24 h
 * @param idle               without use a session ends after, 1 min to 24 h
 * @param longest            a session ends after, 5 min to 30 days
 * @param invitation         can be accepted for, 1 h to 30 days
 * @param secondFactorGrace  how long operators and approvers may do without, 0 to 30 days
 * @param perMinute          attempts of one address a minute, at least 1
 * @param passwordsAtOnce    most passwords that are looked at at a time, 1 to 64; each takes 19 MiB
 */
@ConfigurationProperties("canbao.sign-in")
public record SignInSettings(
        @Bindable(defaultValue = "") List<String> origins,
        @Bindable(defaultValue = "8") int passwordLength,
        @Bindable(defaultValue = "5") int attempts,
        @Bindable(defaultValue = "30s") Duration lock,
        @Bindable(defaultValue = "30m") Duration longestLock,
        @Bindable(defaultValue = "1h") Duration idle,
        @Bindable(defaultValue = "12h") Duration longest,
        @Bindable(defaultValue = "7d") Duration invitation,
        @Bindable(defaultValue = "3d") Duration secondFactorGrace,
        @Bindable(defaultValue = "300") long perMinute,
        @Bindable(defaultValue = "4") int passwordsAtOnce) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public SignInSettings {
        origins = origins.stream().filter(origin -> !origin.isBlank()).toList();
        require("password-length", passwordLength >= 8 && passwordLength <= 64);
        require("attempts", attempts >= 3 && attempts <= 100);
        require("lock", within(lock, Duration.ofSeconds(1), Duration.ofHours(1)));
        require("longest-lock", within(longestLock, Duration.ofMinutes(1), Duration.ofDays(1)));
        require("idle", within(idle, Duration.ofMinutes(1), Duration.ofDays(1)));
        require("longest", within(longest, Duration.ofMinutes(5), Duration.ofDays(30)));
        require("invitation", within(invitation, Duration.ofHours(1), Duration.ofDays(30)));
        require("second-factor-grace", within(secondFactorGrace, Duration.ZERO, Duration.ofDays(30)));
        require("per-minute", perMinute >= 1);
        require("passwords-at-once", passwordsAtOnce >= 1 && passwordsAtOnce <= 64);
        require("origins", origins.stream().allMatch(origin -> origin.matches("https?://[^/?#]+")));
    }

    /** Until when somebody may do without the second factor that a role of theirs asks for; empty where there is one, or none is asked for. */
    public Optional<Instant> secondFactorUntil(Account account) {
        return account.hasSecondFactor()
                ? Optional.empty()
                : account.secondFactorNeededSince().map(since -> since.plus(secondFactorGrace));
    }

    /** Whether browsers see this platform under an address. */
    public boolean isOurs(String origin) {
        return origins.isEmpty() ? isThisMachine(origin) : origins.contains(origin);
    }

    /**
     * The address that leads to the platform from elsewhere: the first configured one. Whoever asks chooses the other one by what their request says of
     * itself, so that it is believed only of this machine.
     *
     * @param asked under which it was asked just now; for machines that name none
     * @throws ProblemException ADDRESS_UNKNOWN where none is configured and it was asked from elsewhere
     */
    public String platform(String asked) {
        if (!origins.isEmpty()) {
            return origins.getFirst();
        }
        if (!isThisMachine(asked)) {
            throw new ProblemException(IdentityError.ADDRESS_UNKNOWN);
        }
        return asked;
    }

    private static boolean isThisMachine(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getHost())
                    .filter(THIS_MACHINE::contains)
                    .isPresent();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Until when nobody is let in after so many failures in a row. */
    Instant lockedUntil(Instant now, int failures) {
        if (failures < attempts) {
            return Instant.EPOCH;
        }
        Duration wait = lock;
        for (int further = attempts; further < failures && wait.compareTo(longestLock) < 0; further++) {
            wait = wait.multipliedBy(2);
        }
        return now.plus(wait.compareTo(longestLock) < 0 ? wait : longestLock);
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(String setting, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "canbao.sign-in." + setting + " is out of its bounds; see application.yaml");
        }
    }
}

package io.canbao.identity;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The first user, {@code operator}, of a database that has no users. There is no default password. */
@Singleton
public class FirstOperator {
    /** How the first user signs in. */
    public static final String USERNAME = "operator";

    private static final int RANDOM_BYTES = 18;

    private final Accounts accounts;
    private final RegionTree regions;
    private final PasswordHashing hashing;
    private final PasswordRules rules;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final String given;

    FirstOperator(
            Accounts accounts,
            RegionTree regions,
            PasswordHashing hashing,
            PasswordRules rules,
            AuditTrail trail,
            InstantSource clock,
            @Property(name = "canbao.operator.password", defaultValue = "") String given) {
        this.accounts = accounts;
        this.regions = regions;
        this.hashing = hashing;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
        this.given = given;
    }

    /**
     * Makes the first user unless there is one.
     *
     * @return the password that was made, to be shown once; empty where it was given, or where there is such a user
     * @throws io.canbao.problem.ProblemException PASSWORD_TOO_SHORT, PASSWORD_LENGTH, PASSWORD_TOO_COMMON for the one that was given
     */
    public Optional<String> ensure() {
        if (accounts.whose(USERNAME).isPresent()) {
            return Optional.empty();
        }
        String password = given.isEmpty() ? Tokens.random(RANDOM_BYTES) : given;
        rules.require(password, USERNAME);
        try {
            boolean made = make(hashing.hash(password));
            return made && given.isEmpty() ? Optional.of(password) : Optional.empty();
        } catch (DataAccessException overtaken) {
            if (accounts.whose(USERNAME).isPresent()) {
                return Optional.empty(); // another instance was faster, and shows its password
            }
            throw overtaken;
        }
    }

    @Transactional
    boolean make(String hash) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        regions.plant(new Region(
                RegionTree.NATION, Optional.empty(), RegionLevel.NATION, new Text("全国", "People's Republic of China")));
        Account operator = new Account(
                new AccountId(RegionTree.NATION, UUID.randomUUID().toString()),
                USERNAME,
                "平台管理员",
                Optional.empty(),
                Optional.empty(),
                Map.of(Role.PLATFORM_OPERATOR, now),
                Set.of(),
                1);
        if (!accounts.add(operator, now)) {
            return false;
        }
        accounts.setPassword(operator.id(), hash);
        trail.record(
                RegionTree.NATION,
                Asker.SYSTEM,
                "user.added",
                new Subject("user", USERNAME),
                Masked.nothing(),
                Masked.nothing().code("roles", Role.PLATFORM_OPERATOR.code()));
        return true;
    }
}

package io.canbao.identity.store;

import io.canbao.identity.Account;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account without its roles and units. */
@MappedEntity("account")
record AccountRow(
        @EmbeddedId AccountKey key,
        String username,
        String name,
        @Nullable String passwordHash,
        @Nullable String factorSecret,
        @Nullable LocalDateTime factorConfirmedAt,
        long factorStep,
        int revision,
        LocalDateTime createdAt) {

    static AccountRow invited(Account account, Instant now) {
        return new AccountRow(
                AccountKey.of(account.id()),
                account.username(),
                account.name(),
                null,
                null,
                null,
                0,
                account.revision(),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    Account account(Map<Role, Instant> roles, Set<UnitCode> units) {
        return new Account(
                key.id(),
                username,
                name,
                Optional.ofNullable(passwordHash),
                Optional.ofNullable(factorSecret)
                        .map(secret -> new Account.SecondFactor(secret, factorConfirmedAt != null, factorStep)),
                roles,
                units,
                revision);
    }
}

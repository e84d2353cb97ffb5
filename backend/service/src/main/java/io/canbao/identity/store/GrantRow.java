package io.canbao.identity.store;

import io.canbao.identity.AccountId;
import io.canbao.tenancy.Role;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A role that somebody has. */
@MappedEntity("role_grant")
record GrantRow(@EmbeddedId GrantKey key, LocalDateTime grantedAt) {

    static GrantRow of(AccountId account, Role role, Instant at) {
        return new GrantRow(
                new GrantKey(account.region(), account.id(), role.code()), LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}

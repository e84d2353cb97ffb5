package io.canbao.identity.store;

import io.canbao.identity.AccountId;
import io.canbao.identity.Session;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A session. */
@MappedEntity("session")
record SessionRow(
        @EmbeddedId TokenKey key,
        String accountId,
        LocalDateTime createdAt,
        LocalDateTime usedAt,
        LocalDateTime endsAt) {

    static SessionRow of(Session session) {
        return new SessionRow(
                new TokenKey(session.account().region(), session.tokenHash()),
                session.account().id(),
                LocalDateTime.ofInstant(session.createdAt(), ZoneOffset.UTC),
                LocalDateTime.ofInstant(session.usedAt(), ZoneOffset.UTC),
                LocalDateTime.ofInstant(session.endsAt(), ZoneOffset.UTC));
    }

    Session session() {
        return new Session(
                new AccountId(key.countyCode(), accountId),
                key.tokenHash(),
                createdAt.toInstant(ZoneOffset.UTC),
                usedAt.toInstant(ZoneOffset.UTC),
                endsAt.toInstant(ZoneOffset.UTC));
    }
}

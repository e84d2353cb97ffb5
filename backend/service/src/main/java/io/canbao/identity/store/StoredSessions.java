package io.canbao.identity.store;

import io.canbao.identity.AccountId;
import io.canbao.identity.Session;
import io.canbao.identity.Sessions;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The sessions in the table {@code session}. */
@Singleton
final class StoredSessions implements Sessions {
    private final SessionRows rows;

    StoredSessions(SessionRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Session session) {
        rows.save(SessionRow.of(session));
    }

    @Override
    public Optional<Session> find(CountyCode region, String tokenHash) {
        return rows.findByKeyCountyCodeAndKeyTokenHash(region, tokenHash).map(SessionRow::session);
    }

    @Override
    public void touch(Session session, Instant usedAt) {
        rows.touch(session.account().region(), session.tokenHash(), utc(usedAt));
    }

    @Override
    public void end(Session session) {
        rows.remove(session.account().region(), session.tokenHash());
    }

    @Override
    public void endAll(AccountId account, Optional<Session> except) {
        rows.removeOthers(
                account.region(), account.id(), except.map(Session::tokenHash).orElse(""));
    }

    @Override
    public void removeEnded(CountyCode region, Instant now, Instant usedBefore) {
        rows.removeEnded(region, utc(now), utc(usedBefore));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

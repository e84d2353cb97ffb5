package io.canbao.http.store;

import io.canbao.http.IdempotencyKey;
import io.canbao.http.KeptAnswer;
import io.canbao.http.KeptAnswers;
import io.canbao.http.SqlReasons;
import io.canbao.secrets.SecretBox;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers in the table {@code idempotency}. */
@Singleton
final class StoredAnswers implements KeptAnswers {
    /** Few enough for a short statement, more than a county takes in an hour. */
    private static final int REMOVED_AT_ONCE = 10_000;

    private final IdempotencyRows rows;
    private final SecretBox secrets;

    StoredAnswers(IdempotencyRows rows, SecretBox secrets) {
        this.rows = rows;
        this.secrets = secrets;
    }

    @Override
    public Optional<Kept> find(CountyCode county, IdempotencyKey key) {
        return rows.findByIdCountyCodeAndIdKey(county, key.value()).map(row -> {
            KeptAnswer sealed = row.answer();
            @Nullable String body = sealed.body() == null ? null : secrets.open(sealed.body(), whose(county, key));
            return new Kept(row.requestHash(), sealed.with(body));
        });
    }

    @Override
    public void take(CountyCode county, IdempotencyKey key, String requestHash, Instant at) {
        try {
            rows.save(new IdempotencyRow(
                    new IdempotencyId(county, key.value()), requestHash, utc(at), 0, null, null, null));
        } catch (RuntimeException failed) {
            throw SqlReasons.of(failed).anyMatch(StoredAnswers::isTaken) ? new KeyTaken(failed) : failed;
        }
    }

    @Override
    public void keep(CountyCode county, IdempotencyKey key, KeptAnswer answer) {
        @Nullable String sealed = answer.body() == null ? null : secrets.seal(answer.body(), whose(county, key));
        int changed = rows.answer(county, key.value(), answer.status(), answer.location(), answer.tag(), sealed);
        if (changed != 1) {
            throw new IllegalStateException("a key that this transaction did not take");
        }
    }

    @Override
    public void removeOlder(CountyCode county, Instant before) {
        rows.deleteOlder(county, utc(before), REMOVED_AT_ONCE);
    }

    @Override
    public void removeAll(CountyCode county) {
        rows.deleteAll(county);
    }

    private static String whose(CountyCode county, IdempotencyKey key) {
        return county + "/" + key.value();
    }

    /** There already, or held by a transaction that did not end in time, or the loser among several that waited for one that was undone. */
    private static boolean isTaken(SQLException reason) {
        return reason instanceof SQLIntegrityConstraintViolationException
                || reason instanceof SQLTimeoutException
                || reason instanceof SQLTransactionRollbackException;
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

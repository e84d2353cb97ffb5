package io.canbao.secrets.store;

import io.canbao.secrets.KeyCheck;
import io.canbao.secrets.KeyChecks;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The check in the table {@code key_check}. */
@Singleton
final class StoredKeyChecks implements KeyChecks {
    private final KeyCheckRows rows;

    StoredKeyChecks(KeyCheckRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<KeyCheck> find() {
        return rows.findByCheckId(KeyCheckRow.ONLY).map(KeyCheckRow::check);
    }

    @Override
    public void add(KeyCheck check) {
        rows.save(KeyCheckRow.of(check));
    }

    @Override
    public void reseal(String sealed) {
        rows.reseal(KeyCheckRow.ONLY, sealed);
    }
}

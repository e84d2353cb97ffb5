package io.canbao.policy.store;

import io.canbao.policy.Outbox;
import io.canbao.policy.Release;
import io.canbao.policy.Releases;
import jakarta.inject.Singleton;
import java.util.List;

/** The releases in the table {@code policy_release}; whoever is to be told of one is told by what its transaction leaves in the outbox. */
@Singleton
final class StoredReleases implements Releases {
    private final ReleaseRows rows;
    private final TurnRows turns;
    private final Outbox outbox;

    StoredReleases(ReleaseRows rows, TurnRows turns, Outbox outbox) {
        this.rows = rows;
        this.turns = turns;
        this.outbox = outbox;
    }

    @Override
    public long count() {
        return rows.count();
    }

    @Override
    public List<Release> list() {
        return rows.findAllOrderByKeyReleaseNo().stream()
                .map(ReleaseRow::release)
                .toList();
    }

    @Override
    public List<Release> list(String region, int year) {
        return rows.findByKeyRegionCodeAndKeyInsuranceYearOrderByKeyReleaseNo(region, year).stream()
                .map(ReleaseRow::release)
                .toList();
    }

    @Override
    public void takeTurn() {
        turns.take();
    }

    @Override
    public void append(Release release) {
        takeTurn();
        rows.save(ReleaseRow.of(release));
        outbox.put(release);
    }

    @Override
    public void append(Release taken, Release put) {
        takeTurn();
        rows.save(ReleaseRow.of(taken));
        append(put);
    }
}

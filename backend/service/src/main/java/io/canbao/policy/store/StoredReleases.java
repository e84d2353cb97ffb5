package io.canbao.policy.store;

import io.canbao.policy.Release;
import io.canbao.policy.Releases;
import jakarta.inject.Singleton;
import java.util.List;

/** The releases in the table {@code policy_release}. */
@Singleton
final class StoredReleases implements Releases {
    private final ReleaseRows rows;

    StoredReleases(ReleaseRows rows) {
        this.rows = rows;
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
    public void append(Release release) {
        rows.save(ReleaseRow.of(release));
    }
}

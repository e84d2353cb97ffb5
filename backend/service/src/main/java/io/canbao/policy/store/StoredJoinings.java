package io.canbao.policy.store;

import io.canbao.policy.draft.Joining;
import io.canbao.policy.draft.Joinings;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Who waits for which layer, in the table {@code policy_joining}. */
@Singleton
final class StoredJoinings implements Joinings {
    private final JoiningRows rows;

    StoredJoinings(JoiningRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Joining> find(CountyCode region, int year) {
        return rows.findByKeyCountyCodeAndKeyInsuranceYear(region, year).map(JoiningRow::joining);
    }

    @Override
    public List<Joining> waitingFor(CountyCode layer, int year) {
        return rows.findByLayerCodeAndKeyInsuranceYearOrderByKeyCountyCode(layer.value(), year).stream()
                .map(JoiningRow::joining)
                .toList();
    }

    @Override
    public void put(Joining joining) {
        remove(joining.region(), joining.year());
        rows.save(JoiningRow.of(joining));
    }

    @Override
    public void remove(CountyCode region, int year) {
        rows.remove(region, year);
    }
}

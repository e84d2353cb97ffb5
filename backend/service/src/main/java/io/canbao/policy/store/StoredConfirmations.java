package io.canbao.policy.store;

import io.canbao.policy.draft.Confirmation;
import io.canbao.policy.draft.Confirmations;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.List;

/** Confirmations in the table {@code policy_confirmation}. */
@Singleton
final class StoredConfirmations implements Confirmations {
    private final ConfirmationRows rows;

    StoredConfirmations(ConfirmationRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Confirmation> list(CountyCode region, int year) {
        return rows.findByKeyCountyCodeAndKeyInsuranceYearOrderByPath(region, year).stream()
                .map(ConfirmationRow::confirmation)
                .toList();
    }

    @Override
    public void put(CountyCode region, int year, Confirmation confirmation) {
        ConfirmationRow row = ConfirmationRow.of(region, year, confirmation);
        rows.remove(region, year, row.key().pathHash());
        rows.save(row);
    }

    @Override
    public void clear(CountyCode region, int year) {
        rows.removeYear(region, year);
    }
}

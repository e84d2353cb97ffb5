package io.canbao.policy.store;

import io.canbao.policy.draft.Remark;
import io.canbao.policy.draft.Remarks;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Remarks in the table {@code policy_remark}. */
@Singleton
final class StoredRemarks implements Remarks {
    private final RemarkRows rows;

    StoredRemarks(RemarkRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Remark> list(CountyCode region, int year) {
        return rows.findByKeyCountyCodeAndKeyInsuranceYearOrderByKeyRemarkNo(region, year).stream()
                .map(RemarkRow::remark)
                .toList();
    }

    @Override
    public void add(CountyCode region, int year, Remark remark) {
        rows.save(RemarkRow.of(region, year, remark));
    }

    @Override
    public boolean settle(CountyCode region, int year, int number, Remark.Settled settled) {
        return rows.settle(region, year, number, settled.by(), LocalDateTime.ofInstant(settled.at(), ZoneOffset.UTC))
                == 1;
    }
}

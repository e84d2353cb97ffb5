package io.canbao.custody.store;

import io.canbao.custody.Transfer;
import io.canbao.custody.Transfers;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Transfers in the database. */
@Singleton
class StoredTransfers implements Transfers {
    private final TransferRows rows;
    private final HolderRows holders;
    private final LimitRows limits;

    StoredTransfers(TransferRows rows, HolderRows holders, LimitRows limits) {
        this.rows = rows;
        this.holders = holders;
        this.limits = limits;
    }

    @Override
    public void lock(CountyCode county, String giver) {
        if (holders.lock(county, giver).isEmpty()) {
            holders.put(county, giver);
            holders.lock(county, giver);
        }
    }

    @Override
    public void add(Transfer transfer) {
        rows.save(TransferRow.of(transfer));
    }

    @Override
    public Optional<Transfer> find(CountyCode county, String id) {
        return rows.findByKeyCountyCodeAndKeyTransferId(county, id).map(TransferRow::transfer);
    }

    @Override
    public Optional<Transfer> ofSlip(CountyCode county, String slip) {
        return rows.findByKeyCountyCodeAndSlip(county, slip).map(TransferRow::transfer);
    }

    @Override
    public List<Transfer> pending(CountyCode county) {
        return rows.findPending(county).stream().map(TransferRow::transfer).toList();
    }

    @Override
    public boolean confirm(Transfer transfer) {
        Transfer.Confirmation by = transfer.confirmed().orElseThrow();
        LocalDateTime at = LocalDateTime.ofInstant(by.at(), ZoneOffset.UTC);
        return rows.confirm(transfer.county(), transfer.id(), at, by.by()) == 1;
    }

    @Override
    public Page<Transfer> list(CountyCode county, Pageable part) {
        return rows.findByKeyCountyCode(county, part).map(TransferRow::transfer);
    }

    @Override
    public List<Transfer> after(CountyCode county, String id, int most) {
        return rows.findAfter(county, id, most).stream()
                .map(TransferRow::transfer)
                .toList();
    }

    @Override
    public Optional<Integer> limitDays(CountyCode county) {
        return limits.findByKeyCountyCode(county).map(LimitRow::days);
    }

    @Override
    public void putLimitDays(CountyCode county, int days) {
        limits.put(county, days);
    }

    @Override
    public long removeLimit(CountyCode county) {
        return limits.removeAll(county);
    }

    @Override
    public long removeAll(CountyCode county) {
        holders.removeAll(county);
        return rows.removeAll(county);
    }
}

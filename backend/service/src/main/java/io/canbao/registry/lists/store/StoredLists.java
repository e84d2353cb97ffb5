package io.canbao.registry.lists.store;

import io.canbao.registry.lists.BroughtLists;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** What lists brought, in the table {@code authority_list}. */
@Singleton
final class StoredLists implements BroughtLists {
    private final BroughtRows rows;

    StoredLists(BroughtRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(CountyCode county, Brought brought) {
        int there = rows.more(
                county,
                brought.source(),
                brought.category(),
                brought.on(),
                brought.added(),
                brought.changed(),
                brought.same());
        if (there == 0) { // the parts of a file are taken in one after the other
            rows.save(BroughtRow.of(county, brought));
        }
    }

    @Override
    public List<Brought> since(CountyCode county, LocalDate day) {
        return rows.since(county, day).stream().map(BroughtRow::brought).toList();
    }

    @Override
    public long removeAll(CountyCode county) {
        return rows.removeAll(county);
    }
}

package io.canbao.registry.duplicates.store;

import io.canbao.registry.ResidentId;
import io.canbao.registry.duplicates.Duplicates;
import io.canbao.registry.duplicates.Pair;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** The pairs in the table {@code likely_duplicate}. */
@Singleton
class StoredDuplicates implements Duplicates {
    private final PairRows rows;

    StoredDuplicates(PairRows rows) {
        this.rows = rows;
    }

    @Override
    public void flag(CountyCode county, Collection<ResidentId> residents, Instant now) {
        rows.flag(
                county,
                residents.stream().map(ResidentId::value).toList(),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    @Override
    public Page<Pair> open(CountyCode county, Pageable part) {
        return rows.open(county, part).map(PairRow::pair);
    }

    @Override
    public List<Pair> open(CountyCode county, ResidentId resident) {
        return rows.openOf(county, resident.value()).stream().map(PairRow::pair).toList();
    }

    @Override
    public boolean dismiss(CountyCode county, ResidentId one, ResidentId other) {
        boolean inOrder = one.value().compareTo(other.value()) < 0;
        String lesser = inOrder ? one.value() : other.value();
        String greater = inOrder ? other.value() : one.value();
        return rows.dismiss(county, lesser, greater) == 1;
    }

    @Override
    public List<Pair> after(CountyCode county, ResidentId first, ResidentId second, int most) {
        return rows.findAfter(county, first.value(), second.value(), most).stream()
                .map(PairRow::pair)
                .toList();
    }

    @Override
    public void add(CountyCode county, Pair pair) {
        rows.save(PairRow.of(county, pair));
    }

    @Override
    public long removeAll(CountyCode county) {
        return rows.removeAll(county);
    }
}

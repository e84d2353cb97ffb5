package io.canbao.assessment.store;

import io.canbao.assessment.Headcount;
import io.canbao.assessment.Headcounts;
import io.canbao.tenancy.CountyCode;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts in the tables {@code count_delta} and {@code enrollment_count}. */
@Singleton
class StoredHeadcounts implements Headcounts {
    private final DeltaRows deltas;
    private final CountRows counts;
    private final TransactionOperations<Connection> transactions;

    StoredHeadcounts(DeltaRows deltas, CountRows counts, TransactionOperations<Connection> transactions) {
        this.deltas = deltas;
        this.counts = counts;
        this.transactions = transactions;
    }

    @Override
    public void add(CountyCode county, Collection<Headcount> changes) {
        deltas.saveAll(
                changes.stream().map(change -> DeltaRow.of(county, change)).toList());
    }

    @Override
    public List<Headcount> of(CountyCode county, int year) {
        return counts.sums(county, year).stream().map(CountSumRow::count).toList();
    }

    @Override
    public List<Headcount> all(CountyCode county) {
        return of(county, 0);
    }

    @Override
    public int fold(CountyCode county, int most) {
        List<DeltaRow> some = deltas.findSome(county, most);
        if (!some.isEmpty()) {
            transactions.executeWrite(_ -> {
                fold(county, some);
                return some.size();
            });
        }
        return some.size();
    }

    /** Keys in one order, so that nobody waits for each other. A county that was removed meanwhile has no rows any more. */
    private void fold(CountyCode county, List<DeltaRow> some) {
        int removed = deltas.remove(
                county, some.stream().map(row -> row.key().deltaId()).toList());
        if (removed != some.size()) {
            throw new IllegalStateException("somebody else folded the same counts");
        }
        Map<String, Headcount> sums = new TreeMap<>();
        some.stream()
                .map(DeltaRow::count)
                .forEach(one -> sums.merge(
                        one.year() + " " + one.unit() + " " + one.on(),
                        one,
                        (sum, more) -> new Headcount(sum.year(), sum.unit(), sum.on(), sum.people() + more.people())));
        sums.values().forEach(sum -> counts.put(county, sum.year(), sum.unit().value(), sum.on(), sum.people()));
    }

    @Override
    public long removeAll(CountyCode county) {
        long waiting = deltas.removeAll(county);
        return waiting + counts.removeAll(county);
    }
}

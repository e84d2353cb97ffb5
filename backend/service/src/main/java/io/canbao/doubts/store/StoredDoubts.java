package io.canbao.doubts.store;

import io.canbao.doubts.Doubt;
import io.canbao.doubts.Doubts;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Doubts in the table {@code answer_doubt}. */
@Singleton
final class StoredDoubts implements Doubts {
    private final DoubtRows rows;

    StoredDoubts(DoubtRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Doubt> list(CountyCode county) {
        return rows.list(county).stream().map(line -> line.doubt(county)).toList();
    }

    @Override
    public Optional<Doubt> find(CountyCode county, String code) {
        return rows.find(county, code).map(line -> line.doubt(county));
    }

    @Override
    public long count(CountyCode county) {
        return rows.countByKeyCountyCode(county);
    }

    @Override
    public Optional<Doubt.Subject> subject(CountyCode county, String code) {
        return rows.findByKeyCountyCodeAndKeyDoubtCode(county, code).map(DoubtRow::subject);
    }

    @Override
    public void add(Doubt doubt, Doubt.Subject subject) {
        rows.save(DoubtRow.of(doubt, subject));
    }

    @Override
    public boolean settle(CountyCode county, String code, Optional<String> doneBy) {
        return rows.settle(county, code, doneBy.orElse(null)) == 1;
    }

    @Override
    public void remove(CountyCode county, String code) {
        rows.remove(county, code);
    }

    @Override
    public void removeOldest(CountyCode county) {
        rows.oldest(county).ifPresent(code -> rows.remove(county, code));
    }

    @Override
    public void forget(CountyCode county, LocalDate before) {
        rows.forget(county, before);
    }

    @Override
    public long removeAll(CountyCode county) {
        return rows.removeAll(county);
    }
}

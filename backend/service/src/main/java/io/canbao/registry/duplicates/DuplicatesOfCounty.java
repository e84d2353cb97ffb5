package io.canbao.registry.duplicates;

import io.canbao.registry.ResidentId;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The pairs of a county: what somebody decided is not asked again elsewhere. */
@Singleton
final class DuplicatesOfCounty implements CountyRecords<DuplicatesOfCounty.Line> {
    private static final int AT_ONCE = 1_000;
    private static final ResidentId NOBODY = new ResidentId("");

    private final Duplicates duplicates;

    DuplicatesOfCounty(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public String name() {
        return "likely-duplicates";
    }

    @Override
    public int place() {
        return 16;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        List<Pair> next = duplicates.after(county, NOBODY, NOBODY, AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(pair ->
                    reader.accept(new Line(pair.first().value(), pair.second().value(), pair.dismissed(), pair.at())));
            next = duplicates.after(
                    county, next.getLast().first(), next.getLast().second(), AT_ONCE);
        }
    }

    @Override
    public void add(CountyCode county, Line line) {
        duplicates.add(
                county, new Pair(new ResidentId(line.first), new ResidentId(line.second), line.dismissed, line.at));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return duplicates.removeAll(county);
    }

    /** A pair in an archive. */
    record Line(String first, String second, boolean dismissed, Instant at) {}
}

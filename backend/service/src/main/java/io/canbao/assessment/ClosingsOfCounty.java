package io.canbao.assessment;

import io.canbao.assessment.Closing.Adjustment;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The closings of a county that moves, each with what stands beside it. */
@Singleton
final class ClosingsOfCounty implements CountyRecords<ClosingsOfCounty.Line> {
    private final SchemeClosings closings;

    ClosingsOfCounty(SchemeClosings closings) {
        this.closings = closings;
    }

    @Override
    public String name() {
        return "closings";
    }

    @Override
    public int place() {
        return 23;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        closings.all(county)
                .forEach(closing -> reader.accept(Line.of(closing, closings.adjustments(county, closing.id()))));
    }

    @Override
    public void add(CountyCode county, Line line) {
        closings.add(line.closing(county));
        line.adjustments.forEach(beside -> closings.add(county, beside.adjustment(line.id)));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return closings.removeAll(county);
    }

    /** A closing in an archive. */
    record Line(
            String id,
            String scheme,
            int year,
            LocalDate on,
            int version,
            String digest,
            String counts,
            Instant at,
            String by,
            List<Beside> adjustments) {
        static Line of(Closing closing, List<Adjustment> adjustments) {
            return new Line(
                    closing.id(),
                    closing.scheme(),
                    closing.year(),
                    closing.on(),
                    closing.version(),
                    closing.digest(),
                    closing.counts(),
                    closing.at(),
                    closing.by(),
                    adjustments.stream().map(Beside::of).toList());
        }

        Closing closing(CountyCode county) {
            return new Closing(county, id, scheme, year, on, version, digest, counts, at, by);
        }
    }

    /** An adjustment in an archive. */
    record Beside(int number, String unit, String reason, Map<String, Long> counts, Instant at, String by) {
        static Beside of(Adjustment adjustment) {
            return new Beside(
                    adjustment.number(),
                    adjustment.unit().value(),
                    adjustment.reason(),
                    adjustment.inOrder(),
                    adjustment.at(),
                    adjustment.by());
        }

        Adjustment adjustment(String closing) {
            return new Adjustment(closing, number, new UnitCode(unit), reason, counts, at, by);
        }
    }
}

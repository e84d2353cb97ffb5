package io.canbao.assessment;

import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What was counted in a county that moves. */
@Singleton
final class HeadcountsOfCounty implements CountyRecords<HeadcountsOfCounty.Line> {
    private final Headcounts counts;

    HeadcountsOfCounty(Headcounts counts) {
        this.counts = counts;
    }

    @Override
    public String name() {
        return "headcounts";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        counts.all(county)
                .forEach(sum -> reader.accept(new Line(sum.year(), sum.unit().value(), sum.on(), sum.people())));
    }

    @Override
    public void add(CountyCode county, Line line) {
        counts.add(county, List.of(new Headcount(line.year, new UnitCode(line.unit), line.on, line.people)));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return counts.removeAll(county);
    }

    /** A sum in an archive. */
    record Line(int year, String unit, LocalDate on, long people) {}
}

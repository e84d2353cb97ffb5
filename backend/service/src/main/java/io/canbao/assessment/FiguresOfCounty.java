package io.canbao.assessment;

import io.canbao.assessment.UnitFigures.UnitFigure;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The targets and other told figures of a county that moves. */
@Singleton
final class FiguresOfCounty implements CountyRecords<FiguresOfCounty.Line> {
    private final UnitFigures figures;

    FiguresOfCounty(UnitFigures figures) {
        this.figures = figures;
    }

    @Override
    public String name() {
        return "unit-figures";
    }

    @Override
    public int place() {
        return 21;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        figures.all(county)
                .forEach(one -> reader.accept(new Line(one.year(), one.unit().value(), one.figure(), one.count())));
    }

    @Override
    public void add(CountyCode county, Line line) {
        figures.put(county, new UnitFigure(line.year, new UnitCode(line.unit), line.figure, line.count));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return figures.removeAll(county);
    }

    /** A figure in an archive. */
    record Line(int year, String unit, String figure, long count) {}
}

package io.canbao.custody;

import io.canbao.custody.CloseDay.Closing;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The closed days of a county that moves. */
@Singleton
final class ClosedDaysOfCounty implements CountyRecords<ClosedDaysOfCounty.Line> {
    private final Closings closings;

    ClosedDaysOfCounty(Closings closings) {
        this.closings = closings;
    }

    @Override
    public String name() {
        return "closed-days";
    }

    @Override
    public int place() {
        return 14;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        closings.days(county)
                .forEach(day -> reader.accept(new Line(day.day(), day.figures(), day.digest(), day.at(), day.by())));
    }

    @Override
    public void add(CountyCode county, Line line) {
        closings.add(new Closing(county, line.day, line.figures, line.digest, line.at, line.by));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return closings.removeDays(county);
    }

    /** A closed day in an archive. */
    record Line(LocalDate day, String figures, String digest, Instant at, String by) {}
}

package io.canbao.assessment;

import io.canbao.assessment.UnitReports.UnitReport;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** What units of a county that moves reported. */
@Singleton
final class ReportsOfCounty implements CountyRecords<ReportsOfCounty.Line> {
    /** Before and after every report that any calendar of a database takes. */
    private static final Instant EVER = LocalDate.of(1000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private static final Instant NEVER = LocalDate.of(9999, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private final UnitReports reports;

    ReportsOfCounty(UnitReports reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "unit-reports";
    }

    @Override
    public int place() {
        return 22;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        reports.between(county, EVER, NEVER)
                .forEach(one ->
                        reader.accept(new Line(one.id(), one.unit().value(), one.at(), one.enrolled(), one.by())));
    }

    @Override
    public void add(CountyCode county, Line line) {
        reports.add(county, new UnitReport(line.id, new UnitCode(line.unit), line.at, line.enrolled, line.by));
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return reports.removeAll(county);
    }

    /** A report in an archive. */
    record Line(String id, String unit, Instant at, long enrolled, String by) {}
}

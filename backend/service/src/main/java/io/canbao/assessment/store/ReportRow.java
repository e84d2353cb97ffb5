package io.canbao.assessment.store;

import io.canbao.assessment.UnitReports.UnitReport;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A report. */
@MappedEntity("unit_report")
record ReportRow(@EmbeddedId ReportKey key, String unitCode, LocalDateTime handedAt, long enrolled, String handedBy) {
    static ReportRow of(CountyCode county, UnitReport report) {
        return new ReportRow(
                new ReportKey(county, report.id()),
                report.unit().value(),
                LocalDateTime.ofInstant(report.at(), ZoneOffset.UTC),
                report.enrolled(),
                report.by());
    }

    UnitReport report() {
        return new UnitReport(
                key.reportId(), new UnitCode(unitCode), handedAt.toInstant(ZoneOffset.UTC), enrolled, handedBy);
    }
}

package io.canbao.assessment;

import io.canbao.assessment.UnitReports.UnitReport;
import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Takes reports. Their time is that of the platform: whether one came late is not for its writer to say. A further one corrects nothing that was sealed. */
@Singleton
public class HandInReport {
    private final UnitReports reports;
    private final AuditTrail trail;
    private final InstantSource clock;

    HandInReport(UnitReports reports, AuditTrail trail, InstantSource clock) {
        this.reports = reports;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes a report, in the caller's transaction.
     *
     * @param enrolled not below zero
     */
    public UnitReport handIn(CountyScope by, UnitCode unit, long enrolled) {
        UnitReport report = new UnitReport(
                UUID.randomUUID().toString(),
                unit,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                enrolled,
                by.who().username());
        reports.add(by.county(), report);
        trail.record(
                by,
                "report.handed-in",
                new AuditTrail.Subject("unit", unit.value()),
                Masked.nothing(),
                Masked.nothing().count("enrolled", enrolled));
        return report;
    }
}

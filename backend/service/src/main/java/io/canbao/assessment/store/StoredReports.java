package io.canbao.assessment.store;

import io.canbao.assessment.UnitReports;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.UnitsOfQuery;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports in the database. */
@Singleton
class StoredReports implements UnitReports {
    private final ReportRows rows;

    StoredReports(ReportRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(CountyCode county, UnitReport report) {
        rows.save(ReportRow.of(county, report));
    }

    @Override
    public List<UnitReport> between(CountyCode county, Instant from, Instant until) {
        return rows
                .between(
                        county,
                        LocalDateTime.ofInstant(from, ZoneOffset.UTC),
                        LocalDateTime.ofInstant(until, ZoneOffset.UTC))
                .stream()
                .map(ReportRow::report)
                .toList();
    }

    @Override
    public Page<UnitReport> list(CountyCode county, Optional<Set<UnitCode>> units, Pageable part) {
        UnitsOfQuery asked = UnitsOfQuery.of(units);
        return rows.list(county, asked.any(), asked.codes(), part).map(ReportRow::report);
    }

    @Override
    public long removeAll(CountyCode county) {
        return rows.removeAll(county);
    }
}

package io.canbao.enrollment.store;

import io.canbao.enrollment.Stays.Sum;
import io.canbao.tenancy.UnitCode;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** How many stays of a unit began on a day, less those that ended. */
@Introspected
record StaySumRow(int insuranceYear, String unitCode, LocalDate countedOn, long people) {
    Sum sum() {
        return new Sum(insuranceYear, new UnitCode(unitCode), countedOn, people);
    }
}

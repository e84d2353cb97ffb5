package io.canbao.assessment.store;

import io.canbao.assessment.Headcount;
import io.canbao.tenancy.UnitCode;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** A sum with what is not folded yet. */
@Introspected
record CountSumRow(int insuranceYear, String unitCode, LocalDate countedOn, long people) {
    Headcount count() {
        return new Headcount(insuranceYear, new UnitCode(unitCode), countedOn, people);
    }
}

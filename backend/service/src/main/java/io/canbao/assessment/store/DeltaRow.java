package io.canbao.assessment.store;

import io.canbao.assessment.Headcount;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;

/** What was counted and is not folded yet. */
@MappedEntity("count_delta")
record DeltaRow(@EmbeddedId DeltaKey key, int insuranceYear, String unitCode, LocalDate countedOn, long people) {
    static DeltaRow of(CountyCode county, Headcount count) {
        return new DeltaRow(
                new DeltaKey(county, UUID.randomUUID().toString()),
                count.year(),
                count.unit().value(),
                count.on(),
                count.people());
    }

    Headcount count() {
        return new Headcount(insuranceYear, new UnitCode(unitCode), countedOn, people);
    }
}

package io.canbao.registry.store;

import io.canbao.registry.CoverYear;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Residents.OfResident;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;

/** What a year of somebody was. */
@MappedEntity("cover_year")
record CoverYearRow(@EmbeddedId YearKey key, String status, String source) {
    static CoverYearRow of(CountyCode county, ResidentId resident, CoverYear year) {
        return new CoverYearRow(new YearKey(county, resident.value(), year.year()), year.status(), year.source());
    }

    OfResident<CoverYear> year() {
        return new OfResident<>(new ResidentId(key.residentId()), new CoverYear(key.insuranceYear(), status, source));
    }
}

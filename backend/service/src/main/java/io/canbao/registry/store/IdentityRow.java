package io.canbao.registry.store;

import io.canbao.registry.HeldIdentity;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Residents.OfResident;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An identity that somebody holds or held. */
@MappedEntity("resident_category")
record IdentityRow(@EmbeddedId IdentityKey key, @Nullable LocalDate endedOn, String source) {
    /** Stands where nobody knows since when: before any list, and after the calendars of drivers part. */
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    static IdentityRow of(CountyCode county, ResidentId resident, HeldIdentity identity) {
        return new IdentityRow(
                new IdentityKey(
                        county,
                        resident.value(),
                        identity.category(),
                        identity.recognisedOn().orElse(LONG_AGO)),
                identity.endedOn().orElse(null),
                identity.source());
    }

    OfResident<HeldIdentity> identity() {
        return new OfResident<>(
                new ResidentId(key.residentId()),
                new HeldIdentity(
                        key.category(),
                        Optional.of(key.recognisedOn()).filter(day -> !day.equals(LONG_AGO)),
                        Optional.ofNullable(endedOn),
                        source));
    }
}

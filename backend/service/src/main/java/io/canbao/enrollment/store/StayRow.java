package io.canbao.enrollment.store;

import io.canbao.enrollment.Stay;
import io.canbao.registry.ResidentId;
import io.canbao.tenancy.UnitCode;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of an enrollment says from when until when somebody is enrolled. */
@Introspected
record StayRow(
        String residentId,
        String unitCode,
        LocalDate pricedOn,
        @Nullable LocalDate endedOn) {
    Stay stay() {
        return new Stay(
                new ResidentId(residentId),
                new UnitCode(unitCode),
                pricedOn,
                Optional.ofNullable(endedOn).map(day -> day.isBefore(pricedOn) ? pricedOn : day));
    }
}

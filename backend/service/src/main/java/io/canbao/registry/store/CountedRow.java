package io.canbao.registry.store;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of a file somebody who counts people looks at. */
@Introspected
record CountedRow(
        String residentId,
        String unitCode,
        @Nullable String insuredGroup,
        LocalDate birthDate,
        @Nullable LocalDate diedOn) {}

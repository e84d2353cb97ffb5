package io.canbao.doubts.store;

import io.canbao.doubts.Doubt;
import io.canbao.tenancy.CountyCode;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A doubt without what it is about, which is long. */
@Introspected
record DoubtLine(
        String doubtCode,
        int insuranceYear,
        LocalDate toldOn,
        @Nullable String doneBy) {

    Doubt doubt(CountyCode county) {
        return new Doubt(county, doubtCode, insuranceYear, toldOn, Optional.ofNullable(doneBy));
    }
}

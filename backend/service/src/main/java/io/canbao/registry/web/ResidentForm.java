package io.canbao.registry.web;

import io.canbao.registry.WrittenResident;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as a form says it. */
@Introspected
@Schema(name = "ResidentForm")
record ResidentForm(
        @Schema(description = "id-card unless told; residence-permit, permanent-residence, passport, birth-certificate")
        @Nullable
        String idKind,

        @Nullable String idNumber,
        @Nullable String name,

        @Schema(description = "Needed where the number does not tell it") @Nullable
        String birthDate,

        @Schema(description = "F, M") @Nullable String sex,

        @Schema(description = "Code or Chinese name", example = "v1") @Nullable
        String unit,

        @Schema(description = "The household's number in the county's books", example = "h1") @Nullable
        String household,

        @Schema(description = "A word of the county's policy", example = "resident") @Nullable
        String group,

        @Nullable String phone) {

    WrittenResident written() {
        return new WrittenResident(idKind, idNumber, name, birthDate, sex, unit, household, group, phone);
    }
}

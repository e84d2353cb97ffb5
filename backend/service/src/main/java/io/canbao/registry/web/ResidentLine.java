package io.canbao.registry.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.canbao.registry.Resident;
import io.canbao.registry.Resident.Particulars;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param file what the line is made of, for a file that is read in again
 */
@Schema(name = "ResidentLine")
record ResidentLine(
        String id,

        @Schema(description = "Masked", example = "990***********1234")
        String idNumber,

        @Schema(example = "id-card") String idKind,
        String name,
        LocalDate birthDate,

        @Schema(description = "F, M; left out where the papers do not tell") @Nullable
        String sex,

        String unit,
        @Nullable String household,
        @Nullable String group,
        @Nullable LocalDate diedOn,

        @Schema(description = "The file that stands for this one") @Nullable
        String mergedInto,

        @JsonIgnore @Schema(hidden = true) Resident file) {

    static ResidentLine of(Resident resident) {
        Particulars person = resident.particulars();
        return new ResidentLine(
                resident.id().value(),
                person.papers().masked(),
                person.papers().kind().code(),
                person.name(),
                person.birthDate(),
                person.sex().map(Enum::name).orElse(null),
                person.unit().value(),
                person.household().orElse(null),
                person.group().orElse(null),
                resident.diedOn().orElse(null),
                resident.mergedInto().map(Object::toString).orElse(null),
                resident);
    }
}

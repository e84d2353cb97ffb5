package io.canbao.registry.corrections.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.canbao.registry.Resident;
import io.canbao.registry.corrections.Correction;
import io.canbao.registry.corrections.Correction.Change;
import io.canbao.registry.corrections.FileField;
import io.canbao.registry.corrections.FindCorrections.Shown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A proposed correction beside the file. */
@Schema(name = "Correction")
record CorrectionView(
        @JsonUnwrapped CorrectionLine line,
        @Nullable String note,

        @Schema(
                description =
                        "Revision of the file, with which it is accepted as If-Match; left out where the file is not"
                                + " seen any longer")
        @Nullable
        Integer revision,

        List<ChangeView> changes) {

    static CorrectionView of(Shown shown) {
        Correction correction = shown.correction();
        return new CorrectionView(
                CorrectionLine.of(correction),
                correction.note().orElse(null),
                shown.file().map(Resident::revision).orElse(null),
                correction.changes().entrySet().stream()
                        .map(change -> ChangeView.of(correction, shown.file(), change.getKey(), change.getValue()))
                        .toList());
    }

    /** What one field should say. */
    @Schema(name = "CorrectionOfField")
    record ChangeView(
            @Schema(description = "name, birthDate, unit, phone, diedOn")
            String field,

            @Schema(description = "What the file said when it was proposed; left out for nothing") @Nullable
            String then,

            @Schema(description = "What the file says; left out for nothing") @Nullable
            String now,

            String proposed,

            @Schema(description = "It waits, and the file says something else now than then")
            boolean conflict,

            @Schema(description = "Whether it was accepted; left out while it waits") @Nullable
            Boolean accepted) {

        static ChangeView of(Correction correction, Optional<Resident> file, FileField field, Change change) {
            boolean open = correction.decision().isEmpty();
            return new ChangeView(
                    field.code(),
                    change.from().orElse(null),
                    file.flatMap(field::of).orElse(null),
                    change.to(),
                    open
                            && file.map(correction::conflicts)
                                    .filter(conflicts -> conflicts.contains(field))
                                    .isPresent(),
                    correction
                            .decision()
                            .map(decision -> decision.accepted().contains(field))
                            .orElse(null));
        }
    }
}

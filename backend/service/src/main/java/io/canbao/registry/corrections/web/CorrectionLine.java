package io.canbao.registry.corrections.web;

import io.canbao.registry.corrections.Correction;
import io.canbao.registry.corrections.Correction.Decision;
import io.canbao.registry.corrections.FileField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A proposed correction in a list. */
@Schema(name = "CorrectionLine")
record CorrectionLine(
        String id,
        String resident,

        @Schema(description = "As the file said it when this was proposed")
        String name,

        @Schema(description = "Likewise") String unit,

        @Schema(description = "name, birthDate, unit, phone, diedOn")
        List<String> fields,

        @Schema(description = "open, accepted, refused, withdrawn")
        String state,

        String by,
        Instant at,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,

        @Schema(description = "Why it was refused") @Nullable
        String reason) {

    static CorrectionLine of(Correction correction) {
        Optional<Decision> decision = correction.decision();
        return new CorrectionLine(
                correction.id(),
                correction.resident().value(),
                correction.name(),
                correction.unit().value(),
                correction.changes().keySet().stream().map(FileField::code).toList(),
                correction.state().code(),
                correction.by(),
                correction.at(),
                decision.map(Decision::by).orElse(null),
                decision.map(Decision::at).orElse(null),
                decision.flatMap(Decision::reason).orElse(null));
    }
}

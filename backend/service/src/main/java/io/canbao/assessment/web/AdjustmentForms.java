package io.canbao.assessment.web;

import io.canbao.assessment.AssessmentError;
import io.canbao.assessment.Closing;
import io.canbao.assessment.SealClosing;
import io.canbao.assessment.WrittenFigures;
import io.canbao.problem.FormFaults;
import io.canbao.tenancy.UnitCode;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads corrections of closings; all that is wrong is told at once as INVALID_ADJUSTMENT. */
@Singleton
class AdjustmentForms {
    private static final int LONGEST_REASON = 500;

    private final SealClosing sealing;

    AdjustmentForms(SealClosing sealing) {
        this.sealing = sealing;
    }

    /** A correction. */
    record Read(UnitCode unit, String reason, Map<String, Long> counts) {}

    /** A correction as it is written. */
    @Introspected
    @Schema(name = "AdjustmentForm")
    record AdjustmentForm(
            @Schema(description = "One of the closing") @Nullable
            String unit,

            @Schema(description = "At most 500 characters") @Nullable
            String reason,

            @Schema(description = "What the figures should have been", example = "{\"enrolled\": 521}") @Nullable
            Map<String, Object> counts) {}

    Read read(Closing closing, AdjustmentForm form) {
        FormFaults faults = new FormFaults();
        Optional<UnitCode> unit =
                Optional.ofNullable(form.unit()).flatMap(UnitCode::find).filter(one -> sealing.has(closing, one));
        if (unit.isEmpty()) {
            faults.tell("/unit", AssessmentError.ADJUSTED_UNIT_UNKNOWN);
        }
        String reason = form.reason() == null ? "" : form.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            faults.tell("/reason", AssessmentError.ADJUSTMENT_REASON_REQUIRED);
        }
        Map<String, Long> counts = WrittenFigures.read(form.counts(), sealing.figures(closing), faults);
        faults.requireNone(AssessmentError.INVALID_ADJUSTMENT);
        return new Read(unit.orElseThrow(), reason, counts);
    }
}

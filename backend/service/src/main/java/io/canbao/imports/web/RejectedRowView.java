package io.canbao.imports.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a file that is not taken in. */
@Schema(name = "RejectedRow")
record RejectedRowView(
        @Schema(description = "From 1, the heading aside") int row,

        @Schema(description = "As they came, below the import's columns")
        List<String> cells,

        List<FaultView> faults) {

    /** Why it is not. */
    @Schema(name = "RejectedRowFault")
    record FaultView(
            @Schema(description = "As the heading names it; left out where the file lacks it") @Nullable
            String column,

            @Schema(example = "ID_NUMBER_CHECK") String code,
            String message) {}
}

package io.canbao.imports.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.canbao.imports.Column;
import io.canbao.imports.Import;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A file that somebody brought, and how far it is. */
@Schema(name = "Import")
record ImportView(
        String id,
        @Schema(example = "residents") String kind,

        @Schema(description = "checking, waiting, running, done, cancelled, failed", example = "waiting")
        String state,

        @Schema(description = "Without the heading") int rows,
        @JsonProperty("new") @Schema(name = "new") int added,
        int changed,
        int same,
        int rejected,

        @Schema(description = "Rows that were taken in, those that changed nothing among them")
        int done,

        @Schema(description = "The heading, as it came") List<String> columns,

        @Schema(description = "Columns that nobody looks at")
        List<String> ignored,

        @Schema(description = "The job that works on it") String job,
        String by,
        Instant at) {

    static ImportView of(Import shown, List<Column> columns) {
        return new ImportView(
                shown.id(),
                shown.kind(),
                shown.state().code(),
                shown.rows(),
                shown.counts().added(),
                shown.counts().changed(),
                shown.counts().same(),
                shown.counts().rejected(),
                shown.done(),
                shown.heading().names(),
                shown.heading().ignored(columns),
                shown.job(),
                shown.by(),
                shown.at());
    }
}

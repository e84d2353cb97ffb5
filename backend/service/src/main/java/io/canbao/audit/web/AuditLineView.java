package io.canbao.audit.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.canbao.audit.AuditEntry;
import io.canbao.audit.Trails;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/** A line of the trail. */
@Schema(name = "AuditLine")
record AuditLineView(
        Instant at,

        @Schema(description = "Username; system for what the platform did by itself")
        String actor,

        @Schema(description = "Address that the request came from")
        String from,

        @Schema(description = "Names the request in the log")
        String request,

        @Schema(example = "unit.added") String action,

        @Schema(example = "unit/v1") String subject,

        @Schema(implementation = Map.class, description = "What the record held, personal values masked") @JsonRawValue
        String before,

        @Schema(implementation = Map.class, description = "The same afterwards") @JsonRawValue
        String after,

        @Schema(description = "Whether the line is in the chain already; within a second or so")
        boolean sealed) {

    static AuditLineView of(Trails.Line line) {
        AuditEntry entry = line.entry();
        return new AuditLineView(
                entry.at(),
                entry.actor(),
                entry.from(),
                entry.request(),
                entry.action(),
                entry.subject(),
                entry.before(),
                entry.after(),
                line.sealed());
    }
}

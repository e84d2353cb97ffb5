package io.canbao.audit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.audit.AuditEntry;
import io.canbao.audit.Trails;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A line of the trail. */
@Schema(name = "AuditLine")
record AuditLineView(
        Instant at,

        @Schema(description = "Username; system for what the platform did by itself")
        String actor,

        @Schema(description = "What they are called; left out for the platform, and for those whose account is gone")
        @Nullable
        String actorName,

        @Schema(description = "Address that the request came from")
        String from,

        @Schema(description = "Names the request in the log")
        String request,

        @Schema(example = "unit.added") String action,

        @Schema(example = "unit/v1") String subject,

        @Schema(description = "What the record held, by the names of its fields; personal values masked")
        Map<String, String> before,

        @Schema(description = "The same afterwards") Map<String, String> after,

        @Schema(description = "Whether the line is in the chain already; within a second or so")
        boolean sealed) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static AuditLineView of(Trails.Line line, Map<String, String> names) {
        AuditEntry entry = line.entry();
        return new AuditLineView(
                entry.at(),
                entry.actor(),
                names.get(entry.actor()),
                entry.from(),
                entry.request(),
                entry.action(),
                entry.subject(),
                fields(entry.before()),
                fields(entry.after()),
                line.sealed());
    }

    private static Map<String, String> fields(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.canbao.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.assessment.Closing.Adjustment;
import io.canbao.tenancy.UnitCode;
import java.util.List;

/** The counts of a closing: as they were sealed, or as they would have been with what stands beside them. */
final class SealedCounts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SealedCounts() {}

    /** The body that is scored. */
    static byte[] adjusted(String counts, List<Adjustment> adjustments) {
        JsonNode body = read(counts);
        for (Adjustment adjustment : adjustments) {
            for (JsonNode unit : body.path("units")) {
                if (unit.path("unit").asText().equals(adjustment.unit().value())) {
                    adjust((ArrayNode) unit.path("counts"), adjustment);
                }
            }
        }
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Figures stay until a later day tells others, so that the last day is where they are corrected. */
    private static void adjust(ArrayNode days, Adjustment adjustment) {
        ObjectNode last = (ObjectNode) days.get(days.size() - 1);
        adjustment.inOrder().forEach(last::put);
    }

    /** Whether a unit is in it. */
    static boolean has(String counts, UnitCode unit) {
        for (JsonNode one : read(counts).path("units")) {
            if (one.path("unit").asText().equals(unit.value())) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode read(String counts) {
        try {
            return JSON.readTree(counts);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("what was sealed cannot be read", damaged);
        }
    }
}

package io.canbao.assessment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.assessment.Closing.Adjustment;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** What stands beside a closing. */
@MappedEntity("closing_adjustment")
record AdjustmentRow(
        @EmbeddedId AdjustmentKey key,
        String unitCode,
        String reason,
        String counts,
        LocalDateTime adjustedAt,
        String adjustedBy) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static AdjustmentRow of(CountyCode county, Adjustment adjustment) {
        return new AdjustmentRow(
                new AdjustmentKey(county, adjustment.closing(), adjustment.number()),
                adjustment.unit().value(),
                adjustment.reason(),
                written(adjustment.inOrder()),
                LocalDateTime.ofInstant(adjustment.at(), ZoneOffset.UTC),
                adjustment.by());
    }

    private static String written(Map<String, Long> counts) {
        try {
            return JSON.writeValueAsString(counts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Adjustment adjustment() {
        return new Adjustment(
                key.closingId(),
                key.adjustmentNo(),
                new UnitCode(unitCode),
                reason,
                read(counts),
                adjustedAt.toInstant(ZoneOffset.UTC),
                adjustedBy);
    }

    private static Map<String, Long> read(String counts) {
        try {
            return JSON.readValue(counts, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("what was adjusted cannot be read", damaged);
        }
    }
}

package io.canbao.policy.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.rules.policy.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some people under two policies, and what they come to. */
@Schema(name = "ImpactLine")
record ImpactLineView(
        @Schema(example = "tier1") String tier,

        @Schema(description = "What the tier is called") Text tierName,

        @Schema(description = "all, category, group, unit, funder")
        String dimension,

        @Schema(description = "Of the identity, group, unit or funder; empty for all")
        String id,

        Text name,
        long people,
        PairView accepted,

        @Schema(description = "What they pay in all") PairView payable,

        @Schema(description = "What is paid for them, of a funder what it pays")
        PairView subsidy) {

    /** All lines of a job's result, in its order. */
    static List<ImpactLineView> of(Optional<String> result) {
        List<ImpactLineView> lines = new ArrayList<>();
        JsonNode read = RawJson.read(result.orElse(null));
        if (read != null) {
            for (JsonNode tier : read.path("tiers")) {
                tier.path("rows").forEach(row -> lines.add(of(tier, row)));
            }
        }
        return lines;
    }

    private static ImpactLineView of(JsonNode tier, JsonNode row) {
        String id = tier.path("tier").asText();
        return new ImpactLineView(
                id,
                new Text(tier.at("/name/zh").asText(id), tier.at("/name/en").asText(id)),
                row.path("dimension").asText(),
                row.path("id").asText(),
                new Text(row.at("/name/zh").asText(), row.at("/name/en").asText()),
                row.path("people").asLong(),
                PairView.of(row.path("accepted")),
                PairView.of(row.path("payable")),
                PairView.of(row.path("subsidy")));
    }

    /** The same under the earlier policy and under the later one. */
    @Schema(name = "ImpactPair")
    record PairView(@Nullable String from, @Nullable String to) {
        static PairView of(JsonNode pair) {
            return new PairView(pair.path("from").asText(), pair.path("to").asText());
        }
    }
}

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

        @Schema(
                description = "all, change (what becomes of the payment), category, group, unit, funder,"
                        + " loser and winner (one person each of those who pay most more or less)")
        String dimension,

        @Schema(
                description =
                        "more, less, same, admitted, excluded, refused, open; or of the identity, group, unit, funder or"
                                + " person; empty for all, and for those who are in none of the other lines of the dimension")
        String id,

        Text name,
        long people,
        PairView accepted,

        @Schema(description = "What they pay in all") PairView payable,

        @Schema(description = "How much more that is now, less where it begins with a minus")
        String difference,

        @Schema(description = "What is paid for them, of a funder what it pays")
        PairView subsidy) {

    /** All lines of a job's result, in its order. */
    static List<ImpactLineView> of(Optional<String> result) {
        List<ImpactLineView> lines = new ArrayList<>();
        JsonNode read = RawJson.read(result.orElse(null));
        if (read != null) {
            for (JsonNode tier : read.path("tiers")) {
                tier.path("rows").forEach(row -> lines.add(of(tier, row)));
                tier.path("losers").forEach(person -> lines.add(of(tier, person, "loser")));
                tier.path("winners").forEach(person -> lines.add(of(tier, person, "winner")));
            }
        }
        return lines;
    }

    private static ImpactLineView of(JsonNode tier, JsonNode row) {
        return new ImpactLineView(
                tier.path("tier").asText(),
                name(tier),
                row.path("dimension").asText(),
                row.path("id").asText(),
                name(row),
                row.path("people").asLong(),
                PairView.of(row.path("accepted")),
                PairView.of(row.path("payable")),
                row.path("difference").asText(),
                PairView.of(row.path("subsidy")));
    }

    private static ImpactLineView of(JsonNode tier, JsonNode person, String dimension) {
        return new ImpactLineView(
                tier.path("tier").asText(),
                name(tier),
                dimension,
                person.path("person").asText(),
                called(person),
                1,
                new PairView("1", "1"),
                PairView.of(person.path("payable")),
                person.path("difference").asText(),
                PairView.of(person.path("subsidy")));
    }

    private static Text name(JsonNode named) {
        return new Text(named.at("/name/zh").asText(), named.at("/name/en").asText());
    }

    /** Somebody with the identities that they have. */
    private static Text called(JsonNode person) {
        List<String> chinese = person.path("held").findValuesAsText("zh");
        List<String> english = person.path("held").findValuesAsText("en");
        Text name = name(person);
        return chinese.isEmpty()
                ? name
                : new Text(
                        name.zh() + "（" + String.join("、", chinese) + "）",
                        name.en() + " (" + String.join(", ", english) + ")");
    }

    /** The same under the earlier policy and under the later one. */
    @Schema(name = "ImpactPair")
    record PairView(@Nullable String from, @Nullable String to) {
        static PairView of(JsonNode pair) {
            return new PairView(pair.path("from").asText(), pair.path("to").asText());
        }
    }
}

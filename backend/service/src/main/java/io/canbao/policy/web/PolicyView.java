package io.canbao.policy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * The frame of a policy as JSON, for the documentation alone. The policy itself is answered as bytes and not as a record: it is the
 * merged document as it was stored, whose tables follow the JSON Schema of packs and have no types here.
 */
@Schema(name = "Policy", description = "An effective pack; its tables are described by the JSON Schema of packs")
record PolicyView(
        @Schema(example = "1") int version,
        @Schema(example = "sha256:…") String digest,
        @Schema(description = "The texts that rows cite") List<Map<String, Object>> sources,

        @Schema(description = "How open passages of the texts are read")
        List<Map<String, Object>> assumptions,

        @Schema(
                description =
                        "All rows in words of the language asked for: sections, one for each table, with groups of"
                                + " rows; each row with its title, for whom it is (when), what it asks for (needs) and"
                                + " what it decides in which tiers (then); and groups, the ids of those that rows tell apart")
        Map<String, List<Map<String, Object>>> words) {}

package io.canbao.policy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a policy as JSON, for the documentation alone. The policy itself is answered as bytes and not as a record: it is the
 * merged document as it was stored, whose tables follow the JSON Schema of packs and have no types here.
 */
@Schema(
        name = "Policy",
        description = "An effective pack; its tables are described by the JSON Schema of packs",
        additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record PolicyView(
        @Schema(example = "1") int version,
        @Schema(example = "sha256:…") String digest,

        @Schema(description = "The texts that rows cite, by their ids", implementation = Object.class)
        Object sources,

        @Schema(description = "How open passages of the texts are read: in rows, a list", implementation = Object.class)
        @Nullable
        Object assumptions,

        @Schema(
                description =
                        "All rows in words of the language asked for: sections, one for each table, with groups of"
                                + " rows; each row with its title, for whom it is (when), what it asks for (needs) and"
                                + " what it decides in which tiers (then); and groups, the ids of those that rows tell apart",
                implementation = Object.class)
        Object words) {}

package io.canbao.policy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The frame of a policy as JSON, for the documentation; its tables are described by the schema of packs. */
@Schema(name = "Policy", description = "An effective pack; its tables are described by the JSON Schema of packs")
record PolicyView(
        @Schema(example = "1") int version,
        @Schema(example = "sha256:…") String digest,
        @Schema(description = "The texts that rows cite") List<Map<String, Object>> sources,

        @Schema(description = "How open passages of the texts are read")
        List<Map<String, Object>> assumptions) {}

package io.canbao.identity.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody is to be; what was read may be sent as it was. */
@Introspected
@JsonIgnoreProperties({"secondFactor", "state"})
@Schema(name = "UserForm")
record UserForm(
        @Schema(example = "li") @Nullable String username,
        @Nullable String name,
        @Schema(example = "[\"agent\"]") @Nullable List<String> roles,
        @Schema(example = "[\"v1\"]") @Nullable List<String> units) {}

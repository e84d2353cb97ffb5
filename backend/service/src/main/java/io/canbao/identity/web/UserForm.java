package io.canbao.identity.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody is to be. */
@Introspected
@Schema(name = "UserForm")
record UserForm(
        @Schema(example = "li") @Nullable String username,
        @Nullable String name,
        @Schema(example = "[\"agent\"]") @Nullable List<String> roles,
        @Schema(example = "[\"v1\"]") @Nullable List<String> units) {}

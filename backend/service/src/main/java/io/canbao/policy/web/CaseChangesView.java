package io.canbao.policy.web;

import io.canbao.policy.draft.CasesOfDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the cases that a draft would replace. */
@Schema(name = "CaseChanges")
record CaseChangesView(
        @Schema(
                description =
                        "The version whose cases they were: the one in force, or else the one that the draft began as; left out where there is none",
                example = "990101/2025/1")
        @Nullable
        String from,

        @Schema(description = "How many that one has; left out likewise") @Nullable
        Integer before,

        @Schema(description = "How many there are; left out likewise") @Nullable
        Integer now,

        @Schema(description = "Names of those that are gone")
        List<String> removed,

        @Schema(description = "Names of those that ask or expect something else")
        List<String> changed,

        @Schema(description = "Names of those that are new") List<String> added) {

    static CaseChangesView of(CasesOfDraft.Compared compared) {
        return new CaseChangesView(
                compared.version().toString(),
                compared.changes().before(),
                compared.changes().now(),
                compared.changes().removed(),
                compared.changes().changed(),
                compared.changes().added());
    }

    static CaseChangesView none() {
        return new CaseChangesView(null, null, null, List.of(), List.of(), List.of());
    }
}

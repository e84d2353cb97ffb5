package io.canbao.policy.store;

import io.canbao.policy.draft.CopiedFrom;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.DraftText;
import io.canbao.policy.draft.Ground;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a draft as it is now. */
@MappedEntity("policy_draft")
record DraftRow(
        @EmbeddedId DraftKey key,
        int revision,
        String ownSource,
        @Nullable String cases,
        @Nullable String copiedRegion,
        @Nullable Integer copiedYear,
        @Nullable Integer copiedVersion,
        @Nullable Integer baseVersion,
        boolean ahead) {

    static DraftRow of(Draft draft) {
        DraftText text = draft.writing().text();
        Ground ground = draft.writing().ground();
        return new DraftRow(
                new DraftKey(draft.writing().region(), draft.writing().year()),
                draft.revision(),
                text.source(),
                text.cases().orElse(null),
                ground.copied().map(CopiedFrom::region).orElse(null),
                ground.copied().map(CopiedFrom::year).orElse(null),
                ground.copied().map(CopiedFrom::version).orElse(null),
                ground.base().orElse(null),
                ground.ahead());
    }

    Ground ground() {
        return new Ground(copied(), Optional.ofNullable(baseVersion), ahead);
    }

    private Optional<CopiedFrom> copied() {
        return copiedRegion == null || copiedYear == null || copiedVersion == null
                ? Optional.empty()
                : Optional.of(new CopiedFrom(copiedRegion, copiedYear, copiedVersion));
    }

    DraftText text() {
        return new DraftText(ownSource, Optional.ofNullable(cases));
    }
}

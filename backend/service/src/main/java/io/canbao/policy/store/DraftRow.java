package io.canbao.policy.store;

import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.DraftText;
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
        @Nullable String cases) {

    static DraftRow of(Draft draft) {
        DraftText text = draft.writing().text();
        return new DraftRow(
                new DraftKey(draft.writing().region(), draft.writing().year()),
                draft.revision(),
                text.source(),
                text.cases().orElse(null));
    }

    DraftText text() {
        return new DraftText(ownSource, Optional.ofNullable(cases));
    }
}

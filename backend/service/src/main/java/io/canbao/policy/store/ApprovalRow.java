package io.canbao.policy.store;

import io.canbao.policy.draft.Approval;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.DraftText;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was approved, with its text. */
@MappedEntity("policy_approval")
record ApprovalRow(
        @EmbeddedId DraftStepKey key,
        String digest,
        String ownSource,
        @Nullable String cases,
        String editedBy,
        String approvedBy,
        LocalDateTime approvedAt) {

    static ApprovalRow of(Draft.Approved draft) {
        return new ApprovalRow(
                new DraftStepKey(draft.writing().region(), draft.writing().year(), draft.revision()),
                draft.approval().digest(),
                draft.writing().text().source(),
                draft.writing().text().cases().orElse(null),
                String.join(",", draft.writing().editors()),
                String.join(",", draft.approvers()),
                LocalDateTime.ofInstant(draft.approval().at(), ZoneOffset.UTC));
    }

    /** @param comment with which it was submitted */
    Approval approval(String comment) {
        return new Approval(
                key.stepNo(),
                digest,
                new DraftText(ownSource, Optional.ofNullable(cases)),
                Set.of(editedBy.split(",")),
                approvedBy,
                approvedAt.toInstant(ZoneOffset.UTC),
                comment);
    }
}

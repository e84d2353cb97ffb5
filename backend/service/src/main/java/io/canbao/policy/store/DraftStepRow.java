package io.canbao.policy.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.canbao.policy.draft.Draft;
import io.canbao.policy.draft.DraftStep;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a draft. */
@MappedEntity("policy_draft_step")
record DraftStepRow(
        @EmbeddedId DraftStepKey key,
        String kind,
        String takenBy,
        LocalDateTime takenAt,
        String digest,
        String comment,
        @Nullable String answers,
        @Nullable Integer version) {

    static DraftStepRow of(Draft draft, DraftStep step) {
        return new DraftStepRow(
                new DraftStepKey(draft.writing().region(), draft.writing().year(), step.number()),
                step.kind().name().toLowerCase(Locale.ROOT),
                step.by(),
                LocalDateTime.ofInstant(step.at(), ZoneOffset.UTC),
                step.digest(),
                step.comment(),
                step.answers().isEmpty() ? null : Names.json(step.answers()),
                step.version().orElse(null));
    }

    DraftStep step() {
        return new DraftStep(
                key.stepNo(),
                DraftStep.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                takenBy,
                takenAt.toInstant(ZoneOffset.UTC),
                digest,
                comment,
                answers == null ? Map.of() : Names.read(answers, new TypeReference<>() {}),
                Optional.ofNullable(version));
    }
}

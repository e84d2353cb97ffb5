package io.canbao.policy.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.canbao.policy.Hands;
import io.canbao.policy.PolicyVersions.Provenance;
import io.canbao.tenancy.SharedTable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a published version was made from, without the pack that came of it, which is the largest part. */
@SharedTable("of regions: a layer's versions are what all counties below it are merged with, and all are published")
@MappedEntity("policy_version")
record PolicyVersionTexts(
        @EmbeddedId PolicyVersionKey key,
        @Nullable String ownSource,
        @Nullable String cases,
        @Nullable String layers,
        @Nullable String editedBy,
        @Nullable String approvedBy,
        @Nullable String publishedWith,
        int failingCases) {

    /**
     * Rows of before origins were kept have nothing.
     *
     * @throws IllegalStateException where somebody spoilt the row
     */
    Provenance provenance() {
        if (ownSource != null && ownSource.isBlank()) {
            throw new IllegalStateException("no text of a pack");
        }
        return new Provenance(
                Optional.ofNullable(ownSource),
                cases == null ? List.of() : Names.read(cases, new TypeReference<>() {}),
                layers == null
                        ? List.of()
                        : Names.read(layers, new TypeReference<List<PolicyVersionRow.Layer>>() {}).stream()
                                .map(PolicyVersionRow.Layer::layer)
                                .toList(),
                new Hands(
                        editedBy == null ? "" : editedBy,
                        Optional.ofNullable(approvedBy),
                        Optional.ofNullable(publishedWith),
                        failingCases));
    }
}

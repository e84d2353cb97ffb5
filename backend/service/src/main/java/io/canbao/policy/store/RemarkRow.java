package io.canbao.policy.store;

import io.canbao.policy.draft.Remark;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody said about a part of a draft. */
@MappedEntity("policy_remark")
record RemarkRow(
        @EmbeddedId RemarkKey key,
        int firstStep,
        @Nullable Integer answerTo,
        String path,
        String said,
        String saidBy,
        LocalDateTime saidAt,
        @Nullable String settledBy,
        @Nullable LocalDateTime settledAt) {

    static RemarkRow of(CountyCode region, int year, Remark remark) {
        return new RemarkRow(
                new RemarkKey(region, year, remark.number()),
                remark.firstStep(),
                remark.answerTo().orElse(null),
                remark.path(),
                remark.text(),
                remark.by(),
                LocalDateTime.ofInstant(remark.at(), ZoneOffset.UTC),
                remark.settled().map(Remark.Settled::by).orElse(null),
                remark.settled()
                        .map(settled -> LocalDateTime.ofInstant(settled.at(), ZoneOffset.UTC))
                        .orElse(null));
    }

    Remark remark() {
        return new Remark(
                key.remarkNo(),
                firstStep,
                Optional.ofNullable(answerTo),
                path,
                said,
                saidBy,
                saidAt.toInstant(ZoneOffset.UTC),
                settledBy == null || settledAt == null
                        ? Optional.empty()
                        : Optional.of(new Remark.Settled(settledBy, settledAt.toInstant(ZoneOffset.UTC))));
    }
}

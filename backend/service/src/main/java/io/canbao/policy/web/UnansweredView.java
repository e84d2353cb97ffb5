package io.canbao.policy.web;

import io.canbao.policy.draft.Remark;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What reviewers said of a draft that waits for an answer of those who write. */
@Schema(
        name = "UnansweredRemarks",
        description = "What reviewers said that waits for an answer of those who write; left out where nothing does")
record UnansweredView(
        int count,

        @Schema(description = "Username of whoever made the oldest one")
        String by,

        Instant at) {

    /** @param remarks at least one, the oldest first */
    static UnansweredView of(List<Remark> remarks) {
        return new UnansweredView(
                remarks.size(), remarks.getFirst().by(), remarks.getFirst().at());
    }
}

package io.canbao.policy.recall;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why a version is neither taken back nor put in force again. */
public enum RecallError implements ErrorCode {
    VERSION_WITHDRAWN(HttpStatus.CONFLICT, "该版本已经撤回。", "This version is withdrawn already."),
    VERSION_IN_FORCE(HttpStatus.CONFLICT, "该版本正在施行，无须恢复。", "This version is in force; there is nothing to restore."),
    RECALL_PENDING(
            HttpStatus.CONFLICT,
            "该版本已有同样的申请，正待他人审核。",
            "The same was asked for this version and waits for another person."),
    RECALL_OVERTAKEN(
            HttpStatus.CONFLICT,
            "提出申请之后已公布新的版本，请核对后重新申请。",
            "Another version was published since this was asked for; look at it, and ask anew."),
    RECALL_NOT_FOUND(
            HttpStatus.NOT_FOUND, "该版本没有待审核的申请。", "Nothing was asked for this version that waits for a decision.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    RecallError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}

package io.canbao.registry.corrections;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why a correction is not proposed, or nothing is decided about one. */
public enum CorrectionError implements ErrorCode {
    CORRECTION_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这项更正。", "There is no such correction."),
    CORRECTION_OPEN(
            HttpStatus.CONFLICT,
            "您对该居民已提出一项更正，正待处理；如需改动，请先撤回。",
            "A correction that you proposed for this resident waits still; withdraw it first to change it."),
    CORRECTION_DECIDED(HttpStatus.CONFLICT, "该项更正已办结或者已撤回。", "This correction is decided or withdrawn already."),
    CORRECTION_CONFLICTS(
            HttpStatus.CONFLICT,
            "提出更正后，档案的相应内容已有变动，请核对后逐项选定要采纳的内容。",
            "The file has changed since this was proposed; look at it and name the fields that are to be accepted."),
    NOTHING_PROPOSED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "请至少填写一项与档案不同的内容。",
            "Propose at least one value that differs from the file."),
    INVALID_CORRECTION(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "更正内容有误，详见各项。",
            "Something about the correction is not valid; see the list."),
    CORRECTION_NOTE_LENGTH(HttpStatus.UNPROCESSABLE_ENTITY, "说明不超过 500 字。", "At most 500 characters."),
    CORRECTION_REASON_REQUIRED(
            HttpStatus.UNPROCESSABLE_ENTITY, "请填写不采纳的理由，不超过 400 字。", "Give a reason of at most 400 characters."),
    FIELD_NOT_PROPOSED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "请从所提更正中选择至少一项。",
            "Name at least one field, and only fields that are proposed.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    CorrectionError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}

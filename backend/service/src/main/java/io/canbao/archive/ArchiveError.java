package io.canbao.archive;

import io.canbao.problem.ErrorCode;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why an archive is not read, or a county not removed. */
public enum ArchiveError implements ErrorCode {
    ARCHIVE_DAMAGED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "归档文件已损坏，或不是本平台导出的文件；未存入任何内容。",
            "The archive is damaged, or not one of this platform; nothing of it was stored."),
    ARCHIVE_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "归档内容超过允许的大小。", "The archive holds more than may be read."),
    CONFIRMATION_DIFFERS(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "输入的代码与该区县的区划代码不符，没有移除。",
            "This is not the code of the county, which was not removed.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    ArchiveError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    /** An archive that is not read. */
    static ProblemException damaged(Damage damage) {
        return new ProblemException(ARCHIVE_DAMAGED).with("damage", damage.name());
    }

    /** An archive that is not read, and the file of it that is to blame. */
    static ProblemException damaged(Damage damage, String file) {
        return damaged(damage).with("file", file);
    }
}

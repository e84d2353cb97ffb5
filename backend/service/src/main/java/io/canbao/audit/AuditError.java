package io.canbao.audit;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why a trail is not shown. */
public enum AuditError implements ErrorCode {
    NOT_A_TIME(
            HttpStatus.BAD_REQUEST,
            "from 和 until 须为日期（如 2025-03-01）或时刻（如 2025-03-01T00:00:00Z）。",
            "Days such as 2025-03-01 or instants such as 2025-03-01T00:00:00Z are expected in from and until.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    AuditError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}

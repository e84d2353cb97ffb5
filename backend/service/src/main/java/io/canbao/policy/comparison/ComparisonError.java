package io.canbao.policy.comparison;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why two policies are not compared. */
public enum ComparisonError implements ErrorCode {
    POLICY_REFERENCE_FORM(
            HttpStatus.BAD_REQUEST,
            "须写明要比较的政策，如 990101/2025/1、990101/2026/draft、990101/2025/update 或 990101/2025。",
            "Name a policy as 990101/2025/1, 990101/2026/draft, 990101/2025/update or 990101/2025.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    ComparisonError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}

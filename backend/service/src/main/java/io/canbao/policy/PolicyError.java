package io.canbao.policy;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why a published policy is not answered. */
public enum PolicyError implements ErrorCode {
    NO_POLICY_IN_FORCE(HttpStatus.NOT_FOUND, "该区县没有公布这一年度的政策。", "This county has published no policy for that year."),
    VERSION_NOT_FOUND(HttpStatus.NOT_FOUND, "该年度没有这一版本。", "There is no such version of that year."),
    VERSION_NOT_PUBLIC(
            HttpStatus.BAD_REQUEST,
            "公开查询只按现行政策作答，不能用参数 version 指定版本。",
            "Public answers follow the policy in force; the parameter version is not taken."),
    KNOWN_AT_NOT_PUBLIC(
            HttpStatus.BAD_REQUEST,
            "公开查询只按现行政策作答，不能用参数 knownAt 指定时点。",
            "Public answers follow the policy in force; the parameter knownAt is not taken.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    PolicyError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}

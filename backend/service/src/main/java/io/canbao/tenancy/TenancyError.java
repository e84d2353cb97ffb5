package io.canbao.tenancy;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why a request about a county is not answered. What is not there, and what is another county's, is told alike. */
public enum TenancyError implements ErrorCode {
    UNKNOWN_COUNTY(HttpStatus.NOT_FOUND, "没有这个区县。", "There is no such county here."),
    COUNTY_REMOVED(
            HttpStatus.CONFLICT,
            "该区县已从平台移除；移除过的区划代码不能再次接入或导入。",
            "This county was taken off the platform; its code cannot be brought aboard or imported again.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    TenancyError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}

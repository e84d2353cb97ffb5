package io.canbao.doubts;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why a doubt is not kept or not found. */
public enum DoubtError implements ErrorCode {
    DOUBT_NOT_FOUND(
            HttpStatus.NOT_FOUND, "没有这个编号的疑问，或者已经过了保存期。", "There is no doubt of this code, or it is kept no longer."),
    TOO_MANY_DOUBTS(
            HttpStatus.CONFLICT,
            "今天从您这里提交的疑问太多，请直接向当地医保部门询问，或者明天再提交。",
            "Too many doubts were sent from your connection today; please ask the local medical insurance office, or try again tomorrow.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    DoubtError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}

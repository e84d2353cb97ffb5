package io.canbao.eligibility;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why a resident's question is not answered. */
public enum EligibilityError implements ErrorCode {
    INVALID_FACTS(HttpStatus.UNPROCESSABLE_ENTITY, "所填信息有误，详见各项。", "Some facts are not valid; see the list.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    EligibilityError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}

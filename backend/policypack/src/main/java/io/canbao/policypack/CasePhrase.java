package io.canbao.policypack;

import io.canbao.policypack.finding.Phrase;

/** What is said about cases that do not hold or cannot be asked, and about what became of them. The sentences stand in {@code findings_zh.properties} and {@code findings_en.properties}. */
enum CasePhrase implements Phrase {
    NO_SUCH_PACK,
    FAULTY_PACK,
    NO_CASES,
    CASE_FORM,
    CASE_TWICE,
    CASE_FACTS,
    CASE_FACT,
    CASE_DIFFERS,
    CASE_AMOUNT,
    CASE_LACKS,
    CASE_LACKS_AMONG,
    CASE_WANTS_NONE,
    CASE_EXPECTS,
    CASE_ASKS,
    CASE_SAYS,
    CASE_NUMBER,
    CASE_UNWRITTEN,
    CASE_NONE,
    CASE_YES,
    CASE_NO,
    CASE_ACCEPTED,
    CASE_REFUSED,
    CASE_FIELD,
    CASE_TIER,
    CASE_KEY,
    FAIL_WITH_ROW,
    FAIL_WITH_ROWS,
    FAIL_WITHOUT_ROW,
    AS_CASES_EXPECT,
    FURTHER_CASES,
    CASE_RESTS_ON,
    CASES_OF_ANOTHER,
    PACK_BESIDE
}

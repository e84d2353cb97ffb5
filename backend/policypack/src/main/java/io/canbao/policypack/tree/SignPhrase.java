package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Phrase;

/** What is said about signs that YAML does not take for what they are meant as. The sentences stand in {@code findings_zh.properties} and {@code findings_en.properties}. */
enum SignPhrase implements Phrase {
    WIDE_SIGN,
    OTHER_SIGN,
    SIGN_MEANT,
    COLON_AND_SPACE,
    COLON_WITHOUT_SPACE,
    DASH_WITHOUT_SPACE,
    DASH_AND_SPACE,
    WIDE_SPACE,
    NO_BREAK_SPACE,
    PLAIN_SPACE,
    SIGN_TOO_MANY,
    NO_SIGN,
    WIDE_VALUE,
    TYPOGRAPHIC_MARKS,
    NOT_CLOSED,
    CLOSED_OTHERWISE,
    CLOSING,
    FORMULA_WITH_COMMA
}

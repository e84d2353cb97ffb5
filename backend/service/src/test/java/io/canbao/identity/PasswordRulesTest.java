package io.canbao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1",
                "P@ssw0rd2025",
                "passw0rd!",
                "12345678",
                "88888888",
                "20250310",
                "qwertyuiop",
                "1qaz2wsx3edc",
                "asdfghjkl",
                "abcdefgh",
                "abcd1234",
                "aa123456",
                "woaini1314",
                "iloveyou520",
                "abababab",
                "xyzxyzxyz",
                "Admin@123456",
                "canbao2025!",
                "zhangsan01",
                "zhangsan",
                "!!!!!!!!",
                "q1w2e3r4t5"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(PasswordRules.isCommon(password, "zhangsan")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nine lanterns, no wind",
                "operator-secret-1",
                "Correct-Horse-7!",
                "Zq7#mPx2",
                "我爱北京的秋天很久",
                "tramheron",
                "zhangsan and friends"
            })
    void whatNobodyTriesFirstIsNot(String password) {
        assertThat(PasswordRules.isCommon(password, "zhangsan")).isFalse();
    }
}

package io.canbao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void whatNobodySeesIsNoPartOfAName() {
        assertThat(OneLine.of(" 张\u0000三\u202e\r\n")).isEqualTo("张 三");
        assertThat(OneLine.of(null)).isEmpty();
    }
}

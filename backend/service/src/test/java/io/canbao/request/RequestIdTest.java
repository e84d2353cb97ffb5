package io.canbao.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"gateway-1.42", "0af7651916cd43dd8448eb211c80319c", "7b0e9a52-8f7c-4f8e-9f3a-0d2b6c1e4a55", "R"})
    void aNameIsTaken(String given) {
        assertThat(RequestId.takenOrMade(given).value()).isEqualTo(given);
    }

    /** It is logged, so nothing passes that could be the number of a person or a telephone, or break a line. */
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "110101199003070011",
                "11010119900307001X",
                "13800138000",
                "tel13800138000",
                "a b",
                "a\nb",
                "张三",
                "<script>"
            })
    void whatIsNoNameIsReplaced(String given) {
        assertThat(RequestId.takenOrMade(given).value()).isNotEqualTo(given).matches("[0-9a-f]{32}");
    }

    @Test
    void aNameHasAtMostSixtyFourCharacters() {
        assertThat(RequestId.takenOrMade("x".repeat(64)).value()).hasSize(64);
        assertThat(RequestId.takenOrMade("x".repeat(65)).value()).hasSize(32);
    }

    @Test
    void eachRequestGetsAnotherOne() {
        assertThat(RequestId.takenOrMade(null)).isNotEqualTo(RequestId.takenOrMade(null));
    }
}

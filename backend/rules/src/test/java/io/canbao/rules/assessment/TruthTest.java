package io.canbao.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TruthTest {

    @ParameterizedTest
    @EnumSource(Gap.class)
    void whatIsCertainWhateverIsMissingStaysCertain(Gap gap) {
        Truth open = Truth.of(gap);

        assertThat(open.and(Truth.NO)).isEqualTo(Truth.NO);
        assertThat(Truth.NO.and(open)).isEqualTo(Truth.NO);
        assertThat(open.or(Truth.YES)).isEqualTo(Truth.YES);
        assertThat(Truth.YES.or(open)).isEqualTo(Truth.YES);
    }

    @ParameterizedTest
    @EnumSource(Gap.class)
    void whatHangsOnSomethingMissingIsOpenForThatReason(Gap gap) {
        Truth open = Truth.of(gap);

        assertThat(open.and(Truth.YES).gap()).isEqualTo(gap);
        assertThat(Truth.YES.and(open).gap()).isEqualTo(gap);
        assertThat(open.or(Truth.NO).gap()).isEqualTo(gap);
        assertThat(Truth.NO.or(open).gap()).isEqualTo(gap);
        assertThat(open.not().gap()).isEqualTo(gap);
    }

    @Test
    void withoutGapsItIsOrdinaryLogic() {
        assertThat(Truth.YES.and(Truth.YES)).isEqualTo(Truth.YES);
        assertThat(Truth.YES.and(Truth.NO)).isEqualTo(Truth.NO);
        assertThat(Truth.NO.or(Truth.NO)).isEqualTo(Truth.NO);
        assertThat(Truth.NO.not()).isEqualTo(Truth.YES);
        assertThat(Truth.YES.not()).isEqualTo(Truth.NO);
        assertThatThrownBy(Truth.YES::gap).isInstanceOf(IllegalStateException.class);
    }
}
